import { type Language, translateKey } from "../language/translate.ts";
import { assignMarks } from "../theme/markers.ts";

/** The name of an optimizer in the reader's language. */
export function optimizerName(language: Language, optimizer: string): string {
  return translateKey(language, `optimizer.${optimizer}.name`);
}

/** What a run is called in a race: "Adam", and "Adam 2" for the second of its kind. */
export function runName(language: Language, optimizers: readonly string[], run: number): string {
  const optimizer = optimizers[run];
  if (optimizer === undefined) return "";
  const { ordinal } = assignMarks(optimizers)[run];
  const name = optimizerName(language, optimizer);
  return ordinal > 1 ? `${name} ${ordinal}` : name;
}
