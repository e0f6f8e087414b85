import { distance, endOf, pairDistances } from "../ends.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*(x + 2*y - 3)^2";

/** Gradient descent from six places and the origin, and Adam from the origin. */
const STARTS = [
  [-1.5, -1],
  [2.5, -1.5],
  [-1, 2.5],
  [2.5, 2],
  [0, -1.5],
  [-1.5, 1],
  [0, 0],
] as const;

const runs: readonly ExperimentJson[] = [
  ...STARTS.map((start) => ({ optimizer: "gradient-descent", parameters: { learningRate: 0.2 }, start })),
  { optimizer: "adam", parameters: { learningRate: 0.05 }, start: [0, 0] },
];

/** Whether the experiment on show still is about this trough with these runs. */
const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" &&
  experiment.objective.expression === EXPRESSION &&
  experiment.runs.length === runs.length;

export const troughOfAnswers: Step = {
  id: "trough-of-answers",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-2, 3],
        [-2, 3],
      ],
    },
    transforms: [{ type: "l2", strength: 0 }],
    steps: 3000,
    runs,
  },
  handles: [
    { path: "transforms[0].strength", min: 0, max: 0.2, scale: "linear" },
    { path: "runs[6].parameters.learningRate", min: 0.01, max: 0.45, scale: "log" },
  ],
  claims: [
    {
      id: "apart",
      recipe: "l2-tiebreak-min-norm",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const ends = (yield* bench.shown()).runs.slice(0, -1);
        const distances = pairDistances(ends.map(endOf));
        return {
          spread: distances[distances.length - 1],
          loss: Math.max(...ends.map(({ losses, count }) => losses[count - 1])),
        };
      },
      holds: ({ spread, loss }) => spread > 1 && loss < 1e-20,
    },
    {
      id: "one",
      recipe: "l2-tiebreak-min-norm",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const tilted = bench.changed({ transforms: [{ type: "l2", strength: 0.05 }] });
        const ends = (yield* bench.race(tilted)).runs.slice(0, -1).map(endOf);
        const distances = pairDistances(ends);
        const [flat, steep] = bench.inspect(tilted, [0, 0]).eigenvalues;
        return { spread: distances[distances.length - 1], x: ends[0][0], y: ends[0][1], flat, steep };
      },
      holds: ({ spread, x, y, flat, steep }) =>
        spread < 1e-12 &&
        Math.abs(x - 0.594) < 5e-4 &&
        Math.abs(y - 1.188) < 5e-4 &&
        Math.abs(flat - 0.05) < 1e-9 &&
        Math.abs(steep - 5.05) < 1e-9,
    },
    {
      id: "fading",
      recipe: "l2-tiebreak-min-norm",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const far: number[] = [];
        for (const strength of [0.1, 0.01, 0.001]) {
          const solved = yield* bench.race(
            bench.changed({ transforms: [{ type: "l2", strength }], steps: 1, runs: [{ optimizer: "newton" }] }),
          );
          far.push(distance(endOf(solved.runs[0]), [0.6, 1.2]));
        }
        const [tenth, hundredth, thousandth] = far;
        return { tenth, hundredth, thousandth };
      },
      holds: ({ tenth, hundredth, thousandth }) =>
        Math.abs(tenth - 0.0263) < 1e-4 &&
        Math.abs(hundredth - 0.00268) < 1e-5 &&
        Math.abs(thousandth - 0.000268) < 1e-6,
    },
    {
      id: "implicit",
      recipe: "l2-tiebreak-min-norm",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs: ends } = yield* bench.race(bench.changed({ transforms: [] }));
        const [descent, adam] = ends.slice(-2).map(endOf);
        return {
          descentFromNearest: distance(descent, [0.6, 1.2]),
          adamFromDiagonal: distance(adam, [1, 1]),
          descentNorm: distance(descent, [0, 0]),
          adamNorm: distance(adam, [0, 0]),
        };
      },
      holds: ({ descentFromNearest, adamFromDiagonal, descentNorm, adamNorm }) =>
        descentFromNearest < 1e-9 && adamFromDiagonal < 1e-6 && adamNorm > descentNorm,
    },
  ],
  sources: [{ source: "engl-hanke-neubauer-1996", locator: "§5.1" }],
};
