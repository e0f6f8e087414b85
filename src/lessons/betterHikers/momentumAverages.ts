import type { Step } from "../lesson.ts";
import { across, isSurface, run } from "./ways.ts";

const LOW = 0.01;
const RATE = 0.018;

export const momentumAverages: Step = {
  id: "momentum-averages",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 100 } },
    start: [10, 1],
    steps: 300,
    runs: [run("gradient-descent", { learningRate: RATE }), run("momentum", { learningRate: RATE, momentum: 0.9 })],
  },
  handles: [{ path: "runs[1].parameters.momentum", min: 0, max: 0.99, scale: "linear" }],
  companion: { id: "two-streams" },
  claims: [
    {
      id: "speeds",
      recipe: "momentum-averages",
      *measure(bench) {
        if (bench.companion?.id !== "two-streams") return undefined;
        const { steady, alternating } = (yield* bench.report()).readings;
        return { steady, alternating, ratio: steady / alternating };
      },
      holds: ({ steady, alternating, ratio }) =>
        Math.abs(steady - 10) < 1e-9 && Math.abs(alternating - 0.5263) < 5e-5 && Math.abs(ratio - 19) < 1e-9,
    },
    {
      id: "floor",
      recipe: "momentum-averages",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 2)) return undefined;
        const [descent, momentum] = (yield* bench.shown()).runs.map((one) => across(one, LOW));
        return { descent: descent.steps, momentum: momentum.steps };
      },
      holds: ({ descent, momentum }) => descent === 235 && momentum === 83,
    },
    {
      id: "overshoot",
      recipe: "momentum-averages",
      *measure(bench) {
        if (!isSurface(bench, "ravine", 2)) return undefined;
        const [descent, momentum] = (yield* bench.shown()).runs.map((one) => across(one, LOW).travel);
        return { descent, momentum };
      },
      holds: ({ descent, momentum }) => Math.abs(descent - 9) < 0.05 && Math.abs(momentum - 22.5) < 0.05,
    },
  ],
  sources: [{ source: "polyak-1964" }, { source: "goh-2017" }],
};
