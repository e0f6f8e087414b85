import { prepareLandscape } from "../experiment/landscape.ts";
import { encodeLink, linkAt, linkProblem } from "../experiment/link.ts";
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

/** What a command line reads from and writes to. */
export interface Streams {
  readonly input: AsyncIterable<Buffer | string>;
  readonly output: NodeJS.WritableStream;
  /** One line for people. */
  complain(line: string): void;
}

type Verb = (source: Source, options: Options, out: Output, say: Say) => Promise<void>;

const verbs: Readonly<Record<string, Verb>> = {
  run: ({ experiment }, { format }, out, say) =>
    format === "csv" ? printRunCsv(experiment, out) : printRunJson(experiment, out, say),
  inspect({ experiment }, { at }, out, say) {
    if (at === undefined) throw badOption("--at", "—", "cli.at");
    return printInspection(experiment, readPoints(at, experiment), out, say);
  },
  sweep: ({ experiment }, options, out) => printSweep(experiment, options, out),
  link({ experiment }, { base }, out) {
    const fragment = encodeLink(experiment);
    const problem = linkProblem(fragment);
    if (problem !== undefined) throw new Refusal([problem]);
    return out.write(`${base === undefined ? fragment : linkAt(base, fragment)}\n`);
  },
  open: ({ experiment }, _, out) => out.write(`${JSON.stringify(toJson(experiment), null, 2)}\n`),
  digest({ experiment }, _, out) {
    const unseen = { ...experiment, record: { ...experiment.record, curvature: "none" as const } };
    return out.write(`${finishRace(unseen).digest}\n`);
  },
};

/**
 * Runs one command line, without the script's name, and returns its exit code: 0 done (a diverged run is a result), 2 when
 * the caller has something to mend; then nothing has been written to `output`. Other errors are ours and are thrown.
 */
export async function runCommandLine(argv: readonly string[], { input, output, complain }: Streams): Promise<0 | 2> {
  let say = sayIn("en");
  try {
    const options = readOptions(argv);
    say = sayIn(options.language);
    const out = new Output(output);
    const { verb, subjects, help } = options;
    if (help) await out.write(`${say("cli.usage")}\n`);
    else {
      if (verb === undefined || !Object.hasOwn(verbs, verb)) throw new Misuse("cli.unknownVerb", { verb: verb ?? "—" });
      if (subjects.length !== 1) throw new Misuse("cli.argumentCount", { count: subjects.length });
      const source = await openSource(subjects[0], input);
      await prepareLandscape(source.experiment);
      for (const notice of source.notices) complain(problemLine(notice, say));
      await verbs[verb](source, options, out, say);
    }
    await out.flush();
    return 0;
  } catch (error) {
    if (error instanceof Refusal) for (const problem of error.problems) complain(problemLine(problem, say));
    else if (error instanceof Misuse) {
      const expected = error.expected === undefined ? "" : say(error.expected.key, error.expected.values);
      complain(say(error.key, { ...error.values, expected }));
      complain(say("cli.usage"));
    } else throw error;
    return 2;
  }
}
