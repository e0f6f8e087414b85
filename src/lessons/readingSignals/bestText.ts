import type { Step } from "../lesson.ts";

export const bestText: Step = {
  id: "ctc-greedy-vs-beam",
  companion: { id: "best-text" },
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
    start: [-0.4, -0.4],
    steps: 200,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
      { optimizer: "adam", parameters: { learningRate: 0.1 } },
    ],
  },
  claims: [
    {
      id: "two-frames",
      recipe: "ctc-greedy-vs-beam",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { empty: readings.empty, letter: readings.letter };
      },
      holds: ({ empty, letter }) => Math.abs(empty - 0.36) < 1e-12 && Math.abs(letter - 0.64) < 1e-12,
    },
    {
      id: "greedy-wrong",
      recipe: "ctc-greedy-vs-beam",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { wrong: readings.greedyWrong, cases: readings.cases, lost: readings.lost };
      },
      holds: ({ wrong, cases, lost }) => wrong > 0.35 * cases && wrong < 0.55 * cases && lost > 1.3,
      seeds: { least: 19 },
    },
    {
      id: "wider-beams",
      recipe: "ctc-greedy-vs-beam",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { greedyWrong, beam1, beam2, beam4, beam8 } = readings;
        return { greedyWrong, beam1, beam2, beam4, beam8 };
      },
      holds: ({ greedyWrong, beam1, beam2, beam4, beam8 }) =>
        beam1 < greedyWrong && beam2 < beam1 && beam4 < beam2 && beam8 < beam4 && beam8 < 0.05 * 400,
      seeds: { least: 19 },
    },
  ],
  sources: [{ source: "graves-2006", locator: "§3.2" }],
};
