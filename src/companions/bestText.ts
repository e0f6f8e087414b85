import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";
import { beamSearch } from "./ctc/beam.ts";
import { greedy, labelProbabilities } from "./ctc/paths.ts";
import { softmax } from "./ctc/softmax.ts";
import { ruler, wholeRuler } from "./rows.ts";

/** Blank and two letters. */
const SYMBOLS = 3;
const CASES = 400;
const WIDTHS = [1, 2, 4, 8];

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;

/** 400 random outputs of a recogniser, decoded frame by frame, by beams of several widths, and by trying every alignment. */
export const bestText: Companion = {
  id: "best-text",
  parameters: [wholeRuler("frames", "T", 5, 2, 7), ruler("sharpness", "s", 1, 0, 5)],
  *run(values, seed): Generator<number | undefined, Report> {
    const [frames, sharpness] = [numberOf(values, "frames"), numberOf(values, "sharpness")];
    const random = randomStream(seed, "outputs");
    let greedyWrong = 0;
    const lost: number[] = [];
    const beamWrong = WIDTHS.map(() => 0);
    for (let n = 0; n < CASES; n++) {
      const probabilities = Float64Array.from({ length: frames * SYMBOLS }, () => sharpness * random.normal());
      for (let t = 0; t < frames; t++) softmax(probabilities, probabilities, t * SYMBOLS, SYMBOLS);
      const all = labelProbabilities(probabilities, frames, SYMBOLS);
      let [best, most] = ["", 0];
      for (const [key, { probability }] of all) if (probability > most) [best, most] = [key, probability];
      const text = greedy(probabilities, frames, SYMBOLS).join(",");
      if (text !== best) {
        greedyWrong++;
        lost.push(most / (all.get(text)?.probability ?? most));
      }
      WIDTHS.forEach((width, i) => {
        if (beamSearch(probabilities, frames, SYMBOLS, width).join(",") !== best) beamWrong[i]++;
      });
      if (n % 4 === 0) yield n / CASES;
    }
    const two = labelProbabilities([0.6, 0.4, 0.6, 0.4], 2, 2);
    return {
      readings: {
        empty: two.get("")?.probability ?? 0,
        letter: two.get("1")?.probability ?? 0,
        cases: CASES,
        greedyWrong,
        lost: median(lost),
        beam1: beamWrong[0],
        beam2: beamWrong[1],
        beam4: beamWrong[2],
        beam8: beamWrong[3],
      },
      figures: [
        {
          kind: "bars",
          id: "wrong",
          y: { scale: "linear", from: 0 },
          groups: ["greedy", "beam1", "beam2", "beam4", "beam8"],
          series: [{ id: "cases", values: [greedyWrong, ...beamWrong] }],
        },
        {
          kind: "table",
          id: "two",
          columns: ["alignment", "text", "probability"],
          rows: [
            ["−−", "“”", 0.36],
            ["−a", "a", 0.24],
            ["a−", "a", 0.24],
            ["aa", "a", 0.16],
          ],
        },
      ],
    };
  },
};
