import type { Recorded, Step, Workbench } from "../lesson.ts";
import { isSurface, run } from "./ways.ts";

const BETAS = [0, 0.5, 0.9, 0.99];
/** Halvings of η's bracket, which leave 1/16 000 of it. */
const HALVINGS = 14;

/** Steps at which the loss rose. */
function rises({ losses, count }: Recorded): number {
  let risen = 0;
  for (let i = 1; i < count; i++) if (losses[i] > losses[i - 1]) risen++;
  return risen;
}

/** The largest stable η on ½λy², found by halving: whether |y| is above or below its start after 4000 steps. */
function* edge(bench: Workbench, momentum: number, lambda: number): Generator<undefined, number> {
  let [below, above] = [0.5 / lambda, 8 / lambda];
  for (let k = 0; k < HALVINGS; k++) {
    const learningRate = (below + above) / 2;
    const { runs } = yield* bench.race(
      bench.changed({
        start: [0, 1],
        steps: 4000,
        runs: [run("momentum", { learningRate, momentum })],
        record: { every: 4000, curvature: "none" },
      }),
    );
    const [one] = runs;
    const grew = one.outcome !== "completed" || Math.abs(one.points[2 * one.count - 1]) > 1;
    [below, above] = grew ? [below, learningRate] : [learningRate, above];
  }
  return (below + above) / 2;
}

export const stabilityLimit: Step = {
  id: "momentum-stability-limit",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 10 } },
    start: [1, 1],
    steps: 400,
    runs: [
      run("gradient-descent", { learningRate: 0.21 }),
      run("momentum", { learningRate: 0.21, momentum: 0.9 }),
      run("momentum", { learningRate: 0.375, momentum: 0.9 }),
      run("momentum", { learningRate: 0.385, momentum: 0.9 }),
    ],
  },
  handles: [
    { path: "runs[2].parameters.learningRate", min: 0.05, max: 0.45, scale: "linear" },
    { path: "runs[2].parameters.momentum", min: 0, max: 0.99, scale: "linear" },
  ],
  claims: [
    {
      id: "wider",
      recipe: "momentum-stability-limit",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 4)) return undefined;
        const [descent, same, below, above] = (yield* bench.shown()).runs.map(({ points, count }) =>
          Math.abs(points[2 * count - 1]),
        );
        return { descent, same, below, above };
      },
      holds: ({ descent, same, below, above }) => descent > 1e6 && same < 1e-6 && below < 1e-6 && above > 1e6,
    },
    {
      id: "edges",
      recipe: "momentum-stability-limit",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "surface" || !isSurface(bench, "ravine", 4)) return undefined;
        const lambda = experiment.objective.parameters.kappa;
        const found: number[] = [];
        for (const beta of BETAS) found.push(yield* edge(bench, beta, lambda));
        const [none, half, usual, high] = found;
        const off = Math.max(...found.map((eta, i) => Math.abs((eta * lambda) / (2 * (1 + BETAS[i])) - 1)));
        return { none, half, usual, high, off };
      },
      holds: ({ none, half, usual, high, off }) =>
        off < 1e-3 &&
        Math.abs(none - 0.2) < 4e-4 &&
        Math.abs(half - 0.3) < 4e-4 &&
        Math.abs(usual - 0.38) < 4e-4 &&
        Math.abs(high - 0.398) < 4e-4,
    },
    {
      id: "rising",
      recipe: "momentum-stability-limit",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 4)) return undefined;
        // (1 − √ηλ)² at ηλ = 0.1, where the two roots meet.
        const critical = 1.1 - 2 * Math.sqrt(0.1);
        const json = {
          objective: { type: "surface", name: "ravine", parameters: { kappa: 10 } },
          start: [0, 1],
          steps: 400,
          runs: [0.9, critical].map((momentum) => run("momentum", { learningRate: 0.01, momentum })),
        };
        const [usual, calm] = (yield* bench.race(json)).runs;
        return { rises: rises(usual), loss: usual.losses[usual.count - 1], critical, calm: rises(calm) };
      },
      holds: ({ rises: risen, loss, critical, calm }) =>
        risen === 179 && loss < 1e-17 && Math.abs(critical - 0.468) < 5e-4 && calm === 0,
    },
  ],
  sources: [{ source: "polyak-1964" }, { source: "goh-2017" }],
};
