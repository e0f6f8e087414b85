import { useMemo } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { stableCurvature } from "../../store/stableCurvature.ts";
import { chooseToneMap, type ToneMap, toneOf } from "../../terrain/curvatureTone.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import { themeName } from "../../theme/palette.ts";
import { curvatureRamps } from "../../theme/ramps.ts";
import { useRunLooks } from "../useRuns.ts";

/** Figures closer than this share of the bar would run together. */
const CLOSEST = 0.16;

/** The ramp of λmax with its figures, and where the run in focus loses its stability, in words. */
export function CurvatureLegend() {
  const text = useText();
  const ramp = useFallLineState((state) => curvatureRamps[themeName(state)]);
  const focus = useFallLineState((state) => state.focus);
  const spec = useFallLineState(({ experiment, focus }) => experiment.runs[focus]);
  const look = useRunLooks()[focus];
  const { curvature } = useLive("terrain");
  const { race } = useLive("race");
  const step = usePlayheadStep();
  const map = useMemo(() => curvature && chooseToneMap(curvature.lambda), [curvature]);
  if (map === undefined) return null;
  const stable = spec && stableCurvature(spec, race?.trajectories[focus], step);
  const limit = stable?.kind === "limit" ? toneOf(map, stable.lambda) : undefined;
  return (
    <div className="curvature-legend">
      <p>{text("curvature.legend")}</p>
      <div className="legend-bar" style={{ backgroundImage: `linear-gradient(to right, ${ramp.join(", ")})` }}>
        {limit !== undefined && limit <= 1 && (
          <i className="unstable" style={{ left: `${100 * Math.max(0, limit)}%` }} />
        )}
      </div>
      <div className="legend-ticks">
        {ticksOf(map).map((lambda) => (
          <span key={lambda} style={{ left: `${toneOf(map, lambda) * 100}%` }}>
            {formatChosen(lambda)}
          </span>
        ))}
      </div>
      {stable !== undefined && look !== undefined && (
        <p>
          {stable.kind === "limit"
            ? text("curvature.limit", { name: look.name, lambda: formatNumber(stable.lambda, 3) })
            : text(`curvature.${stable.kind}`, { name: look.name })}
        </p>
      )}
    </div>
  );
}

/** Both ends, zero, and powers of ten that stand free of them. */
function ticksOf(map: ToneMap): readonly number[] {
  const ends = [map.low, map.high].map((end) => Number(end.toPrecision(2)));
  const powers = Array.from({ length: 25 }, (_, i) => 10 ** (12 - i)).flatMap((power) => [power, -power]);
  const taken: number[] = [];
  for (const lambda of [0, ...ends, ...powers]) {
    const tone = toneOf(map, lambda);
    if (tone >= -0.01 && tone <= 1.01 && taken.every((other) => Math.abs(toneOf(map, other) - tone) >= CLOSEST))
      taken.push(lambda);
  }
  return taken;
}
