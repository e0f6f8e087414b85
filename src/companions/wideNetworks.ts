import { lanczos } from "../curvature/lanczos.ts";
import { hessianProduct } from "../curvature/linearProduct.ts";
import { sin, tanh } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { finish } from "../math/parts.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";
import { createNetwork } from "../objectives/networks/network.ts";
import type { Objective } from "../objectives/objective.ts";
import { fixedLandscape } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

const SAMPLES = 8;
const XS = Array.from({ length: SAMPLES }, (_, i) => -1 + (2 * i) / (SAMPLES - 1));
const WIDTHS = [4, 16, 64, 256, 1024];
/** Training ends here, or after `MOST` steps. */
const ENOUGH = 1e-3;
const MOST = 4000;

/**
 * z(x) = (1/√w) Σ aᵢ tanh(uᵢ·(x, 1)/√2) in the scaling of the neural tangent kernel, all numbers of θ = (u, a) standard normal:
 * the plain network 2-w-1 without biases at θ times the scales 1/√2 and 1/√w. Loss ½ mean (z − sin 3x)².
 */
export function scaledNetwork(width: number): Objective {
  const plain = createNetwork(
    { layers: [2, width, 1], activation: "tanh", loss: "half-mse", bias: false },
    {
      samples: SAMPLES,
      inputs: Float64Array.from(XS.flatMap((x) => [x, 1])),
      targets: Float64Array.from(XS, (x) => sin(3 * x)),
    },
  );
  const p = 3 * width;
  const scales = Float64Array.from({ length: p }, (_, j) => (j < 2 * width ? Math.SQRT1_2 : 1 / Math.sqrt(width)));
  const at = new Float64Array(p);
  const along = new Float64Array(p);
  const scaled = (theta: Float64Array, out: Float64Array) => {
    for (let j = 0; j < p; j++) out[j] = scales[j] * theta[j];
    return out;
  };
  return {
    dimension: p,
    value: (theta) => plain.value(scaled(theta, at)),
    gradient(theta, out) {
      const value = plain.gradient(scaled(theta, at), out);
      scaled(out, out);
      return value;
    },
    hessianVector(theta, v, out) {
      plain.hessianVector(scaled(theta, at), scaled(v, along), out);
      scaled(out, out);
    },
  };
}

/** K(x, x′) = ∇z(x)·∇z(x′) at θ, row-major over the samples. */
export function tangentKernel(theta: Float64Array, width: number): Float64Array {
  const k = new Float64Array(SAMPLES * SAMPLES);
  for (let i = 0; i < width; i++) {
    const [u, b, a] = [theta[2 * i], theta[2 * i + 1], theta[2 * width + i]];
    const h = XS.map((x) => tanh((u * x + b) * Math.SQRT1_2));
    for (let n = 0; n < SAMPLES; n++)
      for (let m = 0; m < SAMPLES; m++)
        k[n * SAMPLES + m] +=
          (h[n] * h[m] + 0.5 * a * a * (1 - h[n] * h[n]) * (1 - h[m] * h[m]) * (XS[n] * XS[m] + 1)) / width;
  }
  return k;
}

const largest = (kernel: Float64Array) => {
  const values = new Float64Array(SAMPLES);
  symmetricEigen(kernel.slice(), SAMPLES, values);
  return values[SAMPLES - 1];
};

/** ‖x − y‖ / ‖y‖. */
const change = (x: Float64Array, y: Float64Array) => norm2(x.map((one, j) => one - y[j])) / norm2(y);

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const draws: NumberParameter = {
  kind: "number",
  id: "draws",
  symbol: "n",
  default: 3,
  domain: { min: 1, max: 50, integer: true },
  slider: { min: 1, max: 15, scale: "linear" },
};

/**
 * Networks of one hidden layer, wider and wider, in the scaling in which their kernel has a limit (Jacot, Gabriel & Hongler
 * 2018): how far training moves the weights and the kernel, and how negative the curvature is where it begins.
 */
export const wideNetworks: Companion = {
  id: "wide-networks",
  parameters: [draws],
  *run(values, seed): Generator<number | undefined, Report> {
    const count = numberOf(values, "draws");
    const found: Record<"travel" | "kernel" | "bend" | "loss", number>[] = [];
    for (const width of WIDTHS) {
      const objective = scaledNetwork(width);
      const rows: [travel: number, kernel: number, bend: number, loss: number][] = [];
      for (let draw = 0; draw < count; draw++) {
        const random = randomStream(seed, `width ${width} draw ${draw}`);
        const start = Float64Array.from({ length: 3 * width }, () => random.normal());
        const before = tangentKernel(start, width);
        const { lowest, highest } = finish(
          lanczos(hessianProduct(objective, start), 3 * width, {
            lowest: 1,
            highest: 1,
            tolerance: 1e-6,
            products: 200,
            random: randomStream(0, "wide"),
          }),
        );
        let reached = 0;
        const end = yield* train({
          landscape: fixedLandscape(objective),
          optimizer: "gradient-descent",
          // The top of the Gauss–Newton matrix is the kernel's over the number of samples.
          learningRate: SAMPLES / largest(before),
          start,
          steps: MOST,
          seed,
          watch(_, __, loss) {
            reached = loss;
            return loss < ENOUGH;
          },
        });
        rows.push([
          change(end, start),
          change(tangentKernel(end, width), before),
          -lowest.values[0] / highest.values[0],
          reached,
        ]);
        yield (WIDTHS.indexOf(width) * count + draw + 1) / (WIDTHS.length * count);
      }
      const [travel, kernel, bend, loss] = [0, 1, 2, 3].map((column) => median(rows.map((row) => row[column])));
      found.push({ travel, kernel, bend, loss });
    }
    const readings: Record<string, number> = {};
    for (const [i, width] of WIDTHS.entries())
      for (const name of ["travel", "kernel", "bend"] as const) readings[`${name}${width}`] = found[i][name];
    readings.loss = Math.max(...found.map(({ loss }) => loss));
    const curve = (id: "travel" | "kernel" | "bend") => ({
      id,
      x: WIDTHS,
      y: found.map((one) => one[id]),
      mark: "line" as const,
    });
    return {
      readings,
      figures: [
        {
          kind: "lines",
          id: "width",
          x: { scale: "log", ticks: WIDTHS },
          y: { scale: "log" },
          series: [curve("travel"), curve("kernel"), curve("bend")],
        },
      ],
    };
  },
};
