import type { Step } from "../lesson.ts";

export const bestText: Step = {
  id: "ctc-greedy-vs-beam",
  companion: { id: "best-text" },
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
