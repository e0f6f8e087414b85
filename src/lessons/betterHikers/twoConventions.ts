import { hypotenuse } from "../../math/vector.ts";
import type { Recorded, Step } from "../lesson.ts";
import { isSurface, run } from "./ways.ts";

const DROP = 20;
const schedule = { type: "multi-step", milestones: [DROP], gamma: 0.1 };

/** Length of the step from point k to k + 1. */
const stride = ({ points }: Recorded, k: number) =>
  hypotenuse(points[2 * k + 2] - points[2 * k], points[2 * k + 3] - points[2 * k + 1]);

/** Length of the way over the 31 steps from the drop on. */
function coasting(recorded: Recorded): number {
  let sum = 0;
  for (let k = DROP; k < DROP + 31; k++) sum += stride(recorded, k);
  return sum;
}

export const twoConventions: Step = {
  id: "momentum-two-conventions",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 20 } },
    start: [10, 1],
    steps: 60,
    runs: ["pytorch", "classical"].map((form) =>
      run("momentum", { learningRate: 0.05, momentum: 0.9, form }, { schedule }),
    ),
  },
  handles: [
    { path: "runs[0].schedule.gamma", min: 0.01, max: 1, scale: "log" },
    { path: "runs[1].schedule.gamma", min: 0.01, max: 1, scale: "log" },
  ],
  claims: [
    {
      id: "together",
      recipe: "momentum-two-conventions",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 2)) return undefined;
        const [{ points: one }, { points: other }] = (yield* bench.shown()).runs;
        let apart = 0;
        for (let i = 0; i <= 2 * DROP + 1; i++) apart = Math.max(apart, Math.abs(one[i] - other[i]));
        return { apart };
      },
      holds: ({ apart }) => apart < 1e-14,
    },
    {
      id: "coasts",
      recipe: "momentum-two-conventions",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isSurface(bench, "ravine", 2) || experiment.steps < DROP + 31)
          return undefined;
        const [pytorch, classical] = (yield* bench.shown()).runs;
        const [first, coasted] = [stride(pytorch, DROP), stride(classical, DROP)];
        return {
          pytorch: first,
          classical: coasted,
          ratio: coasted / first,
          pytorchWay: coasting(pytorch),
          classicalWay: coasting(classical),
        };
      },
      holds: ({ pytorch, classical, ratio, pytorchWay, classicalWay }) =>
        Math.abs(pytorch - 0.082) < 5e-4 &&
        Math.abs(classical - 0.742) < 5e-4 &&
        Math.abs(ratio - 9.07) < 5e-3 &&
        Math.abs(pytorchWay - 1.84) < 5e-3 &&
        Math.abs(classicalWay - 7.04) < 5e-3,
    },
  ],
  sources: [{ source: "sutskever-2013", locator: "§2" }],
};
