import { useText } from "../../language/react.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { niceStep } from "../controls/rulerScale.ts";
import { useRunLooks } from "../useRuns.ts";

/** More rows than this help nobody; longer races show every 2nd, 5th, 10th … step, and say so. */
const ROWS = 200;

/** Step, place and loss of every run on show. */
export function TrajectoryTable() {
  const text = useText();
  const runs = useRunLooks();
  const playhead = usePlayheadStep();
  const { race, facts } = useLive("race", "terrain");
  const experiment = useFallLineState((state) => state.experiment);
  if (race === undefined) return null;
  const axes = drawnAxes(experiment, facts);
  const stride = Math.max(1, niceStep((race.steps + 1) / ROWS));
  const steps = new Set<number>();
  for (let step = 0; step <= race.steps; step += stride) steps.add(step);
  steps.add(race.steps).add(playhead);
  const shown = runs.filter((run) => !run.hidden);
  return (
    <>
      <p className="quiet">{stride > 1 ? text("charts.everyStep", { count: stride }) : text("charts.allSteps")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={text("charts.table")}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {text("charts.step")}
              </th>
              {shown.map((run) => (
                <th key={run.index} scope="colgroup" colSpan={3}>
                  {run.name}
                </th>
              ))}
            </tr>
            <tr>
              {shown.flatMap((run) => [
                <th key={`${run.index}x`} scope="col">
                  <i className="symbol">{axes[0]}</i>
                </th>,
                <th key={`${run.index}y`} scope="col">
                  <i className="symbol">{axes[1]}</i>
                </th>,
                <th key={`${run.index}l`} scope="col">
                  {text("charts.loss")}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {[...steps]
              .sort((a, b) => a - b)
              .map((step) => (
                <tr key={step} aria-current={step === playhead ? "step" : undefined}>
                  <th scope="row">{step}</th>
                  {shown.flatMap((run) => {
                    const trajectory = race.trajectories[run.index];
                    const index = trajectory?.indexAt(step) ?? -1;
                    const here = trajectory !== undefined && index >= 0 && trajectory.steps[index] === step;
                    const cells = here
                      ? [trajectory.points[index * 2], trajectory.points[index * 2 + 1], trajectory.losses[index]]
                      : [Number.NaN, Number.NaN, Number.NaN];
                    return cells.map((value, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                      <td key={`${run.index} ${column}`} className="mono">
                        <Figures>{formatNumber(value)}</Figures>
                      </td>
                    ));
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
