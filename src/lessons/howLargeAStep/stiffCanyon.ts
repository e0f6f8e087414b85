import { log } from "../../math/elementary.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";
import { firstStep } from "../ways.ts";

const STEEPNESSES = [10, 30, 100, 300, 1000, 3000];
/** Steps that are enough for each of them. */
const STEPS = [100, 300, 800, 2500, 8000, 24_000];

/** Gradient descent with 1/κ, the heavy ball with its best rate and β (Polyak), implicit Euler with η = 10. */
const racers = (kappa: number) => {
  const root = Math.sqrt(kappa);
  const beta = (root - 1) / (root + 1);
  return [
    { optimizer: "gradient-descent", parameters: { learningRate: 1 / kappa } },
    {
      optimizer: "momentum",
      parameters: { learningRate: 4 / ((root + 1) * (root + 1)), momentum: beta * beta },
    },
    { optimizer: "implicit-euler", parameters: { learningRate: 10 } },
  ];
};

/** Both coordinates below a thousandth, for good is not asked. */
const arrived = (run: Recorded) =>
  firstStep(run, (i) => Math.abs(run.points[2 * i]) < 1e-3 && Math.abs(run.points[2 * i + 1]) < 1e-3);

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "ravine";

/** Exponent of a power law through the first and the last count. */
const exponent = (counts: readonly number[]) =>
  log(counts[counts.length - 1] / counts[0]) / log(STEEPNESSES[STEEPNESSES.length - 1] / STEEPNESSES[0]);

export const stiffCanyon: Step = {
  id: "stiff-canyon",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 100 } },
    start: [1, 1],
    steps: 800,
    runs: racers(100),
  },
  handles: [
    { path: "objective.parameters.kappa", min: 10, max: 300, scale: "log" },
    { path: "runs[0].parameters.learningRate", min: 0.001, max: 0.03, scale: "log" },
  ],
  claims: [
    {
      id: "hundred",
      recipe: "stiff-canyon-budget",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 3) return undefined;
        const [descent, ball, implicit] = runs.map(arrived);
        return { descent, ball, implicit };
      },
      holds: ({ descent, ball, implicit }) => descent === 688 && ball > 40 && ball < 80 && implicit === 3,
    },
    {
      id: "power-laws",
      recipe: "stiff-canyon-budget",
      heavy: 12,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const counts: number[][] = [[], [], []];
        for (const [i, kappa] of STEEPNESSES.entries()) {
          const { runs } = yield* bench.race({
            objective: { type: "surface", name: "ravine", parameters: { kappa } },
            start: [1, 1],
            steps: STEPS[i],
            runs: racers(kappa).slice(0, 2),
            record: { curvature: "none" },
          });
          const { runs: implicit } = yield* bench.race({
            objective: { type: "surface", name: "ravine", parameters: { kappa } },
            start: [1, 1],
            steps: 10,
            runs: racers(kappa).slice(2),
          });
          for (const [k, run] of [...runs, ...implicit].entries()) counts[k].push(arrived(run));
        }
        const [descent, ball, implicit] = counts;
        return {
          descent: exponent(descent),
          ball: exponent(ball),
          least: descent[0],
          most: descent[5],
          ballMost: ball[5],
          implicitLeast: Math.min(...implicit),
          implicitMost: Math.max(...implicit),
        };
      },
      holds: ({ descent, ball, least, most, implicitLeast, implicitMost }) =>
        Math.abs(descent - 1) < 0.02 &&
        Math.abs(ball - 0.55) < 0.05 &&
        least === 66 &&
        most === 20_720 &&
        implicitLeast === 3 &&
        implicitMost === 3,
    },
  ],
  sources: [
    { source: "polyak-1964", locator: "theorem 9" },
    { source: "hairer-wanner-1996", locator: "§IV.1" },
  ],
};
