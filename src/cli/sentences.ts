import "../language/all.ts";
import type { Say } from "../exchange/export/outcomeSentence.ts";
import type { Problem } from "../experiment/experiment.ts";
import { type Language, translateKey } from "../language/translate.ts";

export type { Say } from "../exchange/export/outcomeSentence.ts";

/** Sentences in a language. */
export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translateKey(language, key, values);

/** Field, expected, found, and what is used instead if something is; on one line whatever the field is called. */
export function problemLine({ field, expected, found, kept }: Problem, say: Say): string {
  const values = { field: field || say("problem.whole"), expected: say(expected.key, expected.values), found };
  const line = kept === undefined ? say("problem.refused", values) : say("problem.kept", { ...values, kept });
  return line.replace(/[\r\n]+/g, " ");
}
