import type { Step, Workbench } from "../lesson.ts";
import { distanceOf, lastPoint } from "../ways.ts";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "rosenbrock";

/** 1.9 and 2.1 thousandths: just below and just above 2/λmax at the minimum. */
const RATES = [0.0019, 0.0021];

export const ellipse: Step = {
  id: "curvature-ellipse",
  experiment: {
    objective: { type: "surface", name: "rosenbrock" },
    start: [1, 1.0001],
    steps: 300,
    runs: RATES.map((learningRate) => ({ optimizer: "gradient-descent", parameters: { learningRate } })),
    view: {
      domain: [
        [0.5, 1.5],
        [0.5, 1.5],
      ],
    },
  },
  handles: [
    { path: "objective.parameters.b", min: 1, max: 200, scale: "log" },
    { path: "runs[1].parameters.learningRate", min: 0.001, max: 0.003, scale: "linear" },
  ],
  claims: [
    {
      id: "two-curvatures",
      recipe: "hessian-eigen-shape",
      // biome-ignore lint/correctness/useYield: two Hessians
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const [floor, wall] = bench.inspect(experiment, [1, 1]).eigenvalues;
        const [uphill] = bench.inspect(experiment, [0, 1]).eigenvalues;
        return { floor, wall, ratio: wall / floor, edge: 2 / wall, uphill };
      },
      holds: ({ floor, wall, ratio, edge, uphill }) =>
        Math.abs(floor - 0.39936) < 5e-6 &&
        Math.abs(wall - 1001.6) < 0.005 &&
        Math.abs(ratio - 2508) < 0.5 &&
        Math.abs(edge - 0.0019968) < 5e-8 &&
        Math.abs(uphill + 398) < 1e-9,
    },
    {
      id: "half-widths",
      recipe: "hessian-eigen-shape",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { hessian, eigenvalues, value } = bench.inspect(experiment, [1, 1]);
        if (hessian === undefined) return undefined;
        // (H − λI)v = 0: v ∝ (h₀₁, λ − h₀₀)
        const apart = eigenvalues[0] - hessian[0];
        const length = Math.sqrt(hessian[1] * hessian[1] + apart * apart);
        const [vx, vy] = [hessian[1] / length, apart / length];
        const h = 1e-4;
        const second = (ux: number, uy: number) =>
          (bench.inspect(experiment, [1 + h * ux, 1 + h * uy]).value +
            bench.inspect(experiment, [1 - h * ux, 1 - h * uy]).value -
            2 * value) /
          (h * h);
        return {
          wide: Math.sqrt(0.02 / eigenvalues[0]),
          narrow: Math.sqrt(0.02 / eigenvalues[1]),
          alongFloor: second(vx, vy) / eigenvalues[0] - 1,
          alongWall: second(-vy, vx) / eigenvalues[1] - 1,
        };
      },
      holds: ({ wide, narrow, alongFloor, alongWall }) =>
        Math.abs(wide - 0.224) < 5e-4 &&
        Math.abs(narrow - 0.0045) < 5e-5 &&
        Math.abs(alongFloor) < 1e-3 &&
        Math.abs(alongWall) < 1e-3,
    },
    {
      id: "either-side",
      recipe: "hessian-eigen-shape",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 2) return undefined;
        const [below, above] = runs.map((run) => distanceOf(lastPoint(run), [1, 1]));
        return { below, above };
      },
      holds: ({ below, above }) => below < 1e-4 && above > 1e-2,
    },
  ],
  sources: [{ source: "nocedal-wright-2006", locator: "§2.1 and §3.3" }],
};
