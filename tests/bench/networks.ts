import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { lanczos } from "../../src/curvature/lanczos.ts";
import { hessianProduct } from "../../src/curvature/linearProduct.ts";
import { slice } from "../../src/curvature/slice.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { randomStream } from "../../src/math/random.ts";
import { symmetricEigen } from "../../src/math/symmetricEigen.ts";
import { DIGIT_PIXELS } from "../../src/objectives/networks/data/digitPixels.ts";
import { createNetwork } from "../../src/objectives/networks/network.ts";
import type { SampleSet } from "../../src/objectives/networks/samples.ts";
import { fixedLandscape } from "../../src/objectives/objective.ts";
import { optimizerById, parametersOf } from "../../src/optimizers/index.ts";
import { createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import { table } from "./harness.ts";

const ROUNDS = 7;
const SIDE = 129;
const STEPS = 200;

/** A workload's least CPU time in ms and a number that only the right result has. */
interface Result {
  readonly ms: number;
  readonly checksum: number;
}

/** All numbers that C and Python need, one after the other, in the order they are drawn. */
const drawn: Float64Array[] = [];
const random = randomStream(20260417, "network bench");

function keep(numbers: Float64Array): Float64Array {
  drawn.push(numbers);
  return numbers;
}

const normals = (length: number, deviation = 1) =>
  keep(Float64Array.from({ length }, () => deviation * random.normal()));

function leastOf(repeats: number, work: () => number): Result {
  let ms = Number.POSITIVE_INFINITY;
  let checksum = work();
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let k = 0; k < repeats; k++) checksum = work();
    const spent = process.cpuUsage(before);
    ms = Math.min(ms, (spent.user + spent.system) / 1000 / repeats);
  }
  return { ms, checksum };
}

/** 129² heights of a 2-8-8-1 tanh network with 200 samples: 3.3 million forward passes, 53 million tanh. */
function prepareSlice(): () => Result {
  const set = { samples: 200, inputs: normals(400), targets: normals(200) };
  const network = createNetwork({ layers: [2, 8, 8, 1], activation: "tanh", loss: "mse", bias: true }, set);
  const [origin, u, v] = [0.7, 0.3, 0.3].map((deviation) => normals(network.dimension, deviation));
  const plane = slice(network, { origin, u, v });
  const steps = Float64Array.from({ length: SIDE }, (_, i) => -1 + i / 64);
  const heights = new Float64Array(SIDE * SIDE);
  return () =>
    leastOf(1, () => {
      plane.grid?.(steps, steps, heights);
      return heights.reduce((sum, height) => sum + height, 0);
    });
}

/** 200 full-batch Adam steps of 64-16-10 on 300 digits, through the run that everything uses. */
function prepareTraining(): () => Result {
  const lines = DIGIT_PIXELS.trim().split("\n").slice(0, 300);
  const set: SampleSet = {
    samples: 300,
    inputs: keep(Float64Array.from(lines.join(""), (pixel) => Number.parseInt(pixel, 17) / 16)),
    targets: keep(Float64Array.from(lines, (_, n) => n % 10)),
  };
  const network = createNetwork({ layers: [64, 16, 10], activation: "tanh", loss: "cross-entropy", bias: true }, set);
  const start = normals(network.dimension, 0.15);
  const adam = optimizerById("adam");
  if (adam === undefined) throw new Error("adam: expected a registered optimizer");
  return () =>
    leastOf(1, () => {
      const run = new Run({
        landscape: fixedLandscape(network),
        optimizer: adam,
        parameters: withDefaults(parametersOf(adam), { learningRate: 0.01 }),
        changes: [],
        start: Float64Array.from(start),
        steps: STEPS,
        seed: 1,
        occurrence: 0,
        record: { every: 1, tolerance: 1e-8 },
      });
      const block = createBlock(network.dimension, STEPS + 1, false);
      while (!run.advance(block, STEPS));
      return block.losses[STEPS];
    });
}

interface Spectrum {
  readonly p: number;
  readonly hessian: () => Result;
  readonly eigenvalues: () => Result;
  /** By ml-matrix, which works out the eigenvectors as well; after `hessian`. */
  readonly named: () => Result;
}

/** The exact Hessian of a tanh network with 200 samples, and all its eigenvalues. */
function prepareSpectrum(layers: readonly number[]): Spectrum {
  const [inputs, outputs] = [layers[0], layers[layers.length - 1]];
  const set = { samples: 200, inputs: normals(200 * inputs), targets: normals(200 * outputs) };
  const network = createNetwork({ layers, activation: "tanh", loss: "mse", bias: true }, set);
  const p = network.dimension;
  const theta = normals(p, 1 / Math.sqrt(inputs));
  const moved = Float64Array.from(theta);
  const hessian = new Float64Array(p * p);
  const matrix = new Float64Array(p * p);
  const values = new Float64Array(p);
  const repeats = Math.ceil(40_000 / (p * p));
  return {
    p,
    hessian: () =>
      leastOf(repeats, () => {
        // Another point in between, so that no pass is known from the call before.
        moved[0] = theta[0] + 1;
        network.value(moved);
        network.hessian?.(theta, hessian);
        return hessian.reduce((sum, entry) => sum + entry, 0);
      }),
    eigenvalues: () =>
      leastOf(repeats, () => {
        matrix.set(hessian);
        symmetricEigen(matrix, p, values);
        return values[p - 1];
      }),
    named: () => {
      const rows = Array.from({ length: p }, (_, i) => Array.from(hessian.subarray(i * p, (i + 1) * p)));
      const work = () =>
        new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true }).realEigenvalues.at(-1) ?? Number.NaN;
      return leastOf(Math.ceil(repeats / 10), work);
    },
  };
}

/** The top eigenvalue of 64-70-70-10 with 300 samples, 10 230 parameters, to a relative residual of 10⁻⁶. */
function prepareLargest(): { readonly run: () => Result; products: number } {
  const set = { samples: 300, inputs: normals(300 * 64), targets: normals(3000) };
  const network = createNetwork({ layers: [64, 70, 70, 10], activation: "tanh", loss: "mse", bias: true }, set);
  const p = network.dimension;
  const theta = normals(p, 0.125);
  const moved = Float64Array.from(theta);
  moved[0] += 1;
  const outcome = {
    products: 0,
    run: () =>
      leastOf(1, () => {
        network.value(moved);
        const request = { lowest: 0, highest: 1, tolerance: 1e-6, products: 300, random: randomStream(1, "lanczos") };
        const task = lanczos(hessianProduct(network, theta), p, request);
        for (;;) {
          const { done, value } = task.next();
          if (!done) continue;
          outcome.products = value.products;
          return value.highest.values[0];
        }
      }),
  };
  return outcome;
}

/** Runs a program that prints lines "name ms checksum"; nothing where it cannot. */
function elsewhere(command: string, args: readonly string[]): ReadonlyMap<string, Result> {
  try {
    const lines = execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .split("\n");
    return new Map(
      lines.map((line) => {
        const [name, ms, checksum] = line.split(" ");
        return [name, { ms: Number(ms), checksum: Number(checksum) }];
      }),
    );
  } catch {
    return new Map();
  }
}

function inC(numbers: string): ReadonlyMap<string, Result> {
  const program = join(mkdtempSync(join(tmpdir(), "fall-line-")), "networks");
  try {
    const source = join(import.meta.dirname, "networks.c");
    execFileSync("gcc", ["-O2", "-ffp-contract=off", "-o", program, source, "-lm"]);
  } catch {
    return new Map();
  }
  return elsewhere(program, [numbers, String(ROUNDS)]);
}

/** Slices, training, Hessians, eigenvalues and Lanczos on networks, against gcc -O2 and PyTorch in float64 on one thread. */
export function benchNetworks(): string {
  drawn.length = 0;
  const grid = prepareSlice();
  const training = prepareTraining();
  const spectra = [
    [2, 8, 1],
    [2, 32, 1],
    [64, 9, 9],
  ].map(prepareSpectrum);
  const largest = prepareLargest();
  const numbers = join(mkdtempSync(join(tmpdir(), "fall-line-")), "numbers");
  writeFileSync(numbers, Buffer.concat(drawn.map(({ buffer }) => Buffer.from(buffer))));
  const before = inC(numbers);
  const ours = new Map<string, Result>([
    ["slice", grid()],
    ["train", training()],
    ...spectra.flatMap(({ p, hessian, eigenvalues }): [string, Result][] => [
      [`hessian-${p}`, hessian()],
      [`eigenvalues-${p}`, eigenvalues()],
    ]),
    ["largest", largest.run()],
  ]);
  const python = elsewhere("/usr/bin/python3", [join(import.meta.dirname, "networks.py"), numbers, String(ROUNDS)]);
  const after = inC(numbers);
  const c = new Map([...before].map(([name, result]) => [name, faster(result, after.get(name))]));
  const rows = [...ours].map(([name, { ms, checksum }]) => {
    const [gcc, torch] = [c.get(name), python.get(name)];
    const ratio = (other: Result | undefined) => (other ? (ms / other.ms).toFixed(2) : "–");
    const apart = [gcc, torch].map((other) => (other ? Math.abs(other.checksum / checksum - 1) : 0));
    return [
      name,
      ms.toFixed(2),
      gcc?.ms.toFixed(2) ?? "–",
      ratio(gcc),
      torch?.ms.toFixed(2) ?? "–",
      ratio(torch),
      Math.max(...apart).toExponential(0),
    ];
  });
  const named = spectra.map(({ p, named }) => {
    const { ms, checksum } = named();
    const own = ours.get(`eigenvalues-${p}`);
    const apart = own ? Math.abs(checksum / own.checksum - 1) : Number.NaN;
    return [`eigenvalues-${p}`, ms.toFixed(2), (ms / (own?.ms ?? Number.NaN)).toFixed(1), apart.toExponential(0)];
  });
  const header = ["workload", "here", "gcc -O2", "ratio", "PyTorch", "ratio", "checksums apart"];
  return `Networks (ms of CPU, least of ${ROUNDS}; Lanczos with ${largest.products} products)\n${table(header, rows)}

ml-matrix, eigenvectors included\n${table(["workload", "ms", "times ours", "apart"], named)}`;
}

function faster(one: Result, other: Result | undefined): Result {
  return other !== undefined && other.ms < one.ms ? other : one;
}
