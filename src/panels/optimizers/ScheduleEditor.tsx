import { useMemo } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { withDefaults } from "../../math/parameter.ts";
import { scheduleById, schedules } from "../../optimizers/schedules/index.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { Select } from "../controls/Select.tsx";
import { Tex } from "../controls/Tex.tsx";
import type { NamedRun } from "../useRuns.ts";
import { Sparkline } from "./Sparkline.tsx";
import { scheduleRates } from "./scheduleRates.ts";

/** How the learning rate moves: its name, its course as a sparkline, its parameters. */
export function ScheduleEditor({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const steps = useFallLineState((state) => state.experiment.steps);
  const { race } = useLive("race");
  const { schedule, parameters } = run.spec;
  const trajectory = race?.trajectories[run.index];
  const learningRate = Number(parameters.learningRate);
  const rates = useMemo(
    () => scheduleRates(schedule, learningRate, steps, trajectory),
    [schedule, learningRate, steps, trajectory],
  );
  const description = schedule && scheduleById(schedule.type);
  const choose = (id: string) => {
    const chosen = scheduleById(id);
    actions.setSchedule(
      run.index,
      chosen && {
        type: id,
        parameters: { ...withDefaults(chosen.parameters), ...fittedTo(chosen.parameters, steps, learningRate) },
      },
    );
  };
  return (
    <>
      <div className="control-row schedule-row">
        <span>{text("optimizers.schedule")}</span>
        <Sparkline values={rates} colour={run.colour} />
        <Select
          label={text("optimizers.schedule")}
          value={schedule?.type ?? ""}
          options={[
            { value: "", label: text("optimizers.constant") },
            ...schedules.map(({ id }) => ({ value: id, label: byKey(`schedule.${id}.name`) })),
          ]}
          onChange={choose}
        />
      </div>
      {schedule !== undefined && description !== undefined && (
        <>
          <p className="note" title={description.source}>
            {byKey(`schedule.${schedule.type}.note`)}
          </p>
          <Tex latex={description.latex} />
          {description.parameters.map((row) => (
            <ParameterControl
              key={row.id}
              row={row}
              name={byKey(`scheduleParameter.${row.id}`)}
              choicePath="scheduleChoice"
              value={schedule.parameters[row.id]}
              onChange={(value, gesture) =>
                actions.setSchedule(
                  run.index,
                  { ...schedule, parameters: { ...schedule.parameters, [row.id]: value } },
                  gesture,
                )
              }
            />
          ))}
        </>
      )}
    </>
  );
}

/** Where a schedule leaves a field open, what suits this race: its length, and its learning rate. */
function fittedTo(
  rows: readonly { readonly id: string; readonly default?: unknown }[],
  steps: number,
  learningRate: number,
): Record<string, number> {
  const fitting: Readonly<Record<string, number>> = {
    total: steps,
    period: Math.max(1, Math.round(steps / 4)),
    stepSize: Math.max(1, Math.round(steps / 4)),
    up: Math.max(1, Math.round(steps / 8)),
    warmup: Math.max(1, Math.round(steps / 10)),
    base: learningRate / 10,
    max: learningRate,
  };
  return Object.fromEntries(rows.filter(({ id }) => fitting[id] !== undefined).map(({ id }) => [id, fitting[id]]));
}
