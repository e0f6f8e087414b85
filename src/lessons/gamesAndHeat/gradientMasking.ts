import type { Experiment } from "../../experiment/experiment.ts";
import { exp } from "../../math/elementary.ts";
import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Recorded, Step, Workbench } from "../lesson.ts";

/** How the attack steps: along the gradient, at most 0.05 far. */
const arrow: ExperimentJson = { optimizer: "gradient-descent", parameters: { learningRate: 1, clipNorm: 0.05 } };
const adam: ExperimentJson = { optimizer: "adam", parameters: { learningRate: 0.05 } };
/** With β₁ = 0 and β₂ = 0 Lion is the sign of the gradient and nothing else. */
const signs: ExperimentJson = { optimizer: "lion", parameters: { learningRate: 0.05, beta1: 0, beta2: 0 } };

const onPlateau = ({ objective }: Experiment): boolean =>
  objective.type === "surface" && objective.name === "cliff-plateau";

/** Whether a run came past the cliff at x = 1. */
const passed = ({ count, points }: Recorded): boolean => {
  for (let i = 0; i < count; i++) if (points[2 * i] > 1) return true;
  return false;
};

/** How many of 20 attacks from within 0.2 of the origin in either coordinate pass the cliff in 60 steps. */
function* successes(bench: Workbench, run: ExperimentJson, fields: ExperimentJson): Generator<undefined, number> {
  const random = randomStream(bench.seed, "starts");
  const starts = Array.from({ length: 20 }, () => [0.4 * random.uniform() - 0.2, 0.4 * random.uniform() - 0.2]);
  const { runs } = yield* bench.race(
    bench.changed({
      ...fields,
      steps: 60,
      runs: starts.map((start) => ({ ...run, start })),
      record: { curvature: "none" },
    }),
  );
  return runs.filter(passed).length;
}

export const gradientMasking: Step = {
  id: "gradient-masking",
  experiment: {
    objective: { type: "surface", name: "cliff-plateau" },
    transforms: [{ type: "smoothing", width: 0, samples: 200 }],
    start: [0, 0.1],
    steps: 60,
    runs: [arrow, adam, signs],
  },
  handles: [
    { path: "transforms[0].width", min: 0, max: 0.6, scale: "linear" },
    { path: "objective.parameters.ripple", min: 0, max: 0.05, scale: "linear" },
  ],
  claims: [
    {
      id: "sideways",
      recipe: "gradient-masking",
      *measure(bench) {
        yield;
        const { experiment } = bench;
        if (experiment === undefined || !onPlateau(experiment)) return undefined;
        const [gx, gy] = bench.inspect(experiment, [0, 0.1]).gradient;
        return { down: Math.abs(gx), side: Math.abs(gy), cosine: -gx / Math.sqrt(gx * gx + gy * gy) };
      },
      holds: ({ down, side, cosine }) => down < 1.2e-13 && side > 0.5 && cosine < 1e-12,
    },
    {
      id: "masked",
      recipe: "gradient-masking",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !onPlateau(experiment)) return undefined;
        const { transforms } = experiment;
        return {
          arrow: yield* successes(bench, arrow, { transforms }),
          adam: yield* successes(bench, adam, { transforms }),
          signs: yield* successes(bench, signs, { transforms }),
        };
      },
      holds: (found) => found.arrow === 0 && found.adam === 0 && found.signs === 20,
      seeds: { least: 20 },
    },
    {
      id: "ripple",
      recipe: "gradient-masking",
      *measure(bench) {
        yield;
        const shown = bench.experiment;
        if (shown === undefined || !onPlateau(shown)) return undefined;
        const objective = { type: "formula", expression: "0.02*sin(40*y)", variables: ["x", "y"] };
        const slope = (transforms: readonly object[]) =>
          bench.inspect(bench.read({ objective, transforms, runs: [] }), [0, 0.1]).gradient[1];
        const factor = (width: number) => slope([{ type: "smoothing", width }]) / slope([]);
        return { little: factor(0.05), much: factor(0.1), off: Math.abs(factor(0.1) / exp(-8) - 1) };
      },
      holds: ({ little, much, off }) =>
        Math.abs(little - 0.1353) < 1e-4 && Math.abs(much - 3.35e-4) < 1e-6 && off < 1e-12,
    },
    {
      id: "blurred",
      recipe: "gradient-masking",
      *measure(bench) {
        if (bench.experiment === undefined || !onPlateau(bench.experiment)) return undefined;
        const [little, much] = [0.2, 0.5].map((width) => ({
          transforms: [{ type: "smoothing", width, samples: 200 }],
        }));
        return { little: yield* successes(bench, arrow, little), much: yield* successes(bench, arrow, much) };
      },
      holds: ({ little, much }) => little < 10 && much === 20,
      seeds: { least: 20 },
      heavy: 2,
    },
  ],
  sources: [
    { source: "athalye-2018", locator: "§3, §4" },
    { source: "papernot-2017", locator: "§7" },
  ],
};

/**
 * The plateau as central differences over ±h see it: its mean over a square of half-width h, in closed form for each of
 * the two axes alone, so that its gradient is the difference quotient.
 */
const probed: ExperimentJson = {
  type: "formula",
  expression: "w*(softplus((1 - x + h)/w) - softplus((1 - x - h)/w))/(2*h) + rho*sin(k*y)*sin(k*h)/(k*h)",
  parameters: { h: { value: 1, min: 1e-3, max: 1.5, scale: "log" }, w: 0.03, rho: 0.02, k: 40 },
  domain: [
    [-1.6, 1.6],
    [-1.6, 1.6],
  ],
};

export const probeLength: Step = {
  id: "a-probe-as-long-as-the-plateau",
  experiment: { objective: probed, start: [0, 0.1], steps: 60, runs: [arrow] },
  handles: [{ path: "objective.parameters.h.value", min: 1e-3, max: 1.5, scale: "log" }],
  claims: [
    {
      id: "cosine",
      recipe: "gradient-masking",
      *measure(bench) {
        yield;
        const { experiment } = bench;
        if (experiment?.objective.type !== "formula" || experiment.objective.parameters.h === undefined)
          return undefined;
        const [gx, gy] = bench.inspect(experiment, [0, 0.1]).gradient;
        const plateau = bench.read({ objective: { type: "surface", name: "cliff-plateau" }, runs: [] });
        const { value: h } = experiment.objective.parameters.h;
        const quotient = (bench.inspect(plateau, [h, 0.1]).value - bench.inspect(plateau, [-h, 0.1]).value) / (2 * h);
        return { cosine: -gx / Math.sqrt(gx * gx + gy * gy), slope: gx, quotient };
      },
      holds: ({ cosine, slope, quotient }) => cosine > 0.998 && Math.abs(slope - quotient) < 1e-12,
    },
    {
      id: "lengths",
      recipe: "gradient-masking",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "formula" || experiment.objective.parameters.h === undefined)
          return undefined;
        const found: number[] = [];
        for (const h of [0.001, 0.3, 1]) {
          const objective = { ...probed, parameters: { ...(probed.parameters as object), h } };
          found.push(yield* successes(bench, arrow, { objective }));
        }
        const [tiny, short, long] = found;
        return { tiny, short, long };
      },
      holds: ({ tiny, short, long }) => tiny === 0 && short === 0 && long >= 18,
      seeds: { least: 20 },
    },
  ],
  sources: [{ source: "athalye-2018", locator: "§3.1, §4.3" }],
};
