import * as elementary from "../../src/math/elementary.ts";
import { randomStream } from "../../src/math/random.ts";
import { interleave, table } from "./harness.ts";

const POINTS = 4096;
const SWEEPS = 250;
const ROUNDS = 7;

/** Range of the arguments, and the goal for our time over the engine's where there is one. */
interface Row {
  readonly name:
    | "exp"
    | "tanh"
    | "expm1"
    | "log"
    | "log1p"
    | "log2"
    | "sin"
    | "cos"
    | "tan"
    | "atan"
    | "asin"
    | "sinh"
    | "cbrt";
  readonly from: number;
  readonly to: number;
  readonly goal?: number;
}

const ROWS: readonly Row[] = [
  { name: "exp", from: -20, to: 20, goal: 0.5 },
  { name: "tanh", from: -5, to: 5, goal: 0.5 },
  { name: "expm1", from: -3, to: 3 },
  { name: "log", from: 0.001, to: 20 },
  { name: "log1p", from: -0.9, to: 3 },
  { name: "log2", from: 0.001, to: 20 },
  { name: "sin", from: -20, to: 20 },
  { name: "cos", from: -20, to: 20 },
  { name: "tan", from: -20, to: 20 },
  { name: "atan", from: -5, to: 5 },
  { name: "asin", from: -1, to: 1 },
  { name: "sinh", from: -5, to: 5 },
  { name: "cbrt", from: -5, to: 5 },
];

/**
 * A loop that sums f over x, compiled from a text of its own: loops that share a text share what the engine has learnt
 * about their calls, and none of them would be inlined as it is in an objective.
 */
function sweep(title: string, f: (x: number) => number, x: Float64Array): () => number {
  const text = `/* ${title} */ let sum = 0;
    for (let r = 0; r < ${SWEEPS}; r++) for (let i = 0; i < ${POINTS}; i++) sum += f(x[i]);
    return sum;`;
  const loop = new Function("f", "x", text);
  return () => loop(f, x);
}

/** Nanoseconds per call of our elementary functions and of the engine's, side by side. */
export function benchElementary(): string {
  const byName: Pick<typeof elementary, Row["name"]> = elementary;
  const rows = ROWS.map(({ name, from, to, goal }) => {
    const random = randomStream(1, name);
    const x = Float64Array.from({ length: POINTS }, () => from + (to - from) * random.uniform());
    const measured = interleave(ROUNDS, {
      own: sweep(`own ${name}`, byName[name], x),
      engine: sweep(`engine ${name}`, Math[name], x),
    });
    const [own, engine] = [measured.own, measured.engine].map(({ cpuMs }) => (cpuMs * 1e6) / (SWEEPS * POINTS));
    const deviation = Math.abs(measured.own.checksum / measured.engine.checksum - 1);
    return [
      `${name} [${from}, ${to}]`,
      own.toFixed(1),
      engine.toFixed(1),
      (own / engine).toFixed(2),
      goal === undefined ? "" : `≤ ${goal}`,
      String(measured.own.checksum),
      deviation.toExponential(0),
    ];
  });
  const header = ["function", "own", "Math.*", "ratio", "goal", "checksum", "relative to Math's"];
  return `Elementary functions, ns per call in a summing loop (CPU, least of ${ROUNDS})\n${table(header, rows)}`;
}
