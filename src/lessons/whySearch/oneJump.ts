import type { Step } from "../lesson.ts";
import { distanceOf, firstStep } from "../ways.ts";

/** ½θᵀHθ + bᵀθ with H = [[3, 1], [1, 2]] and b = (−5, −5): its minimum is at (1, 2), its largest curvature (5 + √5)/2. */
const EXPRESSION = "1.5*x^2 + x*y + y^2 - 5*x - 5*y";
const MINIMUM = [1, 2];

export const oneJump: Step = {
  id: "one-jump",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-10, 10],
        [-10, 10],
      ],
    },
    start: [9, -7],
    steps: 40,
    runs: [
      { optimizer: "newton" },
      // 1/λmax, to four digits
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2764 } },
    ],
  },
  handles: [{ path: "runs[1].parameters.learningRate", min: 0.02, max: 0.6, scale: "log" }],
  claims: [
    {
      id: "one-against-many",
      recipe: "solve-vs-search",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective } = experiment;
        if (objective.type !== "formula" || objective.expression !== EXPRESSION || runs.length !== 2) return undefined;
        const [newton, descent] = runs;
        const away = (run: typeof newton) => (i: number) => distanceOf(run.thetaAt(i), MINIMUM) < 1e-6;
        return {
          newton: newton.count > 1 ? distanceOf(newton.thetaAt(1), MINIMUM) : -1,
          descent: firstStep(descent, away(descent)),
        };
      },
      holds: ({ newton, descent }) => newton >= 0 && newton < 1e-12 && descent === 34,
    },
  ],
  sources: [{ source: "nocedal-wright-2006", locator: "§3.3" }],
};
