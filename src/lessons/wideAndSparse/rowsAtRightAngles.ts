import { cos } from "../../math/elementary.ts";
import { endOf } from "../ends.ts";
import type { Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.1*((x - 0.6)^2 + (y - 0.5)^2) + mu*cos(x - y)^2";

const rows = (mu: number) => ({
  type: "formula",
  expression: EXPRESSION,
  parameters: { mu: { value: mu, min: 0, max: 2 } },
  domain: [
    [-1.5, 2.5],
    [-1.5, 2.5],
  ],
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" && experiment.objective.expression === EXPRESSION;

const task = ([x, y]: ArrayLike<number> & Iterable<number>) => 0.1 * ((x - 0.6) * (x - 0.6) + (y - 0.5) * (y - 0.5));

export const rowsAtRightAngles: Step = {
  id: "rows-at-right-angles",
  experiment: {
    objective: rows(0.1),
    start: [0.6, 0.5],
    steps: 400,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 }, start: [0, 1] },
    ],
  },
  companion: { id: "orthogonal-rows" },
  handles: [{ path: "objective.parameters.mu", min: 0, max: 2, scale: "linear" }],
  claims: [
    {
      id: "trade",
      recipe: "orthogonality-penalty",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const cosines: number[] = [];
        const tasks: number[] = [];
        for (const mu of [0, 0.1, 0.5, 2]) {
          const learningRate = mu > 1 ? 0.1 : 0.2;
          const { runs } = yield* bench.race({
            objective: rows(mu),
            start: [0.6, 0.5],
            steps: 2000,
            runs: [{ optimizer: "gradient-descent", parameters: { learningRate } }],
            record: { every: 2000, curvature: "none" },
          });
          const end = endOf(runs[0]);
          cosines.push(Math.abs(cos(end[0] - end[1])));
          tasks.push(task(end));
        }
        return {
          cosNone: cosines[0],
          cosTenth: cosines[1],
          cosHalf: cosines[2],
          cosTwo: cosines[3],
          taskTenth: tasks[1],
          taskHalf: tasks[2],
          taskTwo: tasks[3],
        };
      },
      holds: (found) =>
        Math.abs(found.cosNone - 0.995) < 1e-3 &&
        Math.abs(found.cosTenth - 0.536) < 1e-3 &&
        Math.abs(found.cosHalf - 0.135) < 1e-3 &&
        Math.abs(found.cosTwo - 0.036) < 1e-3 &&
        Math.abs(found.taskTenth - 0.041) < 1e-3 &&
        Math.abs(found.taskHalf - 0.089) < 1e-3 &&
        Math.abs(found.taskTwo - 0.103) < 1e-3,
    },
    {
      id: "two-ways",
      recipe: "orthogonality-penalty",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 2) return undefined;
        const [first, second] = runs.map(endOf).map(([x, y]) => x - y);
        return { first, second };
      },
      holds: ({ first, second }) => first > 0.5 && second < -0.5,
    },
    {
      id: "rows",
      recipe: "orthogonality-penalty",
      seeds: { least: 20 },
      heavy: 2,
      *measure(bench) {
        if (bench.companion?.id !== "orthogonal-rows") return undefined;
        const { freeCosine, heldCosine, freeRank, heldRank } = (yield* bench.report()).readings;
        const { heldCosine: firmCosine } = (yield* bench.report({ strength: 0.1 })).readings;
        return { freeCosine, heldCosine, firmCosine, freeRank, heldRank };
      },
      holds: ({ freeCosine, heldCosine, firmCosine, freeRank, heldRank }) =>
        freeCosine > heldCosine && heldCosine < 0.35 && firmCosine < 0.05 && freeRank < 3 && heldRank > 3.5,
    },
    {
      id: "usually",
      recipe: "orthogonality-penalty",
      seeds: { least: 16 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "orthogonal-rows") return undefined;
        const { freeTrained, heldTrained, freeTested, heldTested } = (yield* bench.report()).readings;
        return { freeTrained, heldTrained, freeTested, heldTested };
      },
      holds: ({ freeTrained, heldTrained, freeTested, heldTested }) =>
        heldTrained > freeTrained && heldTested < freeTested,
    },
  ],
  sources: [{ source: "brock-2017", locator: "§3.3" }],
};
