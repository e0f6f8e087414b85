import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPlaneFormula, parseFormula } from "../../src/objectives/formula/index.ts";
import type { PlaneObjective } from "../../src/objectives/objective.ts";
import { interleave, table } from "./harness.ts";

const SIDE = 512;
const ROUNDS = 5;
/** Grids per timed call, so that the clock has enough to count. */
const REPEATS = 24;

interface Workload {
  readonly name: string;
  readonly expression: string;
  /** The grid spans [−radius, radius]². */
  readonly radius: number;
  /** What a programmer would write by hand, rows and columns in two loops. */
  readonly byHand: (xs: Float64Array, ys: Float64Array, out: Float64Array) => void;
  /** Sum of v[k]·(1 + k mod 5), as formula.c has it. */
  readonly checksum: number;
  /** What the time may be at most, as a multiple. */
  readonly goal: { readonly times: number; readonly of: "gcc -O2" | "JS by hand" };
}

/** In the order of formula.c. */
const WORKLOADS: readonly Workload[] = [
  {
    name: "Rastrigin",
    expression: "20 + (x^2 - 10*cos(2*pi*x)) + (y^2 - 10*cos(2*pi*y))",
    radius: 5.12,
    byHand(xs, ys, out) {
      for (let j = 0; j < ys.length; j++) {
        const y = ys[j];
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i];
          out[j * xs.length + i] =
            20 + (x * x - 10 * Math.cos(2 * Math.PI * x)) + (y * y - 10 * Math.cos(2 * Math.PI * y));
        }
      }
    },
    checksum: 29170219.467432216,
    goal: { times: 0.3, of: "gcc -O2" },
  },
  {
    name: "Ackley",
    expression: "-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20",
    radius: 5,
    byHand(xs, ys, out) {
      for (let j = 0; j < ys.length; j++) {
        const y = ys[j];
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i];
          const bowl = -20 * Math.exp(-0.2 * Math.sqrt(0.5 * (x * x + y * y)));
          const waves = Math.exp(0.5 * (Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y)));
          out[j * xs.length + i] = bowl - waves + Math.E + 20;
        }
      }
    },
    checksum: 7636958.698380724,
    goal: { times: 0.8, of: "gcc -O2" },
  },
  {
    name: "Himmelblau",
    expression: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    radius: 5,
    byHand(xs, ys, out) {
      for (let j = 0; j < ys.length; j++) {
        const y = ys[j];
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i];
          const u = x * x + y - 11;
          const v = x + y * y - 7;
          out[j * xs.length + i] = u * u + v * v;
        }
      }
    },
    checksum: 108147078.02365276,
    goal: { times: 4, of: "JS by hand" },
  },
];

function createFormula(expression: string): PlaneObjective {
  const parsed = parseFormula(expression, ["x", "y"]);
  if (!parsed.ok) throw new Error(`${expression}: expected a formula, got ${JSON.stringify(parsed.problems)}`);
  return createPlaneFormula(parsed.formula);
}

/** REPEATS grids, and the checksum of the last. */
function sampled(grid: Workload["byHand"], radius: number): () => number {
  const xs = Float64Array.from({ length: SIDE }, (_, i) => -radius + (2 * radius * i) / (SIDE - 1));
  const out = new Float64Array(SIDE * SIDE);
  return () => {
    for (let repeat = 0; repeat < REPEATS; repeat++) grid(xs, xs, out);
    let sum = 0;
    for (let k = 0; k < out.length; k++) sum += out[k] * (1 + (k % 5));
    return sum;
  };
}

/** Milliseconds and checksum per workload from formula.c; undefined where there is no compiler. */
function compiledReference(): readonly (readonly [ms: number, checksum: number])[] | undefined {
  const program = join(mkdtempSync(join(tmpdir(), "fall-line-")), "formula");
  try {
    execFileSync("gcc", ["-O2", "-ffp-contract=off", "-o", program, join(import.meta.dirname, "formula.c"), "-lm"]);
  } catch {
    return undefined;
  }
  const printed = execFileSync(program, [String(8 * ROUNDS)], { encoding: "utf8" });
  const numbers = printed
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  return numbers.map(([ms, checksum]) => [ms, checksum]);
}

function assertChecksum(name: string, found: number, expected: number): void {
  const tolerance = 1e-12 * Math.abs(expected); // the cosines and exponentials of three libraries, an ulp or so apart
  if (!(Math.abs(found - expected) <= tolerance))
    throw new Error(`${name}: expected checksum ${expected}, got ${found}`);
}

/** A typed formula over 512² points, against gcc -O2 and against JavaScript written by hand for the same function. */
export function benchFormula(): string {
  const candidates = Object.fromEntries(
    WORKLOADS.flatMap(({ name, expression, radius, byHand }) => {
      const formula = createFormula(expression);
      const grid: Workload["byHand"] = (xs, ys, out) => formula.grid?.(xs, ys, out);
      return [
        [name, sampled(grid, radius)],
        [`${name}, by hand`, sampled(byHand, radius)],
      ];
    }),
  );
  const measured = interleave(ROUNDS, candidates);
  const inC = compiledReference();
  const rows = WORKLOADS.map(({ name, checksum, goal }, i) => {
    const ours = measured[name].cpuMs / REPEATS;
    const byHand = measured[`${name}, by hand`].cpuMs / REPEATS;
    const c = inC?.[i];
    assertChecksum(name, measured[name].checksum, checksum);
    assertChecksum(`${name}, by hand`, measured[`${name}, by hand`].checksum, checksum);
    if (c !== undefined) assertChecksum(`${name}, gcc`, c[1], checksum);
    return [
      name,
      ours.toFixed(2),
      byHand.toFixed(2),
      (ours / byHand).toFixed(2),
      c === undefined ? "–" : c[0].toFixed(2),
      c === undefined ? "–" : (ours / c[0]).toFixed(2),
      `≤ ${goal.times} × ${goal.of}`,
    ];
  });
  const header = ["formula", "here", "JS by hand", "ratio", "gcc -O2", "ratio", "goal"];
  return `A typed formula on ${SIDE}² points (ms of CPU, least of ${ROUNDS})\n${table(header, rows)}`;
}
