import type { ReactNode } from "react";
import type { EstimatedSpectrum, ExactSpectrum } from "../../engine/spectrum.ts";
import { useText } from "../../language/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Button } from "../controls/Button.tsx";
import { Figures } from "../controls/Figures.tsx";
import { useRunLooks } from "../useRuns.ts";
import { PairsTable } from "./PairsTable.tsx";
import { SpectrumPlot } from "./SpectrumPlot.tsx";
import "./spectrum.css";
import { type KnownSpectrum, type Spectrum, useSpectrum } from "./useSpectrum.ts";

/** Every eigenvalue of the Hessian where the focused run stands, or what can be estimated of them. */
export function SpectrumPanel() {
  const text = useText();
  const runs = useRunLooks();
  const spectrum = useSpectrum();
  const { known } = spectrum;
  if (known === undefined)
    return (
      <>
        <p className="chart-note">{text("spectrum.waiting")}</p>
        <Progress {...spectrum} />
      </>
    );
  const { point, report } = known;
  const run = runs[point.run];
  const place = { name: run?.name ?? "", step: point.step, count: report.dimension };
  return (
    <div className="spectrum">
      <p className="chart-note">{text(report.kind === "exact" ? "spectrum.exact" : "spectrum.estimated", place)}</p>
      <SpectrumPlot known={known} run={run} limit={ownLimit(known)} />
      <Progress {...spectrum} />
      <dl className="spectrum-figures">
        {report.kind === "exact" ? <ExactFigures report={report} /> : <EstimatedFigures report={report} />}
        <FeltFigures {...known} />
      </dl>
      <details className="more">
        <summary>{text("spectrum.overlaps")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
        <section className="spectrum-scroll" tabIndex={0} aria-label={text("spectrum.overlaps")}>
          <PairsTable report={report} />
        </section>
      </details>
    </div>
  );
}

/** How far an estimate is, and the way to stop it. */
function Progress({ known, estimating, stopped, stop, resume }: Spectrum) {
  const text = useText();
  if (stopped)
    return (
      <div className="spectrum-progress">
        <span className="chart-note">{text("spectrum.stopped")}</span>
        <Button className="outlined" onClick={resume}>
          {text("spectrum.resume")}
        </Button>
      </div>
    );
  if (!estimating) return null;
  const { stage = "extremes", share = 0 } = known?.progress ?? {};
  return (
    <div className="spectrum-progress">
      <progress max={1} value={share} aria-label={text(`spectrum.${stage}`)} />
      <span className="chart-note">{text(`spectrum.${stage}`)}</span>
      <Button className="outlined" onClick={stop}>
        {text("spectrum.stop")}
      </Button>
    </div>
  );
}

function ExactFigures({ report }: { readonly report: ExactSpectrum }) {
  const text = useText();
  const { eigenvalues, negative, zero, trace, condition, dimension } = report;
  return (
    <>
      <Figure name="λmax">{formatNumber(eigenvalues[dimension - 1])}</Figure>
      <Figure name="λmin">{formatNumber(eigenvalues[0])}</Figure>
      <Figure name={text("spectrum.negative")}>{text("spectrum.of", { part: negative, whole: dimension })}</Figure>
      {zero > 0 && <Figure name={text("spectrum.zero")}>{String(zero)}</Figure>}
      <Figure name={text("spectrum.trace")}>{formatNumber(trace)}</Figure>
      <Figure name="κ">{formatNumber(condition, 3)}</Figure>
    </>
  );
}

function EstimatedFigures({ report }: { readonly report: EstimatedSpectrum }) {
  const text = useText();
  const { lowest, highest, trace, squaredNorm, negative, beyond, products, converged, dimension } = report;
  const within = (mean: number, error: number) =>
    Number.isFinite(error) ? `${formatNumber(mean)} ± ${formatNumber(error, 2)}` : formatNumber(mean);
  const last = (highest?.values.length ?? 0) - 1;
  return (
    <>
      {highest && (
        <Figure wide name="λmax">
          {within(highest.values[last], highest.residuals[last])}
        </Figure>
      )}
      {lowest && (
        <Figure wide name="λmin">
          {within(lowest.values[0], lowest.residuals[0])}
        </Figure>
      )}
      {trace && <Figure name={text("spectrum.trace")}>{within(trace.mean, trace.standardError)}</Figure>}
      {squaredNorm && <Figure name="tr H²">{within(squaredNorm.mean, squaredNorm.standardError)}</Figure>}
      {negative && beyond !== undefined && (
        <Figure wide name={text("spectrum.below", { bound: formatNumber(-beyond, 2) })}>
          {text("spectrum.about", {
            part: Math.round(negative.mean),
            error: formatNumber(Math.max(1, Math.round(negative.standardError)), 2),
            whole: dimension,
          })}
        </Figure>
      )}
      {products !== undefined && (
        <Figure name={text("spectrum.products")}>
          {converged ? String(products) : text("spectrum.unconverged", { count: products })}
        </Figure>
      )}
    </>
  );
}

/** What the method feels of the Hessian, and the most it bears. */
function FeltFigures({ point: { trajectory, index } }: KnownSpectrum) {
  const text = useText();
  const [sharpness, limit] = [trajectory.sharpness[index], trajectory.limits[index]];
  if (Number.isNaN(limit)) return null;
  return (
    <>
      {Number.isFinite(sharpness) && sharpness !== trajectory.lambdaMax[index] && (
        <Figure name={text("spectrum.felt")}>{formatNumber(sharpness)}</Figure>
      )}
      <Figure name={text("spectrum.bears")}>{formatNumber(limit)}</Figure>
    </>
  );
}

/** The limit on the Hessian's own eigenvalues; none where the method feels them through a preconditioner or with decay. */
function ownLimit({ point: { trajectory, index } }: KnownSpectrum): number | undefined {
  const { sharpness, lambdaMax, limits, count } = trajectory;
  const limit = limits[index];
  if (!Number.isFinite(limit)) return undefined;
  for (let i = 0; i < count; i++) if (Number.isFinite(sharpness[i]) && sharpness[i] !== lambdaMax[i]) return undefined;
  return limit;
}

interface FigureProps {
  readonly name: string;
  /** A row of its own. */
  readonly wide?: boolean;
  readonly children: string;
}

function Figure({ name, wide = false, children }: FigureProps): ReactNode {
  return (
    <div className={wide ? "wide" : ""}>
      <dt>
        <Figures>{name}</Figures>
      </dt>
      <dd className="mono">
        <Figures>{children}</Figures>
      </dd>
    </div>
  );
}
