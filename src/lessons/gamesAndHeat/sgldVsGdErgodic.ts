import type { Experiment } from "../../experiment/experiment.ts";
import type { ExperimentJson, Recorded, Step, Workbench } from "../lesson.ts";

const wells: ExperimentJson = {
  type: "formula",
  expression: "(x^2 - 1)^2 + 0.15*x + 0.5*y^2",
  domain: [
    [-2, 2],
    [-2, 2],
  ],
};

const onWells = ({ objective }: Experiment): boolean =>
  objective.type === "formula" && objective.expression === wells.expression;

/** Rate of the descent on show, the second run; undefined where it is no descent. */
function descentRate({ runs }: Experiment): number | undefined {
  const run = runs[1];
  return run?.optimizer === "gradient-descent" ? Number(run.parameters.learningRate) : undefined;
}

/** Determinant of I − ηH, by which one step of descent scales a small area around θ. */
function areaFactor(bench: Workbench, experiment: Experiment, eta: number, theta: readonly [number, number]): number {
  const { hessian = new Float64Array(4) } = bench.inspect(experiment, theta);
  const [xx, xy, yx, yy] = hessian;
  return (1 - eta * xx) * (1 - eta * yy) - eta * eta * xy * yx;
}

/** Mean square of both coordinates from step 400 on. */
function spread({ count, points, steps }: Recorded): number {
  let [sum, seen] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (steps[i] < 400) continue;
    sum += points[2 * i] * points[2 * i] + points[2 * i + 1] * points[2 * i + 1];
    seen += 2;
  }
  return sum / seen;
}

/** A bowl with curvature 1, walked for 40 000 steps from its bottom. */
const onBowl = (bench: Workbench, runs: readonly ExperimentJson[]) =>
  bench.race({
    objective: { type: "surface", name: "bowl" },
    seed: bench.seed,
    start: [0, 0],
    steps: 40_000,
    runs,
    record: { curvature: "none" },
  });

export const sgldVsGdErgodic: Step = {
  id: "sgld-vs-gd-ergodic",
  experiment: {
    objective: wells,
    start: [0, 0],
    steps: 20_000,
    runs: [
      { optimizer: "sgld", parameters: { learningRate: 0.01, temperature: 0.4 } },
      { optimizer: "gradient-descent", start: [-0.2, 1.5], parameters: { learningRate: 0.05 } },
      { optimizer: "gradient-descent", start: [0.2, 1.5], parameters: { learningRate: 0.05 } },
    ],
    record: { every: 5, curvature: "none" },
  },
  companion: { id: "boltzmann-histogram" },
  handles: [
    { path: "runs[0].parameters.temperature", min: 0.05, max: 1, scale: "log" },
    { path: "runs[1].parameters.learningRate", min: 0.01, max: 0.3, scale: "log" },
  ],
  claims: [
    {
      id: "samples",
      recipe: "sgld-vs-gd-ergodic",
      *measure(bench) {
        const { variation, left, exactLeft } = (yield* bench.report()).readings;
        return { variation, left, exact: exactLeft };
      },
      holds: ({ variation, left, exact }) =>
        variation < 0.1 && left > 0.55 && left < 0.77 && Math.abs(exact - 0.661) < 5e-4,
      seeds: { least: 19 },
    },
    {
      id: "two-points",
      recipe: "sgld-vs-gd-ergodic",
      *measure(bench) {
        const { experiment } = bench;
        const learningRate = experiment && descentRate(experiment);
        if (experiment === undefined || learningRate === undefined || !onWells(experiment)) return undefined;
        const starts = Array.from({ length: 60 }, (_, i) => [-1.9 + 0.2 * (i % 20), Math.floor(i / 20) - 1]);
        const { runs } = yield* bench.race(
          bench.changed({
            steps: 1000,
            runs: starts.map((start) => ({ optimizer: "gradient-descent", start, parameters: { learningRate } })),
            record: { every: 1000, curvature: "none" },
          }),
        );
        const ends = runs.map((run) => run.thetaAt(run.count - 1)[0]);
        const apart = new Set(ends.map((end) => Math.round(1e6 * end)));
        return { ends: apart.size, left: Math.min(...ends), right: Math.max(...ends) };
      },
      holds: ({ ends, left, right }) => ends === 2 && Math.abs(left + 1.018) < 1e-3 && Math.abs(right - 0.981) < 1e-3,
    },
    {
      id: "area",
      recipe: "sgld-vs-gd-ergodic",
      *measure(bench) {
        yield;
        const { experiment } = bench;
        const eta = experiment && descentRate(experiment);
        if (experiment === undefined || eta === undefined || !onWells(experiment)) return undefined;
        return {
          well: areaFactor(bench, experiment, eta, [0.9805, 0]),
          hilltop: areaFactor(bench, experiment, eta, [0.0376, 0]),
        };
      },
      holds: ({ well, hilltop }) => Math.abs(well - 0.592) < 1e-3 && Math.abs(hilltop - 1.139) < 1e-3,
    },
    {
      id: "too-warm",
      recipe: "sgld-vs-gd-ergodic",
      *measure(bench) {
        if (bench.experiment === undefined || !onWells(bench.experiment)) return undefined;
        const rates = [0.1, 0.5, 1];
        const { runs } = yield* onBowl(
          bench,
          rates.map((learningRate) => ({ optimizer: "sgld", parameters: { learningRate, temperature: 0.4 } })),
        );
        const [small, middle, large] = runs.map((run) => spread(run) / 0.4);
        return { small, middle, large };
      },
      holds: ({ small, middle, large }) =>
        Math.abs(small / (1 / 0.95) - 1) < 0.1 && Math.abs(middle / (4 / 3) - 1) < 0.1 && Math.abs(large / 2 - 1) < 0.1,
      seeds: { least: 20 },
    },
    {
      id: "too-cold",
      recipe: "sgld-vs-gd-ergodic",
      *measure(bench) {
        if (bench.experiment === undefined || !onWells(bench.experiment)) return undefined;
        const { runs } = yield* onBowl(bench, [
          { optimizer: "gradient-descent", parameters: { learningRate: 0.01, noise: 1 } },
        ]);
        return { spread: spread(runs[0]) };
      },
      holds: ({ spread: found }) => found > 0.004 && found < 0.006,
      seeds: { least: 18 },
    },
  ],
  sources: [
    { source: "welling-teh-2011", locator: "§3, eq. 4" },
    { source: "mandt-2017", locator: "§3" },
  ],
};
