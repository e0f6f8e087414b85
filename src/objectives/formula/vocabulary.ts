/** Functions a formula may call, with their number of arguments. */
export const FUNCTIONS = {
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  atan2: 2,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  exp: 1,
  log: 1,
  log2: 1,
  log10: 1,
  sqrt: 1,
  cbrt: 1,
  abs: 1,
  sign: 1,
  min: 2,
  max: 2,
  erf: 1,
  sigmoid: 1,
  softplus: 1,
  relu: 1,
  floor: 1,
  ceil: 1,
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

/** Names with a fixed meaning, which no variable or parameter may take. */
export const CONSTANTS = { pi: Math.PI, e: Math.E } as const;

export type ConstantName = keyof typeof CONSTANTS;

/** How a power is written, for those who look for a function. */
export const POWER = "a^b";

/** Other people's names for functions we have, so that a refusal can name ours. */
export const FOREIGN_NAMES: ReadonlyMap<string, string> = new Map([
  ["ln", "log"],
  ["lg", "log10"],
  ["lb", "log2"],
  ["ld", "log2"],
  ["arcsin", "asin"],
  ["arccos", "acos"],
  ["arctan", "atan"],
  ["arctan2", "atan2"],
  ["arctg", "atan"],
  ["tg", "tan"],
  ["sh", "sinh"],
  ["ch", "cosh"],
  ["th", "tanh"],
  ["fabs", "abs"],
  ["sgn", "sign"],
  ["signum", "sign"],
  ["root", "sqrt"],
  ["logistic", "sigmoid"],
  ["expit", "sigmoid"],
  ["minimum", "min"],
  ["maximum", "max"],
  ["ceiling", "ceil"],
  ["pow", POWER],
  ["power", POWER],
]);

/** A letter, then letters, digits and underscores; ASCII only, so that no two names look alike. */
export const NAME = /[A-Za-z][A-Za-z0-9_]*/;

const WHOLE_NAME = new RegExp(`^${NAME.source}$`);

/** Names longer than this are refused: a name is for people to read. */
export const NAME_LIMIT = 64;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

export function isConstantName(name: string): name is ConstantName {
  return Object.hasOwn(CONSTANTS, name);
}

export function isName(text: string): boolean {
  return text.length <= NAME_LIMIT && WHOLE_NAME.test(text);
}
