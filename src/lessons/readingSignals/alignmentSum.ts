import type { Step } from "../lesson.ts";

export const alignmentSum: Step = {
  id: "ctc-alignment-sum",
  companion: { id: "alignment-sum" },
  // −ln P("a") over two frames; a frame's letter has the logit x or y, its blank 0. "a" is a−, −a or aa.
  related: {
    objective: {
      type: "formula",
      expression: "-log(1 - 1/((1 + exp(x))*(1 + exp(y))))",
      domain: [
        [-4, 6],
        [-4, 6],
      ],
    },
    start: [-2, 1],
    steps: 200,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
      { optimizer: "adam", parameters: { learningRate: 0.1 } },
    ],
  },
  claims: [
    {
      id: "same-sum",
      recipe: "ctc-alignment-sum",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { summed, brute, difference, gradientError } = readings;
        return { summed, brute, difference, gradientError };
      },
      holds: ({ brute, difference, gradientError }) => brute > 0 && difference < 1e-12 && gradientError < 1e-8,
      seeds: { least: 20 },
    },
    {
      id: "seventy",
      recipe: "ctc-alignment-sum",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { alignments: readings.alignments, counted: readings.counted, paths: readings.paths };
      },
      holds: ({ alignments, counted, paths }) => alignments === 70 && counted === 70 && paths === 729,
    },
    {
      id: "hello",
      recipe: "ctc-alignment-sum",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { alignments: readings.helloAlignments, cells: readings.helloCells };
      },
      holds: ({ alignments, cells }) => alignments > 2.39e10 && alignments < 2.4e10 && cells === 550,
    },
    {
      id: "one-letter-too-many",
      recipe: "ctc-alignment-sum",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { told: readings.told, right: readings.right };
      },
      holds: ({ told, right }) => told === 6 && right === 5,
    },
  ],
  sources: [{ source: "graves-2006", locator: "§§3–4.1" }],
};
