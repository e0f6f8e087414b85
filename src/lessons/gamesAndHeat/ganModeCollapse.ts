import type { Experiment } from "../../experiment/experiment.ts";
import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";

/** Points u at which the divergence is summed: 33 from −6 to 6, far past every mode, so that the sum is the integral. */
const places = Array.from({ length: 33 }, (_, n) => -6 + 0.375 * n);

/** Two bells of width ½ about ±D and about x and y, without their common factor 1/√(2π). */
const data = "(exp(-2*(u + D)^2) + exp(-2*(u - D)^2))";
const made = "(exp(-2*(u - x)^2) + exp(-2*(u - y)^2))";

/** Half of 33 · 0.375, the length that the mean over the points stands for, over √(2π). */
const measure = "(0.5*33*0.375/sqrt(2*pi))";

/** The Jensen–Shannon divergence between ½N(−D, ¼) + ½N(D, ¼) and ½N(x, ¼) + ½N(y, ¼), in nats. */
const divergence: ExperimentJson = {
  type: "sum",
  expression: `${measure}*(${data}*log(2*${data}/(${data} + ${made})) + ${made}*log(2*${made}/(${data} + ${made})))`,
  parameters: { D: { value: 2, min: 0.5, max: 3, scale: "linear" } },
  columns: { u: places },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
};

/** The distance D of the modes; undefined where another objective is on show. */
function modesOf({ objective }: Experiment): number | undefined {
  return objective.type === "sum" ? objective.parameters.D?.value : undefined;
}

/** The divergence's experiment at another D. */
const at = (bench: Workbench, D: number): Experiment =>
  bench.read({ objective: { ...divergence, parameters: { D } }, runs: [] });

/** Both atoms on one mode: the stationary point on the diagonal near (D, D), by Newton's steps along it. */
function collapsed(bench: Workbench, D: number) {
  const experiment = at(bench, D);
  let t = D;
  for (let k = 0; k < 20; k++) {
    const { gradient, hessian = new Float64Array(4) } = bench.inspect(experiment, [t, t]);
    t -= (gradient[0] + gradient[1]) / (hessian[0] + 2 * hessian[1] + hessian[3]);
  }
  const { hessian = new Float64Array(4) } = bench.inspect(experiment, [t, t]);
  return { t, across: hessian[0] - hessian[1], along: hessian[0] + hessian[1] };
}

/** Whether two atoms sit on different modes. */
const covers = (x: number, y: number, D: number): boolean =>
  Math.abs(Math.max(x, y) - D) < 0.1 && Math.abs(Math.min(x, y) + D) < 0.1;

export const ganModeCollapse: Step = {
  id: "gan-mode-collapse",
  experiment: {
    objective: divergence,
    start: [2.02, 1.98],
    steps: 400,
    runs: [
      [2.02, 1.98],
      [0.3, 1.7],
      [1.6, -0.4],
      [-0.5, -1.8],
    ].map((start) => ({ optimizer: "gradient-descent", start, parameters: { learningRate: 1 } })),
  },
  companion: { id: "stale-discriminator" },
  handles: [
    { path: "objective.parameters.D.value", min: 0.5, max: 3, scale: "linear" },
    { path: "runs[0].start[1]", min: -2, max: 2, scale: "linear" },
  ],
  claims: [
    {
      id: "corners",
      recipe: "gan-mode-collapse",
      *measure(bench) {
        yield;
        const { experiment } = bench;
        const D = experiment && modesOf(experiment);
        if (experiment === undefined || D === undefined) return undefined;
        return {
          covering: bench.inspect(experiment, [D, -D]).value,
          collapsed: bench.inspect(experiment, [D, D]).value,
        };
      },
      holds: (found) => Math.abs(found.covering) < 1e-9 && found.collapsed > 0.215 && found.collapsed < 0.2158,
    },
    {
      id: "way-out",
      recipe: "gan-mode-collapse",
      *measure(bench) {
        yield;
        if (bench.experiment === undefined || modesOf(bench.experiment) === undefined) return undefined;
        const [one, between, two, far] = [1, 1.5, 2, 2.5].map((D) => collapsed(bench, D));
        return { one: one.across, between: between.across, two: two.across, far: far.across, along: two.along };
      },
      holds: ({ one, between, two, far, along }) =>
        one < -0.2 &&
        Math.abs(between + 0.023) < 1e-3 &&
        two > -0.001 &&
        two < -0.0008 &&
        far < 0 &&
        far > -2e-4 &&
        along > 0.33,
    },
    {
      id: "stuck",
      recipe: "gan-mode-collapse",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const D = modesOf(experiment);
        if (D === undefined || runs.length === 0) return undefined;
        const [x, y] = runs[0].thetaAt(runs[0].count - 1);
        return { apart: Math.abs(x - y), loss: runs[0].losses[runs[0].count - 1], step: runs[0].lastStep };
      },
      holds: ({ apart, loss, step }) => step === 400 && apart < 0.2 && loss > 0.21,
    },
    {
      id: "draws",
      recipe: "gan-mode-collapse",
      *measure(bench) {
        const { experiment } = bench;
        const D = experiment && modesOf(experiment);
        if (D === undefined) return undefined;
        const random = randomStream(bench.seed, "starts");
        const starts = Array.from({ length: 20 }, () => [4 * random.uniform() - 2, 4 * random.uniform() - 2]);
        const { runs } = yield* bench.race(
          bench.changed({
            runs: starts.map((start) => ({ optimizer: "gradient-descent", start, parameters: { learningRate: 1 } })),
            record: { every: 400, curvature: "none" },
          }),
        );
        const ends = runs.map((run) => run.thetaAt(run.count - 1));
        const covering = ends.filter(([x, y]) => covers(x, y, D)).length;
        const fallen = ends.filter(([x, y]) => x * y > 0 && Math.abs(x - y) < D).length;
        return { covering, fallen };
      },
      holds: ({ covering, fallen }) => covering >= 5 && fallen >= 1,
      seeds: { least: 18 },
      heavy: 1,
    },
    {
      id: "best-response",
      recipe: "gan-mode-collapse",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { apart, hops, away } = readings;
        return { apart, hops, away };
      },
      holds: ({ apart, hops, away }) => apart === 0 && hops === 8 && away < 0.3,
    },
  ],
  sources: [
    { source: "goodfellow-2014", locator: "§4.1, proposition 1 and theorem 1" },
    { source: "metz-2017", locator: "§2.2–2.4" },
  ],
};
