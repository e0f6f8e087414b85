import { useTextByKey } from "../../language/react.ts";
import type { Sentence } from "./useTask.ts";

/** How a task went, for eye and ear. */
export function Said({ said }: { readonly said: Sentence | undefined }) {
  const byKey = useTextByKey();
  return (
    <p role="status" className={said?.bad === true ? "take-away-said take-away-bad" : "take-away-said"}>
      {said !== undefined && byKey(said.key, said.values)}
    </p>
  );
}
