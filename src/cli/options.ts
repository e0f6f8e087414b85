import { parseArgs } from "node:util";
import { badOption, Misuse } from "./refusal.ts";

export interface Options {
  readonly verb: string | undefined;
  readonly subjects: readonly string[];
  readonly help: boolean;
  readonly language: "en" | "zh";
  readonly format: "json" | "csv";
  readonly at: string | undefined;
  readonly jobs: number;
  readonly shard: Shard;
  readonly base: string | undefined;
}

/** Part `index` of `of` equal parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const MAX_JOBS = 256;

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  language: { type: "string" },
  format: { type: "string" },
  at: { type: "string" },
  jobs: { type: "string" },
  shard: { type: "string" },
  base: { type: "string" },
} as const;

/** The options each verb understands, besides `help` and `language`. */
const BY_VERB: Readonly<Record<string, readonly string[]>> = {
  run: ["format"],
  inspect: ["at"],
  sweep: ["format", "jobs", "shard"],
  link: ["base"],
  open: [],
  digest: [],
};

/** Reads the arguments after the script's name. Throws `Misuse`. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [verb, ...subjects] = positionals;
  const understood = [...(BY_VERB[verb ?? ""] ?? []), "help", "language"];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!understood.includes(token.name)) throw new Misuse("cli.unknownOption", { option: token.rawName });
    if (token.name !== "help" && (token.value === undefined || token.value === ""))
      throw badOption(token.rawName, "—", `cli.${token.name}`, { max: MAX_JOBS });
  }
  const text = (name: keyof typeof OPTIONS) => values[name] as string | undefined;
  return {
    verb,
    subjects,
    help: values.help === true,
    language: chosen("language", text("language"), ["en", "zh"]),
    format: chosen("format", text("format"), ["json", "csv"]),
    at: text("at"),
    jobs: readJobs(text("jobs")),
    shard: readShard(text("shard")),
    base: readBase(text("base")),
  };
}

function chosen<const T extends string>(name: string, found: string | undefined, choices: readonly [T, ...T[]]): T {
  const choice = choices.find((one) => one === (found ?? choices[0]));
  if (choice === undefined) throw badOption(`--${name}`, String(found), `cli.${name}`);
  return choice;
}

function readJobs(text = "1"): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MAX_JOBS) throw badOption("--jobs", text, "cli.jobs", { max: MAX_JOBS });
  return jobs;
}

function readShard(text = "1/1"): Shard {
  const [, index, of] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [0, 0, 0]).map(Number);
  if (index < 1 || index > of) throw badOption("--shard", text, "cli.shard");
  return { index, of };
}

function readBase(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && !text.includes("#"))) return text;
  throw badOption("--base", text, "cli.base");
}
