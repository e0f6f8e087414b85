import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Experiment, Problem } from "../experiment/experiment.ts";
import { toJson } from "../experiment/write.ts";
import type { Options } from "./options.ts";
import type { Output } from "./output.ts";
import { Refusal } from "./refusal.ts";
import { type Stretch, shardStretch, sweepHead, sweepRows } from "./sweepRows.ts";

/** What a child is told first. */
export interface SweepTask {
  readonly experiment: unknown;
  readonly format: Options["format"];
}

/** A child's answer to a stretch. */
export type SweepAnswer = { readonly rows: string } | { readonly problems: readonly Problem[] };

/** Stretches handed out per child: small enough that no child is left with a long tail, large enough to pay the way. */
const PIECES_PER_JOB = 8;

/**
 * Prints the rows of the experiment's sweep, or of one shard of it, in order. With `jobs` > 1 child processes work on
 * stretches of combinations; rows and their order do not depend on how many there are.
 */
export async function printSweep(experiment: Experiment, { jobs, shard, format }: Options, out: Output): Promise<void> {
  const { from, to } = shardStretch(experiment, shard);
  if (format === "csv" && shard.index === 1) await out.write(sweepHead(experiment));
  const workers = Math.min(jobs, to - from);
  if (workers > 1) {
    const length = Math.ceil((to - from) / (workers * PIECES_PER_JOB));
    const stretches: Stretch[] = [];
    for (let start = from; start < to; start += length)
      stretches.push({ from: start, to: Math.min(to, start + length) });
    await inParallel({ experiment: toJson(experiment), format }, stretches, workers, out);
  } else for (let index = from; index < to; index++) await out.write(sweepRows(experiment, index, format));
}

/** Children take the next stretch as they become free; results are printed as soon as all before them are. */
async function inParallel(task: SweepTask, stretches: readonly Stretch[], jobs: number, out: Output): Promise<void> {
  const children = Array.from({ length: jobs }, () => fork(fileURLToPath(new URL("./sweepChild.ts", import.meta.url))));
  const results: Promise<string>[] = [];
  let next = 0;
  const give = (child: ChildProcess): void => {
    if (next >= stretches.length) return;
    const result = ask(child, stretches[next]);
    results[next++] = result;
    result.then(
      () => give(child),
      () => {},
    );
  };
  try {
    for (const child of children) child.send(task);
    for (const child of children) give(child);
    for (let i = 0; i < stretches.length; i++) await out.write(await results[i]);
  } finally {
    for (const child of children) child.kill();
  }
}

/** One question, one answer; a child that dies instead is an error. */
function ask(child: ChildProcess, stretch: Stretch): Promise<string> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`sweep: a child process ended with ${code}`));
    child.once("exit", died);
    child.once("message", (answer: SweepAnswer) => {
      child.off("exit", died);
      if ("rows" in answer) resolve(answer.rows);
      else reject(new Refusal(answer.problems));
    });
    child.send(stretch);
  });
}
