import { cos, sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { eigenvalues2 } from "../math/symmetric2.ts";
import { createNetwork, type Network } from "../objectives/networks/network.ts";
import type { Companion, Report } from "./companion.ts";

/** Inputs drawn. */
const SAMPLES = 256;
/** Angles of the curve, in degrees. */
const ANGLES = Float64Array.from({ length: 16 }, (_, i) => 3 * i);
const DEGREE = 0.017453292519943295;
/** Steps after which a descent is given up. */
const MOST = 20_000;

const stretch: NumberParameter = {
  kind: "number",
  id: "stretch",
  symbol: "s",
  default: 10,
  domain: { min: 1, max: 100 },
  slider: { min: 1, max: 30, scale: "log" },
};

const angle: NumberParameter = {
  kind: "number",
  id: "angle",
  symbol: "\\alpha",
  unit: "°",
  default: 0,
  domain: { min: 0, max: 45 },
  slider: { min: 0, max: 45, scale: "linear" },
};

/** Round Gaussian inputs stretched by `factor` along the axis at `degrees`; row-major [samples][2]. */
export function stretchedInputs(factor: number, degrees: number, seed: number): Float64Array {
  const random = randomStream(seed, "stretched inputs");
  const [c, s] = [cos(degrees * DEGREE), sin(degrees * DEGREE)];
  const inputs = new Float64Array(2 * SAMPLES);
  for (let n = 0; n < SAMPLES; n++) {
    const long = factor * random.normal();
    const short = random.normal();
    inputs[2 * n] = c * long - s * short;
    inputs[2 * n + 1] = s * long + c * short;
  }
  return inputs;
}

/** A linear read-out of two inputs whose answer is 0, on half the mean squared error, its inputs normalised over the batch or not. */
export const readOut = (inputs: Float64Array, normalised: boolean): Network =>
  createNetwork(
    {
      layers: [2, 1],
      activation: "linear",
      loss: "half-mse",
      bias: false,
      ...(normalised && { normalisation: { type: "batch", epsilon: 1e-5, affine: false, inputs: true } }),
    },
    { samples: SAMPLES, inputs, targets: new Float64Array(SAMPLES) },
  );

/** Both eigenvalues of its Hessian, which is the same everywhere. */
function curvatures(network: Network): readonly [low: number, high: number] {
  const hessian = new Float64Array(4);
  network.hessian?.(new Float64Array(2), hessian);
  const both = new Float64Array(2);
  eigenvalues2(hessian[0], hessian[1], hessian[3], both, 0);
  return [both[0], both[1]];
}

/** Steps of gradient descent at 1/λmax from (2, 1) until it is within 10⁻³ of the answer. */
function stepsTo(network: Network, high: number): number {
  const theta = Float64Array.of(2, 1);
  const gradient = new Float64Array(2);
  for (let k = 0; k < MOST; k++) {
    if (theta[0] * theta[0] + theta[1] * theta[1] <= 1e-6) return k;
    network.gradient(theta, gradient);
    theta[0] -= gradient[0] / high;
    theta[1] -= gradient[1] / high;
  }
  return MOST;
}

/**
 * What batch normalisation of the inputs (Ioffe & Szegedy 2015) does to the bowl of a linear read-out: condition number
 * of the loss and steps of descent, for inputs stretched along an axis or askew.
 */
export const stretchedInputsCompanion: Companion = {
  id: "stretched-inputs",
  parameters: [stretch, angle],
  *run(values, seed): Generator<number | undefined, Report> {
    const [factor, degrees] = [numberOf(values, "stretch"), numberOf(values, "angle")];
    const condition = (at: number, normalised: boolean) => {
      const [low, high] = curvatures(readOut(stretchedInputs(factor, at, seed), normalised));
      return high / low;
    };
    const raw = new Float64Array(ANGLES.length);
    const normal = new Float64Array(ANGLES.length);
    for (let i = 0; i < ANGLES.length; i++) {
      raw[i] = condition(ANGLES[i], false);
      normal[i] = condition(ANGLES[i], true);
      yield i / ANGLES.length;
    }
    const [rawRead, normalRead] = [false, true].map((one) => readOut(stretchedInputs(factor, degrees, seed), one));
    const [rawLow, rawHigh] = curvatures(rawRead);
    const [normalLow, normalHigh] = curvatures(normalRead);
    const [rawSteps, normalSteps] = [stepsTo(rawRead, rawHigh), stepsTo(normalRead, normalHigh)];
    return {
      readings: {
        raw: rawHigh / rawLow,
        normalised: normalHigh / normalLow,
        map: Math.sqrt(rawHigh / rawLow),
        rawSteps,
        normalisedSteps: normalSteps,
      },
      figures: [
        {
          kind: "lines",
          id: "conditions",
          x: { scale: "linear" },
          y: { scale: "log", from: 1 },
          series: [
            { id: "raw", x: ANGLES, y: raw, mark: "line" },
            { id: "normalised", x: ANGLES, y: normal, mark: "line" },
          ],
        },
        {
          kind: "table",
          id: "descent",
          columns: ["normalisation", "condition", "steps"],
          rows: [
            ["—", Math.round(10 * (rawHigh / rawLow)) / 10, rawSteps],
            ["BN", Math.round(100 * (normalHigh / normalLow)) / 100, normalSteps],
          ],
        },
      ],
    };
  },
};
