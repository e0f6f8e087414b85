import { nearNames } from "./nearNames.ts";
import { type FormulaProblem, problemAt, type Span } from "./problem.ts";
import { scan, shortened, type Token } from "./scan.ts";
import { CONSTANTS, FUNCTIONS, isConstantName, isFunctionName, isName } from "./vocabulary.ts";

/**
 * The names a text uses as values that are none of the given ones, nor reserved, nor functions, in order of first use:
 * what a panel can offer as new parameters. Works on texts that are not (yet) formulas.
 */
export function freeNames(expression: string, known: readonly string[]): readonly string[] {
  const free = new Set<string>();
  const tokens = scan(expression);
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== "name" || tokens[i + 1].kind === "open") continue;
    if (!known.includes(text) && !isConstantName(text) && !isFunctionName(text) && isName(text)) free.add(text);
  }
  return [...free];
}

/** Why `name` cannot be a variable or parameter beside the names already taken, or undefined when it can. */
export function declarationProblem(name: string, taken: readonly string[] = []): FormulaProblem | undefined {
  const values = { name: shortened(name) };
  if (!isName(name)) return problemAt(START, "invalidName", values);
  if (isConstantName(name) || isFunctionName(name)) return problemAt(START, "reservedName", values);
  return taken.includes(name) ? problemAt(START, "nameTaken", values) : undefined;
}

/** A declaration has no place in the text; its problems point at the beginning. */
const START: Span = { start: 0, end: 0 };

export function declarationProblems(variables: readonly string[], parameters: readonly string[]): FormulaProblem[] {
  const names = [...variables, ...parameters];
  const problems = names.map((name, i) => declarationProblem(name, names.slice(0, i)));
  return problems.filter((problem) => problem !== undefined);
}

/** The refusal of an unknown name, with what may have been meant. */
export function unknownName(
  token: Token,
  kind: "value" | "function",
  variables: readonly string[],
  parameters: readonly string[],
): FormulaProblem {
  const values = [...variables, ...parameters, ...Object.keys(CONSTANTS)];
  const near = nearNames(token.text, kind === "function" ? Object.keys(FUNCTIONS) : values, values);
  const name = shortened(token.text);
  const key = kind === "function" ? "unknownFunction" : "unknownName";
  return near.length === 0
    ? problemAt(token, key, { name })
    : problemAt(token, `${key}Near`, { name, near: near.join(", ") });
}
