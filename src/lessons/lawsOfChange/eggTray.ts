import type { Raced, Step, Workbench } from "../lesson.ts";
import { arrived, FROM_EVERYWHERE, spiral, spiralOf } from "./spiral.ts";

const STEPS = 1200;

/** Minima of the misfit in 0.2 < ω < 5 at a = 0.1, from 128 heights in two fields of 64 starts. */
function* minima(bench: Workbench, T: number): Generator<undefined, number> {
  const heights: number[] = [];
  for (let part = 0; part < 2; part++) {
    const runs = Array.from({ length: 64 }, (_, i) => ({
      optimizer: "gradient-descent",
      start: [0.2 + (4.8 * (64 * part + i)) / 127, 0.1],
    }));
    const raced: Raced = yield* bench.race(bench.changed({ objective: spiral(T, 0), steps: 0, runs }));
    heights.push(...raced.runs.map(({ losses }) => losses[0]));
  }
  return heights.filter((height, i) => i > 0 && i < 127 && height < heights[i - 1] && height < heights[i + 1]).length;
}

/** How many of the 20 walkers arrive with the horizon T, with damping frozen or free. */
function* found(bench: Workbench, T: number, free: number): Generator<undefined, number> {
  // One valley is soon walked; the way round takes longer.
  const steps = free === 0 ? STEPS / 3 : STEPS;
  const fields = { objective: spiral(T, free), steps, runs: FROM_EVERYWHERE, record: { every: steps } };
  const { runs } = yield* bench.race(bench.changed(fields));
  return arrived(runs);
}

export const eggTray: Step = {
  id: "neural-ode-egg-tray",
  experiment: {
    objective: spiral(10, 0),
    steps: STEPS,
    runs: FROM_EVERYWHERE,
    record: { every: 10 },
  },
  handles: [
    { path: "objective.parameters.T", min: 1, max: 10, scale: "linear" },
    { path: "objective.parameters.free", min: 0, max: 1, scale: "linear", integer: true },
  ],
  claims: [
    {
      id: "ripples",
      recipe: "neural-ode-horizon",
      *measure(bench) {
        if (spiralOf(bench.experiment?.objective) === undefined) return undefined;
        const [short, middle, long] = [yield* minima(bench, 2), yield* minima(bench, 5), yield* minima(bench, 10)];
        return { short, middle, long };
      },
      holds: ({ short, middle, long }) => short === 1 && middle < long && middle > 1 && long >= 7,
      heavy: 6,
    },
    {
      id: "frozen",
      recipe: "neural-ode-horizon",
      *measure(bench) {
        if (spiralOf(bench.experiment?.objective) === undefined) return undefined;
        const [short, middle, long] = [
          yield* found(bench, 2, 0),
          yield* found(bench, 5, 0),
          yield* found(bench, 10, 0),
        ];
        return { short, middle, long };
      },
      holds: ({ short, middle, long }) => short === 20 && middle < 20 && long < middle && long < 10,
      heavy: 3,
    },
    {
      id: "detour",
      recipe: "neural-ode-horizon",
      *measure(bench) {
        if (spiralOf(bench.experiment?.objective) === undefined) return undefined;
        const [short, middle, long] = [
          yield* found(bench, 2, 1),
          yield* found(bench, 5, 1),
          yield* found(bench, 10, 1),
        ];
        return { short, middle, long };
      },
      holds: ({ short, middle, long }) => short === 20 && middle === 20 && long === 20,
      heavy: 3,
    },
  ],
  sources: [{ source: "chen-2018" }],
};
