import { readFileSync } from "node:fs";
import { decodeLink } from "../experiment/decodeLink.ts";
import { shown } from "../experiment/expectation.ts";
import type { Experiment, Problem } from "../experiment/experiment.ts";
import { readExperiment } from "../experiment/read.ts";
import { Refusal } from "./refusal.ts";

export interface Source {
  readonly experiment: Experiment;
  /** What had to be changed to be runnable. */
  readonly notices: readonly Problem[];
}

/** A fragment, an address, or a fragment without its `#`. */
const LINK = /^\s*(?:#|%23|v=\d|[A-Za-z][A-Za-z\d+.-]*:\/\/)/;

/** The experiment that FILE, LINK or - (which reads `input`) names, read strictly. Throws `Refusal`. */
export async function openSource(subject: string, input: AsyncIterable<Buffer | string>): Promise<Source> {
  if (subject !== "-" && LINK.test(subject)) return fromLink(subject);
  const text = subject === "-" ? await readWhole(input) : readText(subject);
  return LINK.test(text) ? fromLink(text) : fromValue(parseJson(text, subject));
}

async function readWhole(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function fromLink(link: string): Source {
  const { value, problems } = decodeLink(link);
  if (value === undefined) throw new Refusal(problems);
  return fromValue(value, problems);
}

/** `earlier` are problems already found on the way to `value`. */
function fromValue(value: unknown, earlier: readonly Problem[] = []): Source {
  const read = readExperiment(value);
  const problems = [...earlier, ...("problems" in read ? read.problems : [])];
  if ("experiment" in read && problems.length === 0) return read;
  throw new Refusal(problems);
}

/** The text of a file. Throws `Refusal`. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const found = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal([{ field: path, expected: { key: "expected.file" }, found }]);
  }
}

/** `text` as JSON; `name` is where it came from. Throws `Refusal`. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refusal([{ field: name, expected: { key: "expected.json" }, found: shown(text) }]);
  }
}
