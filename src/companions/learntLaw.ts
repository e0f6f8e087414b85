import { numberOf } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { createNetwork } from "../objectives/networks/network.ts";
import { fixedLandscape } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { DIMENSION, field, HIDDEN } from "./learntLaw/field.ts";
import { H, integrate, pathObjective, type Sighting } from "./learntLaw/integrated.ts";
import { ruler, wholeRuler } from "./rows.ts";
import { train } from "./wholeRun.ts";

const START = [0.2, 0.1] as const;
/** Steps of h seen (t ≤ 5), and those predicted (t ≤ 10). */
const SEEN = 50;
const ALL = 100;

/** A messenger x that its own protein y represses: ẋ = 3/(1 + y³) − x, ẏ = 1.5x − y. */
function law(x: number, y: number, out: Float64Array): void {
  out[0] = 3 / (1 + y * y * y) - x;
  out[1] = 1.5 * x - y;
}

/** Root mean square distance between two paths over the steps from `from` to `to`. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = 2 * from; i < 2 * to + 2; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(sum / (2 * (to - from + 1)));
}

/** `count` different steps of 1–50 in random order, ascending afterwards: irregular time stamps. */
function stamps(random: RandomStream, count: number): readonly number[] {
  const steps = Array.from({ length: SEEN }, (_, i) => i + 1);
  for (let i = 0; i < count; i++) {
    const j = i + random.below(SEEN - i);
    [steps[i], steps[j]] = [steps[j], steps[i]];
  }
  return steps.slice(0, count).sort((a, b) => a - b);
}

/** Learns the law of motion from irregular sightings, and beside it a network that learns the curve itself. */
export const learntLaw: Companion = {
  id: "learnt-law",
  parameters: [
    wholeRuler("sightings", "n", 20, 4, 50),
    ruler("noise", "\\sigma", 0.01, 0, 0.2),
    wholeRuler("steps", "N", 600, 60, 1200),
    { kind: "flag", id: "growing", default: true },
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const truth = integrate(law, START, ALL);
    const random = randomStream(seed, "sightings");
    const noise = numberOf(values, "noise");
    const sightings: readonly Sighting[] = stamps(random, numberOf(values, "sightings")).map((step) => ({
      step,
      x: truth[2 * step] + noise * random.normal(),
      y: truth[2 * step + 1] + noise * random.normal(),
    }));
    const steps = numberOf(values, "steps");
    const weights = randomStream(seed, "weights");
    // Layer by layer with variance 1/fan-in; the biases are 0.
    const theta = Float64Array.from({ length: DIMENSION }, (_, i) => {
      const inLayer = i < 2 * HIDDEN ? 2 : i >= 3 * HIDDEN && i < 5 * HIDDEN ? HIDDEN : 0;
      return inLayer === 0 ? 0 : weights.normal() / Math.sqrt(inLayer);
    });

    // The horizon grows with the step; what is recorded is the whole.
    const horizons = values.growing === true ? [15, 30, SEEN] : [SEEN];
    let horizon = SEEN;
    const growing = pathObjective(START, sightings, () => horizon);
    const whole = pathObjective(START, sightings, () => SEEN);
    const at = (step: number) => {
      horizon = horizons[Math.min(horizons.length - 1, Math.floor((step * horizons.length) / steps))];
      return growing;
    };
    const run = yield* train({
      landscape: { dimension: DIMENSION, fixed: false, at, whole: () => whole },
      optimizer: "adam",
      parameters: { learningRate: 0.02 },
      start: theta,
      steps,
      seed,
    });
    const learnt = run.at(run.count - 1);
    const hidden = new Float64Array(HIDDEN);
    const path = integrate((x, y, out) => field(learnt, x, y, out, 0, hidden, 0), START, ALL);

    // The same budget for a network from the time to the state, time scaled to [−1, 1] over what is seen.
    const scaled = (step: number) => (2 * step) / SEEN - 1;
    const known = [{ step: 0, x: START[0], y: START[1] }, ...sightings];
    const curve = createNetwork(
      { layers: [1, HIDDEN, 2], activation: "tanh", loss: "mse", bias: true },
      {
        samples: known.length,
        inputs: Float64Array.from(known, ({ step }) => scaled(step)),
        targets: Float64Array.from(known.flatMap(({ x, y }) => [x, y])),
      },
    );
    const begin = Float64Array.from({ length: curve.dimension }, (_, i) => (i < HIDDEN ? 2 : 0.3) * weights.normal());
    const fitted = yield* train({
      landscape: fixedLandscape(curve),
      optimizer: "adam",
      parameters: { learningRate: 0.02 },
      start: begin,
      steps,
      seed,
    });
    const times = Float64Array.from({ length: ALL + 1 }, (_, step) => scaled(step));
    const still = new Float64Array(2 * ALL + 2);
    curve
      .elsewhere({ samples: ALL + 1, inputs: times, targets: new Float64Array(2 * ALL + 2) })
      .outputs(fitted.at(fitted.count - 1), still);

    const clock = Array.from({ length: ALL + 1 }, (_, step) => step * H);
    const first = (of: ArrayLike<number>) => clock.map((_, step) => of[2 * step]);
    return {
      readings: {
        seen: distance(path, truth, 1, SEEN),
        predicted: distance(path, truth, SEEN, ALL),
        stillSeen: distance(still, truth, 1, SEEN),
        still: distance(still, truth, SEEN, ALL),
        loss: run.losses[run.count - 1],
      },
      figures: [
        {
          kind: "lines",
          id: "curves",
          x: { scale: "linear" },
          y: { scale: "linear", from: -0.5, to: 2.5 },
          series: [
            { id: "truth", x: clock, y: first(truth), mark: "dashed" },
            { id: "law", x: clock, y: first(path), mark: "line" },
            { id: "still", x: clock, y: first(still), mark: "line" },
            { id: "sightings", x: sightings.map(({ step }) => step * H), y: sightings.map(({ x }) => x), mark: "dots" },
          ],
        },
        {
          kind: "lines",
          id: "portrait",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [
            { id: "truth", x: first(truth), y: clock.map((_, step) => truth[2 * step + 1]), mark: "dashed" },
            { id: "law", x: first(path), y: clock.map((_, step) => path[2 * step + 1]), mark: "line" },
          ],
        },
      ],
    };
  },
};
