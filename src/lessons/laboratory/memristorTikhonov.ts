import type { Experiment } from "../../experiment/experiment.ts";
import type { Recorded, Step } from "../lesson.ts";

/** The bowl's curvatures along x and y, and its lowest point. */
const CURVATURE = [1, 0.3];
const LOWEST = [0.6, -0.4];

/** √(2/π), the mean of |ξ| for a standard normal ξ. */
const MEAN_SIZE = 0.7978845608028654;

const STEPS = 20_000;

const onBowl = ({ objective, transforms, steps }: Experiment): boolean =>
  objective.type === "formula" &&
  objective.expression === "0.5*(x - 0.6)^2 + 0.15*(y + 0.4)^2" &&
  transforms.length === 0 &&
  steps === STEPS;

/** Mean place over the second half of the way. */
function meanPlace({ count, points }: Recorded): readonly [number, number] {
  const from = Math.floor(count / 2);
  let [x, y] = [0, 0];
  for (let i = from; i < count; i++) {
    x += points[2 * i];
    y += points[2 * i + 1];
  }
  return [x / (count - from), y / (count - from)];
}

/** Where the bowl with ½λ‖θ‖² added is lowest. */
const pulled = (lambda: number) => CURVATURE.map((h, i) => (LOWEST[i] * h) / (h + lambda));

/** Largest distance of a coordinate from where it should be. */
const off = (place: readonly number[], target: readonly number[]): number =>
  Math.max(...place.map((value, i) => Math.abs(value - target[i])));

const NOISE = [0.1, 0.2, 0.4];

export const memristorTikhonov: Step = {
  id: "memristor-tikhonov",
  experiment: {
    objective: {
      type: "formula",
      expression: "0.5*(x - 0.6)^2 + 0.15*(y + 0.4)^2",
      domain: [
        [-1, 1],
        [-1, 1],
      ],
    },
    start: [0, 0.8],
    steps: STEPS,
    runs: [
      { optimizer: "memristor", parameters: { learningRate: 0.05, noise: NOISE[0] } },
      { optimizer: "memristor", parameters: { learningRate: 0.05, noise: NOISE[1] } },
      { optimizer: "memristor", parameters: { learningRate: 0.05, noise: NOISE[2] } },
      { optimizer: "memristor", parameters: { learningRate: 0.05 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05, noise: NOISE[2] } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05, weightDecay: 0.319 } },
    ],
    record: { every: 10, curvature: "none" },
  },
  companion: { id: "device-bias" },
  handles: [
    { path: "runs[2].parameters.noise", min: 0, max: 1, scale: "linear" },
    { path: "runs[2].parameters.bound", min: 1, max: 100, scale: "log" },
  ],
  claims: [
    {
      id: "as-a-penalty",
      recipe: "memristor-tikhonov",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (!onBowl(experiment) || runs.length !== 6) return undefined;
        const sigmas = experiment.runs.slice(0, 3).map(({ parameters }) => Number(parameters.noise));
        const places = runs.slice(0, 3).map(meanPlace);
        const [small, middle, large] = places.map((place, i) => off(place, pulled(sigmas[i] * MEAN_SIZE)));
        return { x: places[2][0], y: places[2][1], small, middle, large };
      },
      holds: ({ x, y, small, middle, large }) =>
        x > 0.42 && x < 0.48 && y > -0.23 && y < -0.16 && Math.max(small, middle, large) < 0.03,
      seeds: { least: 19 },
    },
    {
      id: "both-are-needed",
      recipe: "memristor-tikhonov",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (!onBowl(experiment) || runs.length !== 6) return undefined;
        const [, , , quiet, linear] = runs.map((run) => off(meanPlace(run), LOWEST));
        return { quiet, linear };
      },
      holds: ({ quiet, linear }) => quiet < 1e-6 && linear < 0.05,
      seeds: { least: 19 },
    },
    {
      id: "other-devices",
      recipe: "memristor-tikhonov",
      *measure(bench) {
        const { tanh, tanhLaw, exponential, softBounds } = (yield* bench.report()).readings;
        return { tanh, law: tanhLaw, exponential, softBounds };
      },
      holds: ({ tanh, law, exponential, softBounds }) =>
        Math.abs(tanh / law - 1) < 0.05 && exponential > 0.002 && softBounds < 8 * tanh,
      seeds: { least: 19 },
    },
  ],
  sources: [
    { source: "gokmen-haensch-2020", locator: "the soft-bounds device" },
    { source: "bishop-1995", locator: "pp. 108–116" },
  ],
};
