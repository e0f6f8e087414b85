import { useDeferredValue, useMemo, useState } from "react";
import { useText } from "../../language/react.ts";
import { measured } from "../../store/measured.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { palettes, themeName } from "../../theme/palette.ts";
import { Button } from "../controls/Button.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { later } from "../controls/later.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { type RunLook, useRunLooks } from "../useRuns.ts";
import { useStepsPerEpoch } from "../useStepsPerEpoch.ts";
import { type Abscissa, createChart, isTested, type Quantity, stepAt } from "./chart.ts";
import { Plot } from "./Plot.tsx";

const SpectrumPanel = later(() => import("../spectrum/SpectrumPanel.tsx").then((module) => module.SpectrumPanel));

interface ChartsPanelProps {
  /** One chart with a switch instead of two, where there is little height. */
  readonly single?: boolean;
}

/** What the race did: loss or gradient above, sharpness against its limit or the whole spectrum below; over steps or over gradients. */
export function ChartsPanel({ single = false }: ChartsPanelProps) {
  const text = useText();
  const { actions } = useFallLine();
  const runs = useRunLooks();
  const abscissa = useFallLineState((state) => state.experiment.view.charts);
  const [upper, setUpper] = useState<Quantity | "spectrum">("loss");
  const [lower, setLower] = useState<Quantity | "spectrum">("ratio");
  const progress = [
    { value: "loss" as const, label: text("charts.loss") },
    { value: "gradient" as const, label: text("charts.gradient") },
  ];
  const curvature = [
    { value: "ratio" as const, label: text("charts.ratio") },
    { value: "sharpness" as const, label: text("charts.sharpness") },
    { value: "spectrum" as const, label: text("spectrum.title") },
  ];
  return (
    <section className="panel charts" aria-label={text("charts.title")}>
      <header className="chart-head">
        {single ? (
          <Select
            label={text("charts.quantity")}
            value={upper}
            options={[...progress, ...curvature]}
            onChange={(quantity) => setUpper(quantity as Quantity | "spectrum")}
          />
        ) : (
          <Segments quiet label={text("charts.quantity")} value={upper} options={progress} onChange={setUpper} />
        )}
        <span className="chart-tools">
          <Segments
            quiet
            label={text("charts.abscissa")}
            value={abscissa}
            options={[
              { value: "steps", label: text("charts.steps") },
              { value: "gradients", label: text("charts.gradients") },
            ]}
            onChange={(charts) => actions.setView({ charts })}
          />
          <Button icon="table" label={text("charts.table")} onClick={() => openDialog("data-table")} />
        </span>
      </header>
      {upper === "spectrum" ? (
        <SpectrumPanel />
      ) : (
        <QuantityPlot quantity={upper} abscissa={abscissa} runs={runs} heightPx={160} />
      )}
      {!single && (
        <>
          <header className="chart-head">
            <Segments quiet label={text("charts.curvature")} value={lower} options={curvature} onChange={setLower} />
          </header>
          {lower === "spectrum" ? (
            <SpectrumPanel />
          ) : (
            <QuantityPlot quantity={lower} abscissa={abscissa} runs={runs} heightPx={146} />
          )}
        </>
      )}
    </section>
  );
}

interface QuantityPlotProps {
  readonly quantity: Quantity;
  readonly abscissa: Abscissa;
  readonly runs: readonly RunLook[];
  readonly heightPx: number;
  /** Of letters and lines: above 1 in lecture mode. */
  readonly scale?: number;
}

/** One chart with the notes that belong under it. */
export function QuantityPlot({ quantity, abscissa, runs, heightPx, scale = 1 }: QuantityPlotProps) {
  const text = useText();
  const { actions, live } = useFallLine();
  useLive("charted");
  const version = live.version("charted");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what was appended to the race
  const newest = useMemo(() => ({ race: live.race }), [live.race, version]);
  // A long race streams in many pieces; drawing it waits for what a person does.
  const shown = useDeferredValue(newest);
  const { race } = shown;
  const focus = useFallLineState((state) => state.focus);
  const palette = useFallLineState((state) => palettes[themeName(state)]);
  const chart = useMemo(() => {
    const { race } = shown;
    return race && measured("chart", () => createChart(quantity, abscissa, race, runs));
  }, [quantity, abscissa, shown, runs]);
  const unlimited =
    race === undefined || quantity !== "ratio"
      ? []
      : runs.filter(({ index }) => race.trajectories[index]?.limits[0] === Number.POSITIVE_INFINITY);
  const kind = chart?.y.kind;
  const tested = quantity === "loss" && race?.trajectories.some(isTested) === true;
  return (
    <>
      {chart !== undefined && (
        <Plot
          scene={{ chart, abscissa, palette, focus, unstable: text("charts.unstable"), scale }}
          label={text("charts.describe", {
            quantity: text(`charts.${quantity}`),
            abscissa: text(`charts.${abscissa}`),
          })}
          heightPx={heightPx}
          onScrub={(x) => actions.seek(stepAt(race?.trajectories[focus], abscissa, x))}
        />
      )}
      {quantity === "loss" && kind !== undefined && kind !== "log" && (
        <p className="chart-note">{text(kind === "linear" ? "charts.linearNote" : "charts.symlogNote")}</p>
      )}
      {tested && <p className="chart-note">{text("trainingChart.test")}</p>}
      {quantity === "loss" && abscissa === "steps" && <EpochNote />}
      {unlimited.length > 0 && (
        <p className="chart-note">{text("charts.noLimit", { names: unlimited.map(({ name }) => name).join(", ") })}</p>
      )}
    </>
  );
}

/** Of a network: how many steps of the axis are an epoch. */
function EpochNote() {
  const text = useText();
  const steps = useFallLineState((state) => state.experiment.steps);
  const perEpoch = useStepsPerEpoch();
  if (perEpoch === undefined) return null;
  if (perEpoch === 1) return <p className="chart-note">{text("trainingChart.stepIsEpoch")}</p>;
  return (
    <p className="chart-note">
      {text("trainingChart.epochs", { count: perEpoch, epochs: formatChosen(steps / perEpoch, 3) })}
    </p>
  );
}
