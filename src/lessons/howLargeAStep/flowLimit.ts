import type { Step } from "../lesson.ts";
import { distanceOf, lastPoint } from "../ways.ts";

const RATES = [0.005, 0.0025, 0.00125, 0.000625];
/** Time for which the flow is followed. */
const TIME = 0.05;

export const flowLimit: Step = {
  id: "flow-limit",
  experiment: {
    objective: { type: "surface", name: "himmelblau" },
    start: [-0.5, -1],
    steps: TIME / 0.000625,
    runs: [
      { optimizer: "gradient-flow", parameters: { learningRate: 0.000625 } },
      ...RATES.map((learningRate) => ({ optimizer: "gradient-descent", parameters: { learningRate } })),
    ],
  },
  handles: [{ path: "runs[1].parameters.learningRate", min: 0.000625, max: 0.02, scale: "log" }],
  claims: [
    {
      id: "halves",
      recipe: "gradient-flow-limit",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective } = experiment;
        if (objective.type !== "surface" || objective.name !== "himmelblau" || runs.length !== 5) return undefined;
        const rates = experiment.runs.map(({ parameters }) => Number(parameters.learningRate));
        const reach = Math.round(TIME / rates[0]);
        if (reach > runs[0].lastStep) return undefined;
        const truth = runs[0].thetaAt(runs[0].indexAt(reach));
        const [first, second, third, fourth] = [1, 2, 3, 4].map((i) =>
          distanceOf(runs[i].thetaAt(runs[i].indexAt(Math.round(TIME / rates[i]))), truth),
        );
        return {
          first,
          second,
          third,
          fourth,
          ratioOne: first / second,
          ratioTwo: second / third,
          ratioThree: third / fourth,
        };
      },
      holds: ({ ratioOne, ratioTwo, ratioThree }) =>
        [ratioOne, ratioTwo, ratioThree].every((ratio) => ratio >= 1.85 && ratio <= 2.1),
    },
    {
      id: "end-of-the-curve",
      recipe: "gradient-flow-limit",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective } = experiment;
        if (objective.type !== "surface" || objective.name !== "himmelblau" || runs.length !== 5) return undefined;
        const [x, y] = lastPoint(runs[0]);
        return { x, y };
      },
      holds: ({ x, y }) => Math.abs(x + 2.066) < 5e-4 && Math.abs(y + 1.479) < 5e-4,
    },
  ],
  sources: [{ source: "hairer-norsett-wanner-1993", locator: "§I.7 and §II.3" }],
};
