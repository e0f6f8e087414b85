import { randomStream } from "../../math/random.ts";
import { distance, endOf } from "../ends.ts";
import type { Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*(x + a*y - t - delta*d)^2";
/** Slopes of the three rows (1, a), their right-hand sides, and the direction in which the data are nudged. */
const SLOPES = [1, 1.001, 0.999];
const SIDES = [2, 2.001, 1.999];
const NUDGE = [0, 1, -1];

const rows = (t: readonly number[], delta: number) => ({
  type: "sum",
  expression: EXPRESSION,
  columns: { a: SLOPES, t, d: NUDGE },
  parameters: { delta: { value: delta, min: -0.002, max: 0.002 } },
  domain: [
    [-2, 4],
    [-2, 4],
  ],
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.expression === EXPRESSION;

/** Where the minimum lies with right-hand sides `t` nudged by `delta` under the penalty `strength`, by one Newton step. */
function* minimum(bench: Workbench, t: readonly number[], delta: number, strength: number) {
  const json = {
    objective: rows(t, delta),
    transforms: [{ type: "l2", strength }],
    start: [0, 0],
    steps: 1,
    runs: [{ optimizer: "newton" }],
  };
  return endOf((yield* bench.race(json)).runs[0]);
}

const length = (x: readonly number[]) => distance(x, [0, 0, 0]);

export const nudgedData: Step = {
  id: "nudged-data",
  experiment: {
    objective: rows(SIDES, 0.001),
    transforms: [{ type: "l2", strength: 0 }],
    start: [3, 3],
    steps: 200,
    runs: [{ optimizer: "newton" }, { optimizer: "gradient-descent", parameters: { learningRate: 0.5 } }],
  },
  handles: [
    { path: "objective.parameters.delta", min: -0.002, max: 0.002, scale: "linear" },
    { path: "transforms[0].strength", min: 0, max: 0.01, scale: "linear" },
  ],
  claims: [
    {
      id: "slides",
      recipe: "illposed-instability",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "sum" || !isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length === 0) return undefined;
        const [x, y] = endOf(runs[0]);
        const delta = experiment.objective.parameters.delta.value;
        const [least, most] = bench.inspect({ ...experiment, transforms: [] }, [1, 1]).eigenvalues;
        return { delta, x, y, moved: distance([x, y], [1, 1]), condition: most / least };
      },
      holds: ({ delta, x, y, condition }) =>
        Math.abs(delta - 0.001) < 1e-9 &&
        Math.abs(x) < 1e-5 &&
        Math.abs(y - 2) < 1e-5 &&
        Math.abs(condition / 6e6 - 1) < 0.01,
    },
    {
      id: "low-is-not-near",
      recipe: "illposed-instability",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 2) return undefined;
        const [newton, descent] = runs;
        return {
          loss: descent.losses[descent.count - 1] - newton.losses[newton.count - 1],
          away: distance(endOf(descent), endOf(newton)),
        };
      },
      holds: ({ loss, away }) => loss < 1e-6 && away > 1,
    },
    {
      id: "held",
      recipe: "illposed-instability",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const found: number[] = [];
        for (const strength of [0, 1e-4, 1e-3, 1e-2]) {
          const still = yield* minimum(bench, SIDES, 0, strength);
          const nudged = yield* minimum(bench, SIDES, 0.001, strength);
          found.push(distance(still, nudged) / (0.001 * length(NUDGE)));
        }
        const [none, weak, middling, strong] = found;
        return { none, weak, middling, strong };
      },
      holds: ({ none, weak, middling, strong }) =>
        Math.abs(none / 1000 - 1) < 0.01 &&
        Math.abs(weak - 3.3) < 0.05 &&
        Math.abs(middling - 0.33) < 0.005 &&
        Math.abs(strong - 0.033) < 0.0005,
    },
    {
      id: "any-noise",
      recipe: "illposed-instability",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "nudge");
        const noise = SIDES.map(() => 0.001 * random.normal());
        const noisy = SIDES.map((t, i) => t + noise[i]);
        const found: number[] = [];
        for (const strength of [0, 1e-2]) {
          const still = yield* minimum(bench, SIDES, 0, strength);
          found.push(distance(still, yield* minimum(bench, noisy, 0, strength)) / length(noise));
        }
        return { free: found[0], held: found[1] };
      },
      // 1/√6, as far as the steep direction alone goes.
      holds: ({ free, held }) => free > 50 && held < 0.41,
    },
  ],
  sources: [{ source: "engl-hanke-neubauer-1996", locator: "§2.1, §5.1" }],
};
