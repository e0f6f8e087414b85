import type { Problem } from "../../experiment/experiment.ts";
import type { TextKey, TextValues } from "../../language/translate.ts";

/** Subject · expected · got · cure, as one sentence. */
export function problemWords(
  text: (key: TextKey, values?: TextValues) => string,
  byKey: (key: string, values?: TextValues) => string,
  { field, expected, found, kept }: Problem,
): string {
  const values = { field: field || text("problem.whole"), expected: byKey(expected.key, expected.values), found };
  return kept === undefined ? text("problem.dropped", values) : text("problem.kept", { ...values, kept });
}
