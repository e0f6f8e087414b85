import type { Step, Workbench } from "../lesson.ts";
import { distanceOf, lastPoint } from "../ways.ts";

/** Newton starts on a grid of this many points a side over [−5, 5]². */
const SIDE = 24;

const newton = (start?: readonly number[]) => ({ optimizer: "newton", ...(start && { start }) });

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "himmelblau";

/** Where Newton's method ends from the grid's points, each place once. */
function* newtonEnds(bench: Workbench) {
  const starts = Array.from({ length: SIDE * SIDE }, (_, i) => [
    -5 + (10 * (i % SIDE)) / (SIDE - 1),
    -5 + (10 * Math.floor(i / SIDE)) / (SIDE - 1),
  ]);
  const ends: Float64Array[] = [];
  for (let from = 0; from < starts.length; from += 64) {
    const { runs } = yield* bench.race(
      bench.changed({
        steps: 60,
        runs: starts.slice(from, from + 64).map(newton),
        record: { every: 60, curvature: "none" },
      }),
    );
    for (const run of runs) {
      const end = lastPoint(run);
      if (run.gradientNorms[run.count - 1] < 1e-8 && ends.every((one) => distanceOf(one, end) > 1e-6)) ends.push(end);
    }
  }
  return ends;
}

export const zeroSlope: Step = {
  id: "zero-slope",
  experiment: {
    objective: { type: "surface", name: "himmelblau" },
    start: [0, 0],
    steps: 80,
    runs: [
      newton(),
      newton([2, 0]),
      newton([-3, 1]),
      { optimizer: "gradient-descent", parameters: { learningRate: 0.01 } },
    ],
  },
  handles: [
    { path: "start[0]", min: -5, max: 5, scale: "linear" },
    { path: "start[1]", min: -5, max: 5, scale: "linear" },
  ],
  claims: [
    {
      id: "to-the-top",
      recipe: "solve-vs-search",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { experiment, runs } = yield* bench.shown();
        if (runs.length !== 4) return undefined;
        const [x, y] = lastPoint(runs[0]);
        const [lowest, highest] = bench.inspect(experiment, [x, y]).eigenvalues;
        return { x, y, lowest, highest, loss: runs[3].losses[runs[3].count - 1] };
      },
      holds: ({ x, y, lowest, highest, loss }) =>
        Math.abs(x + 0.2708) < 1e-4 &&
        Math.abs(y + 0.923) < 1e-4 &&
        Math.abs(lowest + 45.6) < 0.05 &&
        Math.abs(highest + 16.1) < 0.05 &&
        loss < 1e-9,
    },
    {
      id: "nine-places",
      recipe: "solve-vs-search",
      *measure(bench) {
        if (!isOurs(bench) || bench.experiment === undefined) return undefined;
        const counts = { minima: 0, saddles: 0, maxima: 0 };
        for (const end of yield* newtonEnds(bench)) {
          const [lowest, highest] = bench.inspect(bench.experiment, end).eigenvalues;
          counts[lowest > 0 ? "minima" : highest < 0 ? "maxima" : "saddles"]++;
        }
        return counts;
      },
      holds: ({ minima, saddles, maxima }) => minima === 4 && saddles === 4 && maxima === 1,
    },
  ],
  sources: [{ source: "nocedal-wright-2006", locator: "§3.3" }],
};
