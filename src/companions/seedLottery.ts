import { readExperiment } from "../experiment/read.ts";
import { numberOf, withDefaults } from "../math/parameter.ts";
import { createNetworkLandscape } from "../objectives/networkLandscape.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import type { Companion } from "./companion.ts";

const SEEDS = 20;
const BATCH = 16;

/** The network of the step beside it: 64 noisy points of xor to learn from, 64 to test on; always the same points. */
export const lotteryNetwork = {
  type: "network",
  layers: [2, 8, 1],
  activation: "tanh",
  loss: "mse",
  data: { name: "xor", samples: 128, noise: 0.1, split: 0.5, seed: 1 },
};

/** The network with the seed of its initialisation. */
function networkFrom(seed: number): NetworkObjectiveSpec {
  const read = readExperiment({
    version: 1,
    objective: { ...lotteryNetwork, initialisation: { type: "xavier", seed } },
  });
  if (!("experiment" in read) || read.experiment.objective.type !== "network") throw new Error("expected a network");
  return read.experiment.objective;
}

/** One method, trained twenty times: initialisation and shuffling take their seeds from 0 to 19. */
export const seedLottery: Companion = {
  id: "seed-lottery",
  parameters: [
    {
      kind: "number",
      id: "rate",
      symbol: "\\eta",
      default: 0.05,
      domain: { min: 1e-5, max: 1 },
      slider: { min: 0.001, max: 0.2, scale: "log" },
    },
    {
      kind: "number",
      id: "old",
      symbol: "a",
      default: 0,
      domain: { min: 0, max: SEEDS - 1, integer: true },
      slider: { min: 0, max: SEEDS - 1, scale: "linear" },
    },
    {
      kind: "number",
      id: "new",
      symbol: "b",
      default: 1,
      domain: { min: 0, max: SEEDS - 1, integer: true },
      slider: { min: 0, max: SEEDS - 1, scale: "linear" },
    },
  ],
  *run(values) {
    const rate = numberOf(values, "rate");
    const [before, after] = [numberOf(values, "old"), numberOf(values, "new")];
    const adam = optimizerById("adam");
    if (adam === undefined) throw new Error("adam: expected in the registry");
    const losses = new Float64Array(SEEDS);
    for (let seed = 0; seed < SEEDS; seed++) {
      const made = createNetworkLandscape(networkFrom(seed), [], seed, { size: BATCH, order: "shuffled" });
      const run = new Run({
        landscape: made.landscape,
        optimizer: adam,
        parameters: withDefaults(parametersOf(adam), { learningRate: rate }),
        changes: [],
        start: made.start,
        steps: 600,
        seed,
        occurrence: 0,
        record: { every: 600, tolerance: 1e-8 },
      });
      while (!run.advance(createBlock(made.landscape.dimension, 3, false), 100)) yield (seed + run.step / 600) / SEEDS;
      losses[seed] = made.test?.value(run.theta) ?? Number.NaN;
    }
    let [pairs, apart] = [0, 0];
    for (let a = 0; a < SEEDS; a++)
      for (let b = 0; b < a; b++) {
        pairs++;
        if (Math.abs(losses[a] - losses[b]) > 0.2 * Math.min(losses[a], losses[b])) apart++;
      }
    const seeds = Float64Array.from({ length: SEEDS }, (_, seed) => seed);
    const [least, most] = [Math.min(...losses), Math.max(...losses)];
    return {
      readings: {
        least,
        most,
        ratio: most / least,
        share: apart / pairs,
        improvement: 1 - losses[after] / losses[before],
      },
      figures: [
        {
          kind: "lines",
          id: "losses",
          x: { scale: "linear", from: 0, to: SEEDS - 1 },
          y: { scale: "linear", from: 0 },
          series: [
            { id: "all", x: seeds, y: losses, mark: "dots" },
            { id: "compared", x: [before, after], y: [losses[before], losses[after]], mark: "line" },
          ],
        },
        {
          kind: "table",
          id: "verdict",
          columns: ["before", "after", "improvement"],
          rows: [
            [
              losses[before].toFixed(4),
              losses[after].toFixed(4),
              `${(100 * (1 - losses[after] / losses[before])).toFixed(0)} %`,
            ],
          ],
        },
      ],
    };
  },
};
