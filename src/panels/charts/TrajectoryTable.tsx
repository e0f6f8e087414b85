import { useState } from "react";
import type { Trajectory } from "../../engine/race.ts";
import { useText } from "../../language/react.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { niceStep } from "../controls/rulerScale.ts";
import { Select } from "../controls/Select.tsx";
import { useRunLooks } from "../useRuns.ts";
import { limitAt, type Quantity, valueAt } from "./chart.ts";

/** More rows than this help nobody; longer races show every 2nd, 5th, 10th … step, and say so. */
const ROWS = 200;

/** What the table tells of every run: where it went, or what one of the charts draws. */
type Subject = "trajectory" | Quantity;
const subjects = ["trajectory", "loss", "gradient", "ratio", "sharpness"] as const;

/** One column under a run's name. */
interface Column {
  readonly id: string;
  readonly name: string;
  /** Set in italics, as variables are. */
  readonly symbol?: boolean;
  valueAt(trajectory: Trajectory, index: number): number;
}

/** Every run on show as figures: its places and losses, or the quantity of a chart, step by step. */
export function TrajectoryTable() {
  const text = useText();
  const runs = useRunLooks();
  const playhead = usePlayheadStep();
  const [subject, setSubject] = useState<Subject>("trajectory");
  const { race } = useLive("race", "terrain");
  const columns = useColumns(subject);
  if (race === undefined) return null;
  const stride = Math.max(1, niceStep((race.steps + 1) / ROWS));
  const steps = new Set<number>();
  for (let step = 0; step <= race.steps; step += stride) steps.add(step);
  steps.add(race.steps).add(playhead);
  const shown = runs.filter((run) => !run.hidden);
  return (
    <>
      <div className="control-row">
        <Select
          label={text("charts.subject")}
          value={subject}
          options={subjects.map((value) => ({ value, label: text(`charts.${value}`) }))}
          onChange={(value) => setSubject(value as Subject)}
        />
        <span className="quiet">
          {stride > 1 ? text("charts.everyStep", { count: stride }) : text("charts.allSteps")}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={text(`charts.${subject}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {text("charts.step")}
              </th>
              {shown.map((run) => (
                <th key={run.index} scope="colgroup" colSpan={columns.length}>
                  {run.name}
                </th>
              ))}
            </tr>
            <tr>
              {shown.flatMap((run) =>
                columns.map(({ id, name, symbol }) => (
                  <th key={`${run.index}${id}`} scope="col">
                    {symbol === true ? <i className="symbol">{name}</i> : name}
                  </th>
                )),
              )}
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
                    return columns.map((column) => (
                      <td key={`${run.index} ${column.id}`} className="mono">
                        <Figures>{formatNumber(here ? column.valueAt(trajectory, index) : Number.NaN)}</Figures>
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

/** The columns of a subject. Charts over gradients get the number of gradients beside every value. */
function useColumns(subject: Subject): readonly Column[] {
  const text = useText();
  const experiment = useFallLineState((state) => state.experiment);
  const { facts } = useLive("terrain");
  if (subject === "trajectory") {
    const [first, second] = drawnAxes(experiment, facts);
    return [
      { id: "x", name: first, symbol: true, valueAt: ({ points }, index) => points[index * 2] },
      { id: "y", name: second, symbol: true, valueAt: ({ points }, index) => points[index * 2 + 1] },
      { id: "loss", name: text("charts.loss"), valueAt: ({ losses }, index) => losses[index] },
    ];
  }
  const value: Column = {
    id: subject,
    name: text(`charts.${subject}`),
    valueAt: (trajectory, index) => valueAt(subject, trajectory, index),
  };
  const work: Column = { id: "work", name: text("charts.gradients"), valueAt: ({ work }, index) => work[index] };
  const limit: Column = { id: "limit", name: text("charts.limit"), valueAt: limitAt };
  return [
    ...(experiment.view.charts === "gradients" ? [work] : []),
    value,
    ...(subject === "sharpness" ? [limit] : []),
  ];
}
