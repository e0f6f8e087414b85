import { useText } from "../../language/react.ts";
import { useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import type { NamedRun } from "../useRuns.ts";
import { solveAt } from "./runSolve.ts";
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
