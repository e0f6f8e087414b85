import type { Step, Workbench } from "../lesson.ts";

const RECIPE = "signal-propagation";

/** With other gains than the one on show, the depth and the batch on show. */
function* outputsAt(bench: Workbench, gains: readonly number[], which: "plain" | "normalised") {
  const found: number[] = [];
  for (const gain of gains) found.push((yield* bench.report({ gain })).readings[which]);
  return found;
}

const GAINS = [0.5, 1, Math.SQRT2, 2];

export const signalPropagation: Step = {
  id: RECIPE,
  companion: { id: "signal-propagation", values: { gain: 1 } },
  related: {
    objective: {
      type: "network",
      layers: [2, 8, 8, 8, 8, 8, 8, 8, 8, 1],
      activation: "relu",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0 },
      data: { name: "xor", samples: 64, noise: 0.1 },
    },
    steps: 200,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
      { optimizer: "adam", parameters: { learningRate: 0.01 } },
    ],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "fades-or-explodes",
      recipe: RECIPE,
      *measure(bench) {
        const [half, one, root, two] = yield* outputsAt(bench, GAINS, "plain");
        return { half, one, root, two };
      },
      holds: ({ half, one, root, two }) =>
        half < 1e-16 && one > 1e-8 && one < 1e-4 && root > 0.05 && root < 10 && two > 1e4,
      seeds: { least: 18 },
    },
    {
      id: "normalised",
      recipe: RECIPE,
      *measure(bench) {
        const [half, one, root, two] = yield* outputsAt(bench, GAINS, "normalised");
        return { half, one, root, two };
      },
      holds: ({ half, one, root, two }) => [half, one, root, two].every((power) => Math.abs(power - 0.5) < 0.05),
      seeds: { least: 18 },
    },
  ],
  sources: [
    { source: "he-2015", locator: "§2.2, eq. 10" },
    { source: "ioffe-szegedy-2015", locator: "§3" },
  ],
};
