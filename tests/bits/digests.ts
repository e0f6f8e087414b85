import { race } from "../../src/engine/session.ts";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { prepareLandscape } from "../../src/experiment/landscape.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { experiments } from "./experiments.ts";

export interface Digested {
  readonly link: string;
  readonly digest: string;
}

/** Reads, links, opens and runs every experiment; needs nothing but the language, so that it runs on any engine. */
export async function digestAll(): Promise<Readonly<Record<string, Digested>>> {
  const digested: Record<string, Digested> = {};
  for (const [name, json] of Object.entries(experiments)) {
    const read = readExperiment(json);
    if (!("experiment" in read)) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    const link = encodeLink(read.experiment);
    const opened = readExperiment(decodeLink(link).value);
    if (!("experiment" in opened)) throw new Error(`${name}: ${JSON.stringify(opened.problems)}`);
    await prepareLandscape(opened.experiment);
    const task = race(opened.experiment);
    let result = task.next();
    while (!result.done) result = task.next();
    digested[name] = { link, digest: result.value.digest };
  }
  return digested;
}
