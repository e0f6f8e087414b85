import type { Raced, Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*(v*relu(w*s) - t)^2";

/** Input and target of each sample: t = relu(s). */
const COLUMNS = { s: [-1, 0.5, 1, 2], t: [0, 0.5, 1, 2] };

const STARTS = [
  [0.3, 2.4],
  [0.5, 0.9],
  [1.6, 2.1],
  [1.1, 0.4],
  [2, 1],
  [2.5, 0.3],
];

const from = (learningRate: number) =>
  STARTS.map((start) => ({ optimizer: "gradient-descent", parameters: { learningRate }, start }));

/** The strength of L2 on show; undefined where another objective is on show. */
function strengthOf(bench: Workbench): number | undefined {
  const { objective, transforms = [] } = bench.experiment ?? {};
  if (objective?.type !== "sum" || objective.expression !== EXPRESSION || transforms.length > 1) return undefined;
  const [l2] = transforms;
  return l2 === undefined ? 0 : l2.type === "l2" ? l2.strength : undefined;
}

const withL2 = (strength: number) => ({ transforms: [{ type: "l2", strength }] });

/** Standard deviation of the ends' w over the runs. */
function spread({ runs }: Raced): number {
  const ends = runs.map(({ points, count }) => points[2 * count - 2]);
  const mean = ends.reduce((sum, w) => sum + w, 0) / ends.length;
  return Math.sqrt(ends.reduce((sum, w) => sum + (w - mean) * (w - mean), 0) / ends.length);
}

/** The most that w² − v² strays from where it began, over all runs. */
function drift({ runs }: Raced): number {
  let most = 0;
  for (const { points, count } of runs) {
    const invariant = (i: number) => points[2 * i] * points[2 * i] - points[2 * i + 1] * points[2 * i + 1];
    for (let i = 1; i < count; i++) most = Math.max(most, Math.abs(invariant(i) - invariant(0)));
  }
  return most;
}

export const reluRescaling: Step = {
  id: "relu-rescaling-and-sharpness",
  experiment: {
    objective: {
      type: "sum",
      expression: EXPRESSION,
      variables: ["w", "v"],
      columns: COLUMNS,
      domain: [
        [-0.5, 3],
        [-0.5, 3],
      ],
    },
    ...withL2(0),
    steps: 3000,
    runs: from(0.1),
    record: { every: 10 },
  },
  handles: [{ path: "transforms[0].strength", min: 0, max: 0.2, scale: "linear" }],
  claims: [
    {
      id: "same-function",
      recipe: "relu-rescaling-and-sharpness",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        yield undefined;
        const bare = bench.changed({ transforms: [] });
        const at = (c: number) => bench.inspect(bare, [c, 1 / c]);
        const found = [1, 3, 10, 30].map(at);
        const [c1, c3, c10, c30] = found.map(({ eigenvalues }) => eigenvalues[0] + eigenvalues[1]);
        return {
          loss: Math.max(...found.map(({ value }) => value)),
          flat: Math.max(...found.map(({ eigenvalues }) => Math.abs(eigenvalues[0]))),
          c1,
          c3,
          c10,
          c30,
        };
      },
      holds: ({ loss, flat, c1, c3, c10, c30 }) =>
        loss < 1e-30 && flat < 1e-9 && Math.abs(c1 - 2.625) < 1e-9 && c3 > c1 && c10 > c3 && c30 > 449 * c1,
    },
    {
      id: "positive-factors",
      recipe: "relu-rescaling-and-sharpness",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        yield undefined;
        const bare = bench.changed({ transforms: [] });
        return { positive: bench.inspect(bare, [1, 1]).value, negative: bench.inspect(bare, [-1, -1]).value };
      },
      holds: ({ positive, negative }) => positive === 0 && Math.abs(negative - 0.78125) < 1e-12,
    },
    {
      id: "one-dot",
      recipe: "relu-rescaling-and-sharpness",
      *measure(bench) {
        const shown = strengthOf(bench);
        if (shown === undefined) return undefined;
        const strength = shown > 0 ? shown : 0.05;
        const free = yield* bench.race(bench.changed({ transforms: [], runs: from(0.1) }));
        const held = yield* bench.race(bench.changed({ ...withL2(strength), runs: from(0.1) }));
        const [run] = held.runs;
        const end = run.thetaAt(run.count - 1);
        const { eigenvalues } = bench.inspect(held.experiment, end);
        return {
          free: spread(free),
          held: spread(held),
          w: end[0],
          v: end[1],
          low: eigenvalues[0],
          high: eigenvalues[1],
        };
      },
      holds: ({ free, held, w, v, low, high }) =>
        free > 0.3 &&
        held < 1e-8 &&
        Math.abs(w - 0.9808) < 1e-4 &&
        Math.abs(v - 0.9808) < 1e-4 &&
        Math.abs(low - 0.1) < 0.001 &&
        Math.abs(high - 2.53) < 0.01,
    },
    {
      id: "conserved",
      recipe: "relu-rescaling-and-sharpness",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        const slow = { transforms: [], steps: 8000, runs: from(0.001), record: { every: 10, curvature: "none" } };
        return {
          slow: drift(yield* bench.race(bench.changed(slow))),
          fast: drift(yield* bench.race(bench.changed({ ...slow, steps: 800, runs: from(0.01) }))),
        };
      },
      holds: ({ slow, fast }) => slow < 0.01 && fast > 8 * slow,
    },
  ],
  sources: [{ source: "dinh-2017", locator: "§4–5" }],
};
