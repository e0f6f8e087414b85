import type { Problem } from "../experiment/experiment.ts";

/** Something the caller has to mend: told line by line on standard error, exit code 2. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ field }) => field).join(", "));
    this.problems = problems;
  }
}

/** The command line itself is wrong: one line and the usage, exit code 2. */
export class Misuse extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** A key whose text stands for `{{expected}}`. */
  readonly expected: { readonly key: string; readonly values?: Readonly<Record<string, string | number>> } | undefined;

  constructor(key: string, values: Misuse["values"], expected?: Misuse["expected"]) {
    super(key);
    this.key = key;
    this.values = values;
    this.expected = expected;
  }
}

/** An option that holds something else than it should. */
export const badOption = (option: string, found: string, key: string, values?: Misuse["values"]) =>
  new Misuse("cli.badOption", { option, found }, { key, values });
