import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";
import { distanceOf, lastLoss, lastPoint } from "../ways.ts";

/** Squared error of the line w·u + b on one of 20 points; the noise n is drawn. */
const EXPRESSION = "(w*u + b - (2*u - 1 + 0.1*n))^2";
const RATES = [0.001, 0.1, 0.35, 0.41, 0.45, 0.46];

const objective = (u: (i: number) => number): ExperimentJson => ({
  type: "sum",
  expression: EXPRESSION,
  variables: ["w", "b"],
  columns: { u: Array.from({ length: 20 }, (_, i) => u(i)), n: { distribution: "normal" } },
  domain: [
    [-4, 6],
    [-5, 4],
  ],
});
const spread = objective((i) => (2 * i) / 19);

const descent = (learningRate: number, start?: readonly number[]) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate },
  ...(start && { start }),
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.expression === EXPRESSION;

/** The least loss there is, by one Newton step, which solves a quadratic. */
function* leastLoss(bench: Workbench) {
  const { runs } = yield* bench.race(bench.changed({ steps: 2, runs: [{ optimizer: "newton" }] }));
  return lastLoss(runs[0]);
}

export const oneBowl: Step = {
  id: "one-bowl",
  experiment: {
    objective: spread,
    start: [-2, 3],
    steps: 200,
    runs: RATES.map((rate) => descent(rate)),
  },
  handles: [
    { path: "runs[4].parameters.learningRate", min: 0.3, max: 0.5, scale: "linear" },
    { path: "runs[5].parameters.learningRate", min: 0.001, max: 0.5, scale: "log" },
  ],
  claims: [
    {
      id: "six-rates",
      recipe: "bowl-linear-regression",
      seeds: { least: 19 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 6) return undefined;
        const least = yield* leastLoss(bench);
        const [crawling, brisk, quick, bouncing, barely, over] = runs.map((run) => lastLoss(run) - least);
        return { crawling, brisk, quick, bouncing, barely, over };
      },
      holds: ({ crawling, brisk, quick, bouncing, barely, over }) =>
        crawling > 3 &&
        brisk < 1e-4 &&
        quick < 1e-12 &&
        bouncing < 1e-12 &&
        barely > 1e-5 &&
        barely < 1e-2 &&
        over > 1e3,
    },
    {
      id: "edge",
      recipe: "bowl-linear-regression",
      // biome-ignore lint/correctness/useYield: one Hessian
      *measure(bench) {
        if (!isOurs(bench) || bench.experiment === undefined) return undefined;
        const [flat, steep] = bench.inspect(bench.experiment, [0, 0]).eigenvalues;
        return { flat, steep, edge: 2 / steep };
      },
      holds: ({ flat, steep, edge }) =>
        Math.abs(flat - 0.335) < 5e-4 && Math.abs(steep - 4.402) < 5e-4 && Math.abs(edge - 0.4543) < 5e-5,
    },
    {
      id: "never-above-the-chord",
      recipe: "bowl-linear-regression",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "chords");
        const drawn = () => [-4 + 10 * random.uniform(), -5 + 9 * random.uniform()];
        let [above, pairs] = [0, 0];
        for (let k = 0; k < 5; k++) {
          const chords = Array.from({ length: 20 }, () => [drawn(), drawn()]);
          const { runs } = yield* bench.race(
            bench.changed({
              steps: 0,
              runs: chords.flatMap(([p, q]) =>
                [p, q, [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]].map((start) => descent(0.1, start)),
              ),
              record: { curvature: "none" },
            }),
          );
          const heights = runs.map(({ losses }) => losses[0]);
          for (let i = 0; i < heights.length; i += 3, pairs++)
            if (heights[i + 2] > (heights[i] + heights[i + 1]) / 2 + 1e-12) above++;
        }
        return { above, pairs };
      },
      holds: ({ above, pairs }) => above === 0 && pairs === 100,
    },
    {
      id: "twenty-starts",
      recipe: "bowl-linear-regression",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "starts");
        const { runs } = yield* bench.race(
          bench.changed({
            steps: 400,
            runs: Array.from({ length: 20 }, () =>
              descent(0.35, [-4 + 10 * random.uniform(), -5 + 9 * random.uniform()]),
            ),
            record: { every: 400, curvature: "none" },
          }),
        );
        const ends = runs.map(lastPoint);
        return { apart: Math.max(...ends.map((end) => distanceOf(end, ends[0]))) };
      },
      holds: ({ apart }) => apart < 1e-13,
    },
    {
      id: "one-place-only",
      recipe: "bowl-linear-regression",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const valley = bench.changed({
          objective: objective(() => 1.5),
          steps: 400,
          runs: [descent(0.2, [-2, 3]), descent(0.2, [4, 3])],
        });
        const { runs } = yield* bench.race(valley);
        const [flat, steep] = bench.inspect(valley, [0, 0]).eigenvalues;
        const [a, b] = runs.map(lastPoint);
        return { flat, steep, apart: distanceOf(a, b), losses: Math.abs(lastLoss(runs[0]) - lastLoss(runs[1])) };
      },
      holds: ({ flat, steep, apart, losses }) =>
        Math.abs(flat) < 1e-12 && Math.abs(steep - 6.5) < 1e-12 && apart > 3 && losses < 1e-12,
    },
  ],
  sources: [{ source: "boyd-vandenberghe-2004", locator: "§3.1 and §9.3" }],
};
