import type { Step } from "../lesson.ts";

export const physicsRace: Step = {
  id: "pinn-adam-vs-lbfgs",
  companion: { id: "physics-race" },
  // A stiff canyon askew to the axes, as the equation's loss is.
  related: {
    objective: { type: "surface", name: "rotated-quadratic", parameters: { kappa: 10000, angle: 30 } },
    start: [-1, 1],
    steps: 600,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }, { optimizer: "lbfgs" }],
  },
  claims: [
    {
      id: "curvature-wins",
      recipe: "pinn-adam-vs-lbfgs",
      *measure(bench) {
        const { readings } = yield* bench.report({ fresh: false });
        const { adam100, adam300, adam, lbfgs100, lbfgs300, lbfgs } = readings;
        return { adam100, adam300, adam, lbfgs100, lbfgs300, lbfgs };
      },
      holds: ({ adam100, adam300, adam, lbfgs100, lbfgs300, lbfgs }) =>
        lbfgs100 < adam100 && lbfgs300 < 0.5 * adam300 && lbfgs < 0.5 * adam,
      seeds: { least: 19 },
      heavy: 1,
    },
    {
      id: "stiff",
      recipe: "pinn-adam-vs-lbfgs",
      *measure(bench) {
        const { readings } = yield* bench.report({ fresh: false });
        return { largest: readings.largest, median: readings.median };
      },
      holds: ({ largest, median }) => largest > 100 && median < 0.002,
      seeds: { least: 19 },
      heavy: 1,
    },
    {
      id: "noise-turns-it",
      recipe: "pinn-adam-vs-lbfgs",
      *measure(bench) {
        const { readings: still } = yield* bench.report({ fresh: false });
        const { readings: fresh } = yield* bench.report({ fresh: true });
        return { adam: fresh.adam, adamStill: still.adam, lbfgs: fresh.lbfgs, lbfgsStill: still.lbfgs };
      },
      holds: ({ adam, adamStill, lbfgs, lbfgsStill }) => adam < 3 * adamStill && lbfgs > 10 * lbfgsStill,
      seeds: { least: 19 },
      heavy: 2,
    },
  ],
  sources: [{ source: "liu-nocedal-1989" }, { source: "krishnapriyan-2021", locator: "§3" }],
};
