import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { fixedLandscape, type Objective } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { align } from "./ctc/forwardBackward.ts";
import { greedy } from "./ctc/paths.ts";
import { softmax } from "./ctc/softmax.ts";
import { ruler, wholeRuler } from "./rows.ts";
import { firstOrder, train } from "./wholeRun.ts";

/** Numbers that describe a frame. */
const INPUTS = 8;
/** Blank and four letters. */
const SYMBOLS = 5;
const UTTERANCES = 20;
const LETTERS = 3;
/** Weights [symbols][inputs], then biases. */
const DIMENSION = SYMBOLS * INPUTS + SYMBOLS;

/** What is heard and what was said. */
export interface Utterance {
  readonly frames: number;
  /** Row-major [frames][8]. */
  readonly inputs: Float64Array;
  readonly label: readonly number[];
}

/**
 * 20 utterances of three letters out of four: each letter fills one frame and looks like its own random prototype, between
 * and around them are `quiet` to `quiet` + 4 silent frames, and noise lies over all.
 */
export function utterances(seed: number, quiet: number, noise: number): readonly Utterance[] {
  const random = randomStream(seed, "utterances");
  const prototypes = Float64Array.from({ length: SYMBOLS * INPUTS }, (_, i) => (i < INPUTS ? 0 : random.normal()));
  return Array.from({ length: UTTERANCES }, () => {
    const label = Array.from({ length: LETTERS }, () => 1 + random.below(SYMBOLS - 1));
    const shown: number[] = [];
    for (let u = 0; u <= LETTERS; u++) {
      for (let silent = quiet + random.below(5); silent > 0; silent--) shown.push(0);
      if (u < LETTERS) shown.push(label[u]);
    }
    const inputs = new Float64Array(shown.length * INPUTS);
    for (let i = 0; i < inputs.length; i++) {
      const symbol = shown[Math.floor(i / INPUTS)];
      inputs[i] = prototypes[symbol * INPUTS + (i % INPUTS)] + noise * random.normal();
    }
    return { frames: shown.length, inputs, label };
  });
}

/** Probabilities of the linear softmax at θ, row-major [frames][symbols]. */
function listen(theta: Float64Array, { frames, inputs }: Utterance): Float64Array {
  const outputs = new Float64Array(frames * SYMBOLS);
  for (let t = 0; t < frames; t++) {
    for (let k = 0; k < SYMBOLS; k++) {
      let sum = theta[SYMBOLS * INPUTS + k];
      for (let i = 0; i < INPUTS; i++) sum += theta[k * INPUTS + i] * inputs[t * INPUTS + i];
      outputs[t * SYMBOLS + k] = sum;
    }
    softmax(outputs, outputs, t * SYMBOLS, SYMBOLS);
  }
  return outputs;
}

/** Mean −log P(label) over utterances; its gradient by the logits is softmax − occupancy (Graves et al. 2006, eq. 16). */
export function ctcObjective(said: readonly Utterance[]): Objective {
  return firstOrder(DIMENSION, (theta, out) => {
    let loss = 0;
    out.fill(0);
    for (const one of said) {
      const outputs = listen(theta, one);
      const { logLikelihood, shown } = align(outputs, one.frames, SYMBOLS, one.label);
      loss -= logLikelihood / said.length;
      for (let t = 0; t < one.frames; t++)
        for (let k = 0; k < SYMBOLS; k++) {
          const d = (outputs[t * SYMBOLS + k] - shown[t * SYMBOLS + k]) / said.length;
          for (let i = 0; i < INPUTS; i++) out[k * INPUTS + i] += d * one.inputs[t * INPUTS + i];
          out[SYMBOLS * INPUTS + k] += d;
        }
    }
    return loss;
  });
}

/** Levenshtein's distance. */
export function editDistance(a: readonly number[], b: readonly number[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

/** Mean p(blank), share of empty outputs and letter error rate at θ. */
function heard(theta: Float64Array, said: readonly Utterance[]) {
  let [blank, frames, empty, errors] = [0, 0, 0, 0];
  for (const one of said) {
    const outputs = listen(theta, one);
    for (let t = 0; t < one.frames; t++) blank += outputs[t * SYMBOLS];
    frames += one.frames;
    const text = greedy(outputs, one.frames, SYMBOLS);
    if (text.length === 0) empty++;
    errors += editDistance(text, one.label);
  }
  return { blank: blank / frames, empty: empty / said.length, errors: errors / (said.length * LETTERS) };
}

/** Share of the blank in the frames of a label of three different letters when every symbol is equally probable. */
export function uniformBlankShare(frames: number): number {
  const outputs = new Float64Array(frames * SYMBOLS).fill(1 / SYMBOLS);
  const { shown } = align(outputs, frames, SYMBOLS, [1, 2, 3]);
  let sum = 0;
  for (let t = 0; t < frames; t++) sum += shown[t * SYMBOLS];
  return sum / frames;
}

/** Steps at which the readings look in. */
const LOOKS = [20, 40, 60, 80] as const;

/** A linear softmax learns to hear letters by CTC and Adam. */
export const blankTrap: Companion = {
  id: "blank-trap",
  parameters: [
    wholeRuler("steps", "n", 300, 20, 600),
    ruler("learningRate", "\\eta", 0.05, 0.005, 0.5, "log"),
    wholeRuler("quiet", "q", 5, 0, 10),
    ruler("noise", "\\sigma", 0.5, 0, 2),
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const said = utterances(seed, numberOf(values, "quiet"), numberOf(values, "noise"));
    const random = randomStream(seed, "weights");
    const start = Float64Array.from({ length: DIMENSION }, (_, i) =>
      i < SYMBOLS * INPUTS ? 0.1 * random.normal() : 0,
    );
    const run = yield* train({
      landscape: fixedLandscape(ctcObjective(said)),
      optimizer: "adam",
      parameters: { learningRate: numberOf(values, "learningRate") },
      start,
      steps: numberOf(values, "steps"),
      seed,
    });
    const found: ReturnType<typeof heard>[] = [];
    for (let i = 0; i < run.count; i++) {
      found.push(heard(run.at(i), said));
      if (i % 8 === 0) yield i / run.count;
    }
    const steps = found.map((_, i) => i);
    const mute = steps.filter((i) => found[i].empty > 0.9);
    const [first, last] = [mute[0] ?? 0, mute[mute.length - 1] ?? 0];
    const end = found[found.length - 1];
    return {
      readings: {
        blankStart: found[0].blank,
        errorsStart: found[0].errors,
        mute: mute.length,
        muteFrom: first,
        muteTo: last,
        lossBefore: run.losses[first],
        lossAfter: run.losses[last],
        blankAfter: found[last].blank,
        errorsMute: found[first].errors,
        blankEnd: end.blank,
        errorsEnd: end.errors,
        emptyEnd: end.empty,
        lossEnd: run.losses[run.count - 1],
        uniform: uniformBlankShare(30),
        ...Object.fromEntries(LOOKS.map((step) => [`errors${step}`, found[Math.min(step, found.length - 1)].errors])),
      },
      figures: [
        {
          kind: "lines",
          id: "outputs",
          x: { scale: "linear" },
          y: { scale: "linear", from: 0, to: 1.2 },
          series: [
            { id: "blank", x: steps, y: found.map(({ blank }) => blank), mark: "line" },
            { id: "empty", x: steps, y: found.map(({ empty }) => empty), mark: "steps" },
            { id: "errors", x: steps, y: found.map(({ errors }) => errors), mark: "dashed" },
          ],
        },
        {
          kind: "lines",
          id: "loss",
          x: { scale: "linear" },
          y: { scale: "log" },
          series: [{ id: "loss", x: steps, y: run.losses.subarray(0, run.count), mark: "line" }],
        },
      ],
    };
  },
};
