import { useText, useTextByKey } from "../../language/react.ts";
import type { Parameter } from "../../math/parameter.ts";
import { optimizerById, optimizers, parametersOf } from "../../optimizers/index.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { BasinsButton } from "../basins/BasinsButton.tsx";
import { Button } from "../controls/Button.tsx";
import { Menu } from "../controls/Menu.tsx";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { Switch } from "../controls/Switch.tsx";
import { Tex } from "../controls/Tex.tsx";
import { StabilityButton } from "../stability/StabilityButton.tsx";
import type { NamedRun } from "../useRuns.ts";
import { OptimizerList, useRaceIsFull } from "./AddRunMenu.tsx";
import type { RunEditing } from "./branching.ts";
import { ChangesList } from "./ChangesList.tsx";
import { RunNotes } from "./RunNotes.tsx";
import { RunStart } from "./RunStart.tsx";
import { ScheduleEditor } from "./ScheduleEditor.tsx";

interface RunDetailsProps {
  readonly run: NamedRun;
  readonly editing: RunEditing;
}

/** Everything about one run: its update as a formula, its hyperparameters, schedule, start and changes. */
export function RunDetails({ run, editing }: RunDetailsProps) {
  const text = useText();
  const { actions } = useFallLine();
  const full = useRaceIsFull();
  // A network's starts are drawn by its initialisation.
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const optimizer = optimizerById(run.spec.optimizer);
  if (optimizer === undefined) return null;
  const rows = parametersOf(optimizer).slice(1);
  const show = (row: Parameter) => <RunParameter key={row.id} row={row} editing={editing} />;
  const known = optimizers.map(({ id }) => id);
  return (
    <div className="run-details">
      <div className="run-formula" title={optimizer.source}>
        {optimizer.latex(run.spec.parameters).map((line) => (
          <Tex key={line} latex={`\\displaystyle ${line}`} />
        ))}
      </div>
      <RunNotes run={run} />
      {rows.filter((row) => !row.minor).map(show)}
      <ScheduleEditor run={run} />
      {(editing.canBranch || editing.branching) && (
        <Switch
          label={
            editing.from === undefined ? text("optimizers.branch") : text("optimizers.branchAt", { step: editing.from })
          }
          on={editing.branching}
          onChange={editing.setBranching}
        />
      )}
      <ChangesList run={run} />
      <div className="control-row button-row">
        <StabilityButton run={run} />
        {!network && <BasinsButton run={run} />}
      </div>
      <details className="more">
        <summary>{text("optimizers.more")}</summary>
        {rows.filter((row) => row.minor).map(show)}
        {!network && <RunStart run={run} />}
        <div className="control-row button-row">
          {known.length > 1 && (
            <Menu text={text("optimizers.replace")}>
              {(close) => (
                <OptimizerList
                  onChoose={(id) => {
                    actions.replaceOptimizer(run.index, id);
                    close();
                  }}
                />
              )}
            </Menu>
          )}
          <Button disabled={full} onClick={() => actions.duplicateRun(run.index)}>
            {text("optimizers.duplicate")}
          </Button>
          <Button onClick={() => actions.removeRun(run.index)}>{text("optimizers.remove")}</Button>
        </div>
      </details>
    </div>
  );
}

function RunParameter({ row, editing }: { readonly row: Parameter; readonly editing: RunEditing }) {
  const byKey = useTextByKey();
  return (
    <ParameterControl
      row={row}
      name={byKey(`parameter.${row.id}`)}
      choicePath="choice"
      value={editing.valueOf(row.id)}
      onChange={(value, gesture) => editing.set(row.id, value, gesture)}
    />
  );
}
