import type { DrawnFacts } from "../../experiment/landscape.ts";
import type { Say } from "./outcomeSentence.ts";

/** `,"notes":[…]` with what there is to say about the transforms, numbers included; nothing where nothing is. */
export function notesJson({ notes = [] }: Pick<DrawnFacts, "notes">, say: Say): string {
  if (notes.length === 0) return "";
  const told = notes.map(({ key, values }) => ({ message: say(key, values), ...values }));
  return `,\n"notes":${JSON.stringify(told)}`;
}
