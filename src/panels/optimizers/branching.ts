import { useState } from "react";
import type { ParameterValue } from "../../math/parameter.ts";
import { useFallLine, useFallLineState, usePlayheadStep } from "../../store/react.ts";
import type { NamedRun } from "../useRuns.ts";

/** One run's hyperparameters as its controls see them: from the start on, or from the paused playhead on. */
export interface RunEditing {
  /** Where a change would take effect; undefined: from the start. */
  readonly from: number | undefined;
  /** The playhead stands where a branch could begin. */
  readonly canBranch: boolean;
  readonly branching: boolean;
  setBranching(on: boolean): void;
  /** The value in force where a change would take effect. */
  valueOf(id: string): ParameterValue | undefined;
  set(id: string, value: ParameterValue | undefined, gesture?: string): void;
}

export function useRunEditing(run: NamedRun): RunEditing {
  const { actions, live } = useFallLine();
  const step = usePlayheadStep();
  const playing = useFallLineState((state) => state.playing);
  const [branching, setBranching] = useState(false);
  const canBranch = !playing && step > 0 && step < live.playhead.last;
  const from = branching && canBranch ? step : undefined;
  return {
    from,
    canBranch,
    branching,
    setBranching,
    valueOf(id) {
      let value = run.spec.parameters[id];
      if (from !== undefined)
        for (const change of run.spec.changes) if (change.step <= from) value = change.parameters[id] ?? value;
      return value;
    },
    set: (id, value, gesture) => actions.setHyperparameter(run.index, id, value, gesture, from !== undefined),
  };
}
