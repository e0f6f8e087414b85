import { race } from "../../src/engine/session.ts";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { experiments } from "./experiments.ts";

export interface Digested {
  readonly link: string;
  readonly digest: string;
}

/** Reads, links, opens and runs every experiment; needs nothing but the language, so that it runs on any engine. */
export function digestAll(): Readonly<Record<string, Digested>> {
  const entries = Object.entries(experiments).map(([name, json]): [string, Digested] => {
    const read = readExperiment(json);
    if (!("experiment" in read)) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    const link = encodeLink(read.experiment);
    const opened = readExperiment(decodeLink(link).value);
    if (!("experiment" in opened)) throw new Error(`${name}: ${JSON.stringify(opened.problems)}`);
    const task = race(opened.experiment);
    let result = task.next();
    while (!result.done) result = task.next();
    return [name, { link, digest: result.value.digest }];
  });
  return Object.fromEntries(entries);
}
