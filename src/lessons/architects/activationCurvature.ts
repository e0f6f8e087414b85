import type { Inspected, Step, Workbench } from "../lesson.ts";

/** Inputs of a neuron φ(xs + y) and what it should give. */
const S = [-2, -0.5, 1, 2];
const T = [1, -0.5, 0.2, -1];

/** φ by name, of the argument u. */
const SHAPES = {
  identity: (u: string) => u,
  relu: (u: string) => `relu(${u})`,
  tanh: (u: string) => `tanh(${u})`,
  softplus: (u: string) => `softplus(beta*(${u}))/beta`,
} as const;

type Shape = keyof typeof SHAPES;

const BETA = { min: 0.5, max: 10, scale: "log" };

function neuron(shape: Shape, beta: number, targets: readonly number[] = T) {
  return {
    type: "sum",
    expression: `0.5*(${SHAPES[shape]("x*s + y")} - t)^2`,
    ...(shape === "softplus" && { parameters: { beta: { value: beta, ...BETA } } }),
    columns: { s: S, t: targets },
    domain: [
      [-2, 2],
      [-2, 2],
    ],
  };
}

/** β on show; undefined where another objective is. */
function betaOf(bench: Workbench): number | undefined {
  const { objective } = bench.experiment ?? {};
  if (objective?.type !== "sum" || objective.expression !== neuron("softplus", 1).expression) return undefined;
  return objective.parameters.beta.value;
}

const seen = (bench: Workbench, objective: Readonly<Record<string, unknown>>, x: number, y: number): Inspected =>
  bench.inspect(bench.changed({ objective, transforms: [], runs: [] }), [x, y]);

/** φ(u), by the code that the landscape runs. */
function activated(bench: Workbench, shape: Shape, beta: number, u: number): number {
  const expression = SHAPES[shape]("x").replaceAll("beta", String(beta));
  return seen(bench, { type: "formula", expression: `${expression} + 0*y` }, u, 0).value;
}

/** The Gauss–Newton part: what is left of H where every target is met, so that no residual multiplies φ″. */
function gaussNewton(bench: Workbench, shape: Shape, beta: number, x: number, y: number): Inspected {
  const met = S.map((s) => activated(bench, shape, beta, x * s + y));
  return seen(bench, neuron(shape, beta, met), x, y);
}

const apart = (one: Inspected, other: Inspected) =>
  Math.max(...[0, 1, 2, 3].map((i) => Math.abs((one.hessian?.[i] ?? 0) - (other.hessian?.[i] ?? 0))));

/** Lowest eigenvalue over 13 × 13 points of the drawn square, and the share of points where it is negative. */
function lowland(bench: Workbench, beta: number) {
  const experiment = bench.changed({ objective: neuron("softplus", beta), transforms: [], runs: [] });
  let lowest = Number.POSITIVE_INFINITY;
  let negative = 0;
  for (let i = 0; i < 169; i++) {
    const { eigenvalues } = bench.inspect(experiment, [-2 + (i % 13) / 3, -2 + Math.floor(i / 13) / 3]);
    lowest = Math.min(lowest, eigenvalues[0]);
    // Where inputs hardly reach the neuron, rounding alone decides the sign.
    if (eigenvalues[0] < -1e-6) negative++;
  }
  return { lowest, share: negative / 169 };
}

export const activationCurvature: Step = {
  id: "activation-curvature",
  experiment: {
    objective: neuron("softplus", 5),
    start: [1, 0.2],
    steps: 300,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
  },
  handles: [{ path: "objective.parameters.beta", ...BETA, scale: "log" }],
  claims: [
    {
      id: "bent",
      recipe: "activation-curvature",
      *measure(bench) {
        if (betaOf(bench) === undefined) return undefined;
        yield undefined;
        const whole = seen(bench, neuron("tanh", 1), 1, 0.2);
        const part = gaussNewton(bench, "tanh", 1, 1, 0.2);
        return {
          low: whole.eigenvalues[0],
          high: whole.eigenvalues[1],
          partLow: part.eigenvalues[0],
          partHigh: part.eigenvalues[1],
        };
      },
      holds: ({ low, partLow, partHigh }) => low < -0.1 && partLow > 0 && partHigh > partLow,
    },
    {
      id: "straight",
      recipe: "activation-curvature",
      *measure(bench) {
        if (betaOf(bench) === undefined) return undefined;
        yield undefined;
        const gap = (shape: Shape) =>
          apart(seen(bench, neuron(shape, 1), 1, 0.2), gaussNewton(bench, shape, 1, 1, 0.2));
        return { identity: gap("identity"), relu: gap("relu"), tanh: gap("tanh") };
      },
      holds: ({ identity, relu, tanh }) => identity < 1e-9 && relu < 1e-9 && tanh > 0.1,
    },
    {
      id: "on-show",
      recipe: "activation-curvature",
      *measure(bench) {
        const beta = betaOf(bench);
        if (beta === undefined) return undefined;
        yield undefined;
        return lowland(bench, beta);
      },
      holds: ({ lowest, share }) => lowest < -1 && share > 0.15,
    },
    {
      id: "beta",
      recipe: "activation-curvature",
      *measure(bench) {
        if (betaOf(bench) === undefined) return undefined;
        yield undefined;
        const bend = (beta: number) => {
          const { hessian } = seen(bench, { type: "formula", expression: `softplus(${beta}*x)/${beta} + 0*y` }, 0, 0);
          return hessian?.[0] ?? Number.NaN;
        };
        const [half, two, ten] = [0.5, 2, 10].map((beta) => lowland(bench, beta));
        return {
          bendHalf: bend(0.5),
          bendTen: bend(10),
          lowestHalf: half.lowest,
          lowestTwo: two.lowest,
          lowestTen: ten.lowest,
          shareHalf: half.share,
          shareTen: ten.share,
        };
      },
      holds: ({ bendHalf, bendTen, lowestHalf, lowestTwo, lowestTen, shareHalf, shareTen }) =>
        Math.abs(bendHalf - 0.125) < 1e-12 &&
        Math.abs(bendTen - 2.5) < 1e-12 &&
        lowestTwo < lowestHalf &&
        lowestTen < lowestTwo &&
        shareTen > shareHalf,
      heavy: 1,
    },
  ],
  sources: [{ source: "schraudolph-2002", locator: "§3" }],
};
