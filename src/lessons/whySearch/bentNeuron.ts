import type { ExperimentJson, Step, Workbench } from "../lesson.ts";

/** Half the mean square of a neuron's error; s bends its answer from the identity to tanh. v = 0.8u + 0.3 and some noise n. */
const EXPRESSION = "0.5*((1 - s)*(w*u + b) + s*tanh(w*u + b) - (0.8*u + 0.3 + 0.1*n))^2";

const objective = (s: number): ExperimentJson => ({
  type: "sum",
  expression: EXPRESSION,
  variables: ["w", "b"],
  parameters: { s: { value: s, min: 0, max: 1 } },
  columns: {
    u: { distribution: "uniform", min: -1, max: 1 },
    n: { distribution: "normal" },
  },
  samples: 20,
  domain: [
    [-4, 4],
    [-3, 6],
  ],
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.expression === EXPRESSION;

export const bentNeuron: Step = {
  id: "bent-neuron",
  experiment: {
    seed: 2,
    objective: objective(1),
    start: [-1.5, 1.5],
    steps: 6,
    runs: [{ optimizer: "newton" }, { optimizer: "newton", start: [0.5, 0] }],
  },
  handles: [{ path: "objective.parameters.s", min: 0, max: 1, scale: "linear" }],
  claims: [
    {
      id: "straight",
      recipe: "linear-net-solves",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(bench.changed({ objective: objective(0) }));
        return { gradient: runs[0]?.gradientNorms[1] ?? -1 };
      },
      holds: ({ gradient }) => gradient >= 0 && gradient < 1e-12,
    },
    {
      id: "bent",
      recipe: "linear-net-solves",
      seeds: { least: 19 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { experiment, runs } = yield* bench.shown();
        const [run] = runs;
        if (run === undefined || run.count < 2) return undefined;
        const end = run.thetaAt(run.count - 1);
        const [lowest] = bench.inspect(experiment, run.thetaAt(0)).eigenvalues;
        return {
          lowest,
          first: run.gradientNorms[1],
          last: run.gradientNorms[run.count - 1],
          away: Math.sqrt(end[0] * end[0] + end[1] * end[1]),
        };
      },
      holds: ({ lowest, first, last, away }) => lowest < 0 && first > 0.01 && last > 1e-5 && away > 5,
    },
  ],
  sources: [{ source: "nocedal-wright-2006", locator: "§3.3 and §10.2" }],
};
