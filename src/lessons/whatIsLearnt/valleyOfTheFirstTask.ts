import { endOf } from "../ends.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*((x - 3)^2 + (y - 3)^2)";
/** Second derivatives of task A, ½(10x² + 0.1y²), which had ended at the origin. */
const STIFF = 10;
const LOOSE = 0.1;

const lossA = ([x, y]: ArrayLike<number> & Iterable<number>) => 0.5 * (STIFF * x * x + LOOSE * y * y);
const lossB = ([x, y]: ArrayLike<number> & Iterable<number>) => 0.5 * ((x - 3) * (x - 3) + (y - 3) * (y - 3));

const held = (strength: number, fisher: readonly unknown[]): ExperimentJson => ({
  type: "ewc",
  strength,
  anchor: [0, 0],
  fisher,
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" && experiment.objective.expression === EXPRESSION;

/** Where task B with an anchor comes to rest, by one Newton step. */
function* rest(bench: Workbench, expression: string, transforms: readonly ExperimentJson[]) {
  const json = {
    objective: { type: "formula", expression },
    transforms,
    start: [0, 0],
    steps: 1,
    runs: [{ optimizer: "newton" }],
  };
  return endOf((yield* bench.race(json)).runs[0]);
}

export const valleyOfTheFirstTask: Step = {
  id: "valley-of-the-first-task",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-1, 4],
        [-1, 4],
      ],
    },
    transforms: [held(1, [STIFF, LOOSE])],
    start: [0, 0],
    steps: 200,
    runs: [{ optimizer: "gradient-flow", parameters: { learningRate: 0.1 } }],
  },
  handles: [{ path: "transforms[0].strength", min: 1e-3, max: 100, scale: "log" }],
  claims: [
    {
      id: "compromise",
      recipe: "catastrophic-forgetting-ewc",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const [run] = (yield* bench.shown()).runs;
        if (run === undefined) return undefined;
        const end = endOf(run);
        return { x: end[0], y: end[1], lossA: lossA(end), lossB: lossB(end) };
      },
      holds: ({ x, y, lossA: a, lossB: b }) =>
        Math.abs(x - 0.2727) < 1e-4 &&
        Math.abs(y - 2.727) < 1e-3 &&
        Math.abs(a - 0.744) < 1e-3 &&
        Math.abs(b - 3.756) < 1e-3,
    },
    {
      id: "forgotten",
      recipe: "catastrophic-forgetting-ewc",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const free = yield* rest(bench, EXPRESSION, []);
        const firm = yield* rest(bench, EXPRESSION, [held(10, [STIFF, LOOSE])]);
        return { freeA: lossA(free), freeB: lossB(free), firmA: lossA(firm), firmB: lossB(firm) };
      },
      holds: ({ freeA, freeB, firmA, firmB }) =>
        Math.abs(freeA - 45.45) < 0.01 &&
        freeB < 1e-12 &&
        Math.abs(firmA - 0.117) < 1e-3 &&
        Math.abs(firmB - 5.54) < 0.01,
    },
    {
      id: "equal-anchor",
      recipe: "catastrophic-forgetting-ewc",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const mean = (STIFF + LOOSE) / 2;
        const end = yield* rest(bench, EXPRESSION, [held(1, [mean, mean])]);
        return { equalA: lossA(end), equalB: lossB(end) };
      },
      holds: ({ equalA, equalB }) => Math.abs(equalA - 1.24) < 0.01 && Math.abs(equalB - 6.27) < 0.01,
    },
    {
      id: "turned",
      recipe: "catastrophic-forgetting-ewc",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        // Task B's minimum 3 away, along the floor of a valley turned by 45°.
        const along = 3 * Math.SQRT1_2;
        const turned = `0.5*((x - ${along})^2 + (y + ${along})^2)`;
        const [mean, mixed] = [(STIFF + LOOSE) / 2, (STIFF - LOOSE) / 2];
        const losses: number[] = [];
        for (const fisher of [
          [
            [mean, mixed],
            [mixed, mean],
          ],
          [mean, mean],
        ]) {
          const [x, y] = yield* rest(bench, turned, [held(1, fisher)]);
          losses.push(0.5 * ((x - along) * (x - along) + (y + along) * (y + along)));
        }
        const [whole, diagonal] = losses;
        return { whole, diagonal };
      },
      holds: ({ whole, diagonal }) => Math.abs(whole - 0.037) < 1e-3 && Math.abs(diagonal - 3.14) < 0.01,
    },
  ],
  sources: [{ source: "kirkpatrick-2017", locator: "eq. 3" }],
};
