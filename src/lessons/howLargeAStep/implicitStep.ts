import type { Recorded, Step, Workbench } from "../lesson.ts";
import { distanceOf, firstStep, lastPoint } from "../ways.ts";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "ravine";

const arrived = (run: Recorded) => firstStep(run, (i) => distanceOf(run.thetaAt(i), [0, 0]) < 1e-6);

export const implicitStep: Step = {
  id: "implicit-step",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 1000 } },
    start: [1, 1],
    steps: 40,
    runs: [
      { optimizer: "implicit-euler", parameters: { learningRate: 1 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.0019 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 1 } },
    ],
  },
  handles: [
    { path: "runs[0].parameters.learningRate", min: 0.01, max: 100, scale: "log" },
    { path: "objective.parameters.kappa", min: 1, max: 10_000, scale: "log" },
  ],
  claims: [
    {
      id: "any-rate",
      recipe: "implicit-euler-proximal",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 3) return undefined;
        const [implicit, , explicit] = runs;
        const fifth = explicit.indexAt(5);
        return { implicit: arrived(implicit), explicit: Math.abs(explicit.points[2 * fifth + 1]) };
      },
      holds: ({ implicit, explicit }) => implicit === 20 && explicit > 1e14,
    },
    {
      id: "careful-explicit",
      recipe: "implicit-euler-proximal",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(
          bench.changed({
            steps: 8000,
            runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.0019 } }],
            record: { curvature: "none" },
          }),
        );
        return { steps: arrived(runs[0]), away: distanceOf(lastPoint(runs[0]), [0, 0]) };
      },
      holds: ({ steps, away }) => steps === 7265 && away < 1e-6,
    },
  ],
  sources: [{ source: "hairer-wanner-1996", locator: "§IV.3" }],
};
