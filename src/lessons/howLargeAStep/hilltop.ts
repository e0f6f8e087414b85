import { randomStream } from "../../math/random.ts";
import type { Step, Workbench } from "../lesson.ts";
import { lastPoint } from "../ways.ts";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "quartic-hilltop";

const implicit = (learningRate: number, root: string, start?: readonly number[]) => ({
  optimizer: "implicit-euler",
  parameters: { learningRate, root },
  ...(start && { start }),
});

export const hilltop: Step = {
  id: "hilltop",
  experiment: {
    objective: { type: "surface", name: "quartic-hilltop" },
    start: [0.2, 0.9],
    steps: 40,
    runs: [implicit(5, "newton"), implicit(5, "proximal"), implicit(1.9, "newton"), implicit(0.5, "newton")],
  },
  handles: [{ path: "runs[0].parameters.learningRate", min: 0.5, max: 10, scale: "log" }],
  claims: [
    {
      id: "where-to",
      recipe: "implicit-euler-hilltop",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(
          bench.changed({
            start: [0.2, 0.9],
            steps: 60,
            runs: [0.5, 0.9, 1.9, 2.5, 5].map((rate) => implicit(rate, "newton")),
          }),
        );
        const [half, nine, nineteen, twoAndHalf, five] = runs.map((run) => lastPoint(run)[0]);
        return { half, nine, nineteen, twoAndHalf, five };
      },
      holds: ({ half, nine, nineteen, twoAndHalf, five }) =>
        Math.abs(half - 1) < 1e-3 &&
        Math.abs(nine - 1) < 1e-3 &&
        Math.abs(nineteen + 1) < 1e-3 &&
        Math.abs(twoAndHalf) < 1e-5 &&
        Math.abs(five) < 1e-5,
    },
    {
      id: "shown",
      recipe: "implicit-euler-hilltop",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { experiment, runs } = yield* bench.shown();
        if (runs.length !== 4) return undefined;
        return {
          rate: Number(experiment.runs[0].parameters.learningRate),
          root: lastPoint(runs[0])[0],
          proximal: lastPoint(runs[1])[0],
        };
      },
      holds: ({ root, proximal }) => Math.abs(root) < 1e-5 && Math.abs(Math.abs(proximal) - 1) < 1e-3,
    },
    {
      id: "twenty-starts",
      recipe: "implicit-euler-hilltop",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "hilltop starts");
        const starts = Array.from({ length: 20 }, () => [0.5 * random.uniform() - 0.25, 0.9]);
        const { runs } = yield* bench.race(
          bench.changed({
            steps: 40,
            runs: ["newton", "proximal"].flatMap((root) => starts.map((start) => implicit(5, root, start))),
            record: { curvature: "none" },
          }),
        );
        const ends = runs.map((run) => Math.abs(lastPoint(run)[0]));
        return {
          roots: ends.slice(0, 20).filter((x) => x < 1e-5).length,
          proximal: ends.slice(20).filter((x) => Math.abs(x - 1) < 1e-3).length,
        };
      },
      holds: ({ roots, proximal }) => roots === 20 && proximal === 20,
    },
  ],
  sources: [{ source: "parikh-boyd-2014", locator: "§1.1" }],
};
