import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { fixedLandscape } from "../objectives/objective.ts";
import type { Companion, Report } from "./companion.ts";
import { beginning, compare, everywhere, sensors, start, walls } from "./reactionDiffusion/demands.ts";
import { COLUMNS, finiteDifferences, ROWS } from "./reactionDiffusion/equation.ts";
import { physicsObjective, slopeAt } from "./reactionDiffusion/objective.ts";
import { wholeRuler } from "./rows.ts";
import { train } from "./wholeRun.ts";

const flag = (id: string) => ({ kind: "flag", id, default: true }) as const;

/** A network of 12 units solves a reaction with diffusion because the equation is its loss; parts can be left out. */
export const physicsInformed: Companion = {
  id: "physics-informed",
  parameters: [
    flag("physics"),
    flag("walls"),
    flag("start"),
    wholeRuler("sensors", "n", 0, 0, 60),
    wholeRuler("evaluations", "N", 600, 20, 1000),
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const truth = finiteDifferences();
    yield 0.1;
    const random = randomStream(seed, "network");
    const budget = numberOf(values, "evaluations");
    const readings = sensors(randomStream(seed, "sensors"), numberOf(values, "sensors"), truth);
    const demands = [
      ...(values.physics === true ? everywhere : []),
      ...(values.walls === true ? walls : []),
      ...(values.start === true ? beginning : []),
      ...readings,
    ];
    const trained = yield* train({
      landscape: fixedLandscape(physicsObjective(() => demands)),
      optimizer: "lbfgs",
      parameters: { learningRate: 1, historySize: 20 },
      start: start(random),
      steps: budget,
      seed,
      budget,
    });
    const theta = trained.at(trained.count - 1);
    const { field, error } = compare(theta, truth);
    const times = Array.from({ length: ROWS }, (_, k) => k / (ROWS - 1));
    const leak = Math.max(
      ...times.map((t) => Math.max(Math.abs(slopeAt(theta, 0, t)), Math.abs(slopeAt(theta, 1, t)))),
    );
    const places = Array.from({ length: COLUMNS }, (_, i) => i / (COLUMNS - 1));
    const row = (of: Float64Array, k: number) => of.subarray(k * COLUMNS, (k + 1) * COLUMNS);
    return {
      readings: { error, leak, loss: trained.losses[trained.count - 1], evaluations: trained.work[trained.count - 1] },
      figures: [
        {
          kind: "lines",
          id: "profiles",
          x: { scale: "linear" },
          y: { scale: "linear" },
          series: [0, 5, 10].flatMap((k) => [
            { id: "network", values: { time: k / 10 }, x: places, y: row(field, k), mark: "line" as const },
            { id: "truth", values: { time: k / 10 }, x: places, y: row(truth, k), mark: "dashed" as const },
          ]),
        },
        {
          kind: "field",
          id: "error",
          values: field.map((u, i) => Math.abs(u - truth[i])),
          columns: COLUMNS,
          rows: ROWS,
          x: [0, 1],
          y: [0, 1],
        },
      ],
    };
  },
};
