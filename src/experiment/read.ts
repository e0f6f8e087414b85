import { examine } from "./examine.ts";
import { shown } from "./expectation.ts";
import type { Experiment, Problem } from "./experiment.ts";
import { fill } from "./fill.ts";
import { problemOf } from "./flaw.ts";
import { migrate, newestVersion } from "./migrations.ts";
import { withinMemory } from "./recording.ts";

export type ReadExperiment =
  | {
      readonly experiment: Experiment /** What had to be changed to be runnable. */;
      readonly notices: readonly Problem[];
    }
  | { readonly problems: readonly Problem[] };

/** Reads an experiment in JSON form; one problem for every field that is not as it should be, and then nothing else. */
export function readExperiment(input: unknown): ReadExperiment {
  const opened = openVersion(input);
  if ("problem" in opened) return { problems: [opened.problem] };
  const examined = examine(opened.json);
  if ("flaws" in examined) return { problems: examined.flaws.map((flaw) => problemOf(flaw, opened.json)) };
  return withinMemory(fill(examined.parsed));
}

/** The input in the newest version, or why it cannot be read at all: no object, or a version from the future. */
export function openVersion(
  input: unknown,
): { readonly json: Readonly<Record<string, unknown>> } | { readonly problem: Problem } {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return { problem: { field: "", expected: { key: "expected.experiment" }, found: shown(input) } };
  const json = input as Readonly<Record<string, unknown>>;
  const { version } = json;
  const newest = newestVersion();
  if (!Number.isInteger(version) || Number(version) < 1) return { json };
  if (Number(version) <= newest) return { json: migrate(json, Number(version)) };
  return {
    problem: {
      field: "version",
      expected: { key: "expected.newerVersion", values: { newest } },
      found: shown(version),
    },
  };
}
