import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { Button } from "../controls/Button.tsx";
import type { NamedRun } from "../useRuns.ts";

/** What changes on the way, and from which step on. */
export function ChangesList({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { changes } = run.spec;
  if (changes.length === 0) return null;
  return (
    <div className="changes">
      <ul>
        {changes.map((change) => (
          <li key={`${change.step}/${JSON.stringify(change.parameters)}`}>
            <span>{text("optimizers.fromStep", { step: change.step })}</span>{" "}
            {Object.entries(change.parameters).map(([id, value]) => (
              <span key={id}>
                {byKey(`parameter.${id}`)}{" "}
                <span className="mono">{typeof value === "number" ? formatChosen(value) : String(value)}</span>{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <Button onClick={() => actions.clearChanges(run.index)}>{text("optimizers.clearChanges")}</Button>
    </div>
  );
}
