import { cos, sin } from "../math/elementary.ts";
import { numberOf, type Parameter } from "../math/parameter.ts";
import { createNetworkLandscape, outputsAt } from "../objectives/networkLandscape.ts";
import type { InlineDataSpec, NetworkObjectiveSpec, TransformSpec } from "../objectives/spec.ts";
import { fisherDiagonal } from "../objectives/transforms/fisher.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

/** Samples of each task. */
const SAMPLES = 20;
const STEPS = 1500;
const RATE = 0.01;

function task(from: number, to: number, f: (x: number) => number): InlineDataSpec {
  const xs = Array.from({ length: SAMPLES }, (_, i) => from + ((to - from) * i) / (SAMPLES - 1));
  return { inputs: xs.map((x) => [x]), targets: xs.map((x) => [f(x)]), split: 1, standardise: false };
}

export const TASK_A = task(-2, -0.2, (x) => sin(3 * x));
export const TASK_B = task(0.2, 2, (x) => 0.8 * cos(3 * x));

export const taskNetwork = (data: InlineDataSpec): NetworkObjectiveSpec => ({
  type: "network",
  layers: [1, 24, 1],
  activation: "tanh",
  loss: "half-mse",
  bias: true,
  initialisation: { type: "scaled", parameters: { gain: 1.5, biasDeviation: 1 } },
  data,
});

const parameters: readonly Parameter[] = [
  {
    kind: "number",
    id: "strength",
    symbol: "\\lambda",
    default: 100,
    domain: { min: 0, max: 1e6 },
    slider: { min: 0.1, max: 1e4, scale: "log" },
  },
];

/**
 * A network learns one task and then another, three times over: with nothing to hold it, with elastic weight consolidation
 * (Kirkpatrick et al. 2017), and with an anchor that holds all weights alike, its mean stiffness the same.
 */
export const twoTasks: Companion = {
  id: "two-tasks",
  parameters,
  *run(values, seed): Generator<number | undefined, Report> {
    const strength = numberOf(values, "strength");
    const first = createNetworkLandscape(taskNetwork(TASK_A), [], seed);
    const common = { optimizer: "adam", learningRate: RATE, steps: STEPS, seed, every: STEPS };
    const anchor = yield* train({ ...common, landscape: first.landscape, start: first.start });
    const fisher = fisherDiagonal(taskNetwork(TASK_A), first.data.train, anchor);
    const mean = fisher.reduce((sum, one) => sum + one, 0) / fisher.length;
    const held = (weights: readonly number[]): TransformSpec[] => [
      { type: "ewc", strength, anchor: Array.from(anchor), fisher: weights },
    ];
    const ways: readonly (readonly TransformSpec[])[] = [
      [],
      held(Array.from(fisher)),
      held(Array.from(fisher, () => mean)),
    ];
    const ends: Float64Array[] = [anchor];
    for (const transforms of ways) {
      const { landscape } = createNetworkLandscape(taskNetwork(TASK_B), transforms, seed);
      ends.push(yield* train({ ...common, landscape, start: anchor }));
      yield ends.length / (ways.length + 1);
    }
    const second = createNetworkLandscape(taskNetwork(TASK_B), [], seed);
    const [learntA, freeA, ewcA, equalA] = ends.map((theta) => first.network.value(theta));
    const [, freeB, ewcB, equalB] = ends.map((theta) => second.network.value(theta));
    const xs = Array.from({ length: 121 }, (_, i) => -2 + (4 * i) / 120);
    const curveOf = outputsAt(first.network, Float64Array.from(xs));
    const dots = (id: string, { inputs, targets }: InlineDataSpec) => ({
      id,
      x: inputs.map(([x]) => x),
      y: (targets as readonly (readonly number[])[]).map(([y]) => y),
      mark: "dots" as const,
    });
    return {
      readings: { learntA, freeA, freeB, ewcA, ewcB, equalA, equalB, forgotten: freeA / learntA, kept: ewcA / freeA },
      figures: [
        {
          kind: "lines",
          id: "curves",
          x: { scale: "linear", from: -2, to: 2 },
          y: { scale: "linear" },
          series: [
            dots("taskA", TASK_A),
            dots("taskB", TASK_B),
            { id: "free", x: xs, y: curveOf(ends[1]), mark: "dashed" },
            { id: "ewc", x: xs, y: curveOf(ends[2]), mark: "line" },
          ],
        },
        {
          kind: "bars",
          id: "losses",
          y: { scale: "log" },
          groups: ["free", "ewc", "equal"],
          series: [
            { id: "lossA", values: [freeA, ewcA, equalA] },
            { id: "lossB", values: [freeB, ewcB, equalB] },
          ],
        },
      ],
    };
  },
};
