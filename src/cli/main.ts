import { encodeLink, linkAt } from "../experiment/link.ts";
import { toJson } from "../experiment/write.ts";
import { printInspection, readPoints } from "./inspectVerb.ts";
import { type Options, readOptions } from "./options.ts";
import { Output } from "./output.ts";
import { badOption, Misuse, Refusal } from "./refusal.ts";
import { printRunCsv, printRunJson } from "./runVerb.ts";
import { problemLine, type Say, sayIn } from "./sentences.ts";
import { openSource, type Source } from "./source.ts";
import { printSweep } from "./sweepVerb.ts";
import { finishRace } from "./trajectories.ts";

type Verb = (source: Source, options: Options, out: Output, say: Say) => Promise<void>;

const verbs: Readonly<Record<string, Verb>> = {
  run: ({ experiment }, { format }, out, say) =>
    format === "csv" ? printRunCsv(experiment, out) : printRunJson(experiment, out, say),
  inspect({ experiment }, { at }, out) {
    if (at === undefined) throw badOption("--at", "—", "cli.at");
    return printInspection(experiment, readPoints(at), out);
  },
  sweep: ({ experiment }, options, out) => printSweep(experiment, options, out),
  link({ experiment }, { base }, out) {
    const fragment = encodeLink(experiment);
    return out.write(`${base === undefined ? fragment : linkAt(base, fragment)}\n`);
  },
  open: ({ experiment }, _, out) => out.write(`${JSON.stringify(toJson(experiment), null, 2)}\n`),
  digest({ experiment }, _, out) {
    const unseen = { ...experiment, record: { ...experiment.record, curvature: "none" as const } };
    return out.write(`${finishRace(unseen).digest}\n`);
  },
};

/** Runs one command line; returns the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const complain = (line: string) => process.stderr.write(`${line}\n`);
  let say = sayIn("en");
  try {
    const options = readOptions(argv);
    say = sayIn(options.language);
    const out = new Output(process.stdout);
    const { verb, subjects, help } = options;
    if (help) {
      await out.write(`${say("cli.usage")}\n`);
      await out.flush();
      return 0;
    }
    if (verb === undefined || !Object.hasOwn(verbs, verb)) throw new Misuse("cli.unknownVerb", { verb: verb ?? "—" });
    if (subjects.length !== 1) throw new Misuse("cli.argumentCount", { count: subjects.length });
    const source = await openSource(subjects[0]);
    for (const notice of source.notices) complain(problemLine(notice, say));
    await verbs[verb](source, options, out, say);
    await out.flush();
    return 0;
  } catch (error) {
    if (error instanceof Refusal) for (const problem of error.problems) complain(problemLine(problem, say));
    else if (error instanceof Misuse) {
      const expected = error.expected === undefined ? "" : say(error.expected.key, error.expected.values);
      complain(say(error.key, { ...error.values, expected }));
      complain(say("cli.usage"));
    } else {
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 1;
    }
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
