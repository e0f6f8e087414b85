import { tanh } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion } from "./companion.ts";

/** A 2-8-1 network's parameters: W₁ [8][2], b₁ [8], w₂ [8], b₂. */
const HIDDEN = 8;
const P = 4 * HIDDEN + 1;
const SAMPLES = 64;
const STEPS = 1000;

/** Numbers of one width: what is stored in them is rounded to it. */
type Numbers = Float32Array | Float64Array;

interface Task {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly start: Float64Array;
}

/** 64 noisy points of x·y over the square [−1, 1]², and where the network begins. */
function taskOf(seed: number): Task {
  const data = randomStream(seed, "data");
  const inputs = Float64Array.from({ length: 2 * SAMPLES }, () => 2 * data.uniform() - 1);
  const targets = Float64Array.from(
    { length: SAMPLES },
    (_, n) => inputs[2 * n] * inputs[2 * n + 1] + 0.05 * data.normal(),
  );
  const first = randomStream(seed, "start");
  const start = new Float64Array(P);
  for (let i = 0; i < 2 * HIDDEN; i++) start[i] = first.normal() * Math.SQRT1_2; // 1/√fan-in
  for (let i = 3 * HIDDEN; i < 4 * HIDDEN; i++) start[i] = first.normal() * 0.35355339059327373;
  return { inputs, targets, start };
}

/** Writes the gradient of sample n's ½(error)² into `out`. */
function sampleGradient({ inputs, targets }: Task, n: number, theta: Numbers, out: Numbers): void {
  const [x, y] = [inputs[2 * n], inputs[2 * n + 1]];
  let output = theta[P - 1];
  for (let h = 0; h < HIDDEN; h++) {
    const active = tanh(theta[2 * h] * x + theta[2 * h + 1] * y + theta[2 * HIDDEN + h]);
    out[3 * HIDDEN + h] = active;
    output += theta[3 * HIDDEN + h] * active;
  }
  const error = output - targets[n];
  for (let h = 0; h < HIDDEN; h++) {
    const active = out[3 * HIDDEN + h];
    const back = error * theta[3 * HIDDEN + h] * (1 - active * active);
    out[2 * h] = back * x;
    out[2 * h + 1] = back * y;
    out[2 * HIDDEN + h] = back;
    out[3 * HIDDEN + h] = error * active;
  }
  out[P - 1] = error;
}

/** Adam over the mean gradient, which is added up sample by sample in the order given; yields θ after each step. */
function* training(task: Task, rate: number, reversed: boolean, create: (length: number) => Numbers) {
  const theta = create(P);
  theta.set(task.start);
  const [m, v, sum, own] = [create(P), create(P), create(P), create(P)];
  let [decay1, decay2] = [1, 1];
  for (let step = 0; step < STEPS; step++) {
    sum.fill(0);
    for (let n = 0; n < SAMPLES; n++) {
      sampleGradient(task, reversed ? SAMPLES - 1 - n : n, theta, own);
      for (let i = 0; i < P; i++) sum[i] += own[i];
    }
    decay1 *= 0.9;
    decay2 *= 0.999;
    for (let i = 0; i < P; i++) {
      const g = sum[i] / SAMPLES;
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = 0.999 * v[i] + 0.001 * g * g;
      theta[i] -= (rate * (m[i] / (1 - decay1))) / (Math.sqrt(v[i] / (1 - decay2)) + 1e-8);
    }
    yield theta;
  }
}

/** ‖θ − θ′‖ after each step of two trainings that differ in the order of their sums alone. */
export function* apart(seed: number, rate: number, create: (length: number) => Numbers, steps = STEPS) {
  const task = taskOf(seed);
  const [forward, backward] = [training(task, rate, false, create), training(task, rate, true, create)];
  const distances = new Float64Array(steps + 1);
  for (let step = 1; step <= steps; step++) {
    const [a, b] = [forward.next().value, backward.next().value];
    if (a === undefined || b === undefined) break;
    let square = 0;
    for (let i = 0; i < P; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
    distances[step] = Math.sqrt(square);
    if (step % 50 === 0) yield;
  }
  return distances;
}

/** The same training twice, its gradients added up in one order and in the other. */
export const summationOrder: Companion = {
  id: "summation-order",
  parameters: [
    {
      kind: "number",
      id: "rate",
      symbol: "\\eta",
      default: 0.3,
      domain: { min: 1e-4, max: 1 },
      slider: { min: 0.001, max: 0.5, scale: "log" },
    },
  ],
  *run(values, seed) {
    const rate = numberOf(values, "rate");
    const single = yield* apart(seed, rate, (length) => new Float32Array(length));
    const calm = yield* apart(seed, 0.01, (length) => new Float32Array(length));
    const double = yield* apart(seed, rate, (length) => new Float64Array(length));
    const largest = (distances: Float64Array) => distances.reduce((most, one) => Math.max(most, one), 0);
    const steps = Float64Array.from({ length: STEPS }, (_, i) => i + 1);
    const drawn = (distances: Float64Array) => steps.map((step) => distances[step] || Number.NaN);
    return {
      readings: {
        early: single[10],
        end: single[STEPS],
        calm: largest(calm),
        double: double[STEPS],
      },
      figures: [
        {
          kind: "lines",
          id: "distance",
          x: { scale: "log", from: 1, to: STEPS },
          y: { scale: "log" },
          series: [
            { id: "single", x: steps, y: drawn(single), mark: "line", values: { rate } },
            { id: "calm", x: steps, y: drawn(calm), mark: "line" },
            { id: "double", x: steps, y: drawn(double), mark: "dashed", values: { rate } },
          ],
        },
      ],
    };
  },
};
