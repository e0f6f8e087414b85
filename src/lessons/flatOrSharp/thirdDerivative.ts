import type { Inspected, Step, Workbench } from "../lesson.ts";

/** Where the worst displacement is looked for: |δ| ≤ 0.2 along x. */
const REACH = 0.2;

/** Whether on show is the valley of this step, with whatever coefficients. */
function coefficients(bench: Workbench): { readonly c: number; readonly d: number } | undefined {
  const { objective } = bench.experiment ?? {};
  if (objective?.type !== "formula" || objective.expression !== EXPRESSION) return undefined;
  const { c, d } = objective.parameters;
  return { c: c.value, d: d.value };
}

const EXPRESSION = "0.5*(x^2 + y^2) + c*x^3 + d*x^4";

const valley = (c: number, d: number) => ({
  type: "formula",
  expression: EXPRESSION,
  parameters: {
    c: { value: c, min: -1.4, max: 1.4, scale: "linear" },
    d: { value: d, min: 0, max: 2, scale: "linear" },
  },
  domain: [
    [-0.5, 0.5],
    [-0.4, 0.4],
  ],
});

/** The valley at (x, 0), averaged over displacements of width σ if that is given. */
function at(bench: Workbench, c: number, d: number, x: number, sigma = 0): Inspected {
  const transforms = sigma > 0 ? [{ type: "smoothing", width: sigma }] : [];
  return bench.inspect(bench.changed({ objective: valley(c, d), transforms }), [x, 0]);
}

/** Largest loss over |δ| ≤ 0.2 along x, on 41 points. */
function worst(bench: Workbench, c: number, d: number): number {
  let most = 0;
  const here = bench.changed({ objective: valley(c, d), transforms: [] });
  for (let i = -20; i <= 20; i++) most = Math.max(most, bench.inspect(here, [(i * REACH) / 20, 0]).value);
  return most;
}

/** f_xx, which is not among the sorted eigenvalues by place. */
const along = ({ hessian }: Inspected) => hessian?.[0] ?? Number.NaN;

export const thirdDerivative: Step = {
  id: "third-derivative-robustness",
  experiment: {
    objective: valley(1, 1),
    steps: 60,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 }, start: [0.4, 0.1] },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 }, start: [-0.4, 0.1] },
    ],
  },
  handles: [
    { path: "objective.parameters.c", min: -1.4, max: 1.4, scale: "linear" },
    { path: "objective.parameters.d", min: 0, max: 2, scale: "linear" },
  ],
  claims: [
    {
      id: "same-hessian",
      recipe: "third-derivative-robustness",
      *measure(bench) {
        const shown = coefficients(bench);
        if (shown === undefined) return undefined;
        yield undefined;
        const { c, d } = shown;
        return {
          bottom: along(at(bench, c, d, 0)),
          left: along(at(bench, c, d, -REACH)),
          right: along(at(bench, c, d, REACH)),
        };
      },
      holds: ({ bottom, left, right }) =>
        Math.abs(bottom - 1) < 1e-12 && Math.abs(left - 0.28) < 0.005 && Math.abs(right - 2.68) < 0.005,
    },
    {
      id: "worst-case",
      recipe: "third-derivative-robustness",
      *measure(bench) {
        const shown = coefficients(bench);
        if (shown === undefined) return undefined;
        yield undefined;
        return { parabola: worst(bench, 0, 0), bent: worst(bench, shown.c, shown.d) };
      },
      holds: ({ parabola, bent }) => Math.abs(parabola - 0.02) < 1e-12 && bent > 1.45 * parabola,
    },
    {
      id: "mean-unmoved",
      recipe: "third-derivative-robustness",
      *measure(bench) {
        const shown = coefficients(bench);
        if (shown === undefined) return undefined;
        yield undefined;
        const { c, d } = shown;
        const mean = at(bench, c, d, 0, 0.1).value;
        const straight = at(bench, 0, d, 0, 0.1).value;
        const parabola = at(bench, 0, 0, 0, 0.1).value;
        return { mean, byThird: mean - straight, byFourth: straight - parabola };
      },
      holds: ({ mean, byThird, byFourth }) =>
        Math.abs(mean - 0.0103) < 5e-5 && Math.abs(byThird) < 1e-15 && Math.abs(byFourth - 0.0003) < 1e-9,
    },
  ],
  sources: [],
};
