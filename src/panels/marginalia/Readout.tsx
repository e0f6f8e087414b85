import type { ReactNode } from "react";
import { useText } from "../../language/react.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { formatCoordinate, formatNumber } from "../../theme/numbers.ts";
import { Button } from "../controls/Button.tsx";
import { Figures } from "../controls/Figures.tsx";
import { StemPlot } from "./StemPlot.tsx";

/** The point under the probe in figures: place, loss, slope, curvature, and what kind of point it would be. */
export function Readout({ startable = false }: { readonly startable?: boolean }) {
  const text = useText();
  const { actions } = useFallLine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const slice = useFallLineState((state) => state.experiment.slice);
  const live = useLive("probe", "terrain");
  const network = objective.type === "network";
  const probe = live.probe ?? live.startProbe;
  if (probe === undefined) return <div className="readout" />;
  const [gx, gy] = probe.gradient;
  return (
    <div className="readout">
      {live.probe === undefined && <p className="quiet">{text(network ? "network.atStart" : "readout.atStart")}</p>}
      <dl>
        <Line
          name={drawnAxes({ objective, slice }, live.facts).join(", ")}
        >{`${formatCoordinate(probe.at[0])}, ${formatCoordinate(probe.at[1])}`}</Line>
        <Line name={text(network ? "network.drawnLoss" : "readout.loss")}>{formatNumber(probe.value)}</Line>
        <Line name="|∇L|">{formatNumber(Math.sqrt(gx * gx + gy * gy))}</Line>
        <Line name="λ₁">{formatNumber(probe.eigenvalues[1])}</Line>
        <Line name="λ₂">{formatNumber(probe.eigenvalues[0])}</Line>
        <Line name="κ">{formatNumber(probe.condition, 3)}</Line>
        <Line name={text("readout.trace")}>{formatNumber(probe.trace)}</Line>
        <Line name={text("readout.shape")} words>
          {Number.isNaN(probe.value) ? formatNumber(probe.value) : text(`critical.${probe.shape}`)}
        </Line>
      </dl>
      <StemPlot values={probe.eigenvalues} />
      {startable && live.probe === undefined && <p className="quiet">{text("readout.emptyTouch")}</p>}
      {startable && live.probe !== undefined && (
        <Button className="outlined" onClick={() => actions.placeStart(probe.at)}>
          {text("readout.startHere")}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly words?: boolean;
  readonly children: string;
}

function Line({ name, words = false, children }: LineProps): ReactNode {
  return (
    <div>
      <dt>
        <Figures>{name}</Figures>
      </dt>
      <dd className={words ? "" : "mono"}>
        <Figures>{children}</Figures>
      </dd>
    </div>
  );
}
