import type { Trajectory } from "../../engine/race.ts";
import { useText } from "../../language/react.ts";
import { useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import type { NamedRun } from "../useRuns.ts";
import { hasNoLimit, rateAt, stableRate } from "./stabilityPost.ts";

/** Facts of the step on show that numbers alone would hide. */
export function RunNotes({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const step = usePlayheadStep();
  const { race } = useLive("race");
  const trajectory = race?.trajectories[run.index];
  const limit = trajectory && stableRate(trajectory, step);
  const rate = trajectory === undefined ? Number.NaN : rateAt(trajectory.rates, Math.max(0, step - 1));
  const solve = trajectory && solveAt(trajectory, step);
  const { clipNorm } = run.spec.parameters;
  return (
    <>
      {limit !== undefined && rate > limit && (
        <Note>{text("optimizers.aboveLimit", { limit: formatNumber(limit, 3) })}</Note>
      )}
      {trajectory !== undefined && hasNoLimit(trajectory, step) && <Note>{text("optimizers.noLimit")}</Note>}
      {solve !== undefined && (
        <Note>{text("optimizers.solve", { count: solve.iterations, residual: formatNumber(solve.residual, 2) })}</Note>
      )}
      {typeof clipNorm === "number" && <Note>{text("optimizers.clipped", { norm: formatNumber(clipNorm, 3) })}</Note>}
    </>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <p className="note">
      <Figures>{children}</Figures>
    </p>
  );
}

/** How the inner solve of the step that led to point `step` went. */
export function solveAt(
  trajectory: Trajectory,
  step: number,
): { readonly iterations: number; readonly residual: number } | undefined {
  const { solves } = trajectory;
  let low = 0;
  let high = solves.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = solves[middle * 3];
    if (at === step - 1) return { iterations: solves[middle * 3 + 1], residual: solves[middle * 3 + 2] };
    if (at < step - 1) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
