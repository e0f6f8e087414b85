import type { Step } from "../lesson.ts";

const isOurs = (id: string | undefined) => id === "gradient-check";

export const checkedGradient: Step = {
  id: "checked-gradient",
  companion: { id: "gradient-check" },
  related: {
    objective: {
      type: "network",
      layers: [2, 8, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "xor", samples: 64, noise: 0.1 },
    },
    steps: 200,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "two-slopes",
      recipe: "gradient-check-h",
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench.companion?.id)) return undefined;
        const { truncation, rounding } = (yield* bench.report()).readings;
        return { truncation, rounding };
      },
      holds: ({ truncation, rounding }) => Math.abs(truncation - 2) < 0.05 && Math.abs(rounding + 1) < 0.2,
    },
    {
      id: "best-h",
      recipe: "gradient-check-h",
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench.companion?.id)) return undefined;
        const { bestCentral, bestForward, errorCentral, errorForward } = (yield* bench.report()).readings;
        return { bestCentral, bestForward, errorCentral, errorForward };
      },
      holds: ({ bestCentral, bestForward, errorCentral, errorForward }) =>
        bestCentral > 1e-6 &&
        bestCentral < 3e-5 &&
        bestForward > 3e-9 &&
        bestForward < 3e-7 &&
        errorCentral < 1e-9 &&
        errorForward > 30 * errorCentral,
    },
    {
      id: "caught",
      recipe: "gradient-check-h",
      seeds: { least: 19 },
      *measure(bench) {
        if (!isOurs(bench.companion?.id)) return undefined;
        const { chosen, withBug } = (yield* bench.report()).readings;
        return { chosen, withBug };
      },
      holds: ({ chosen, withBug }) => chosen < 1e-8 && withBug > 1e-3,
    },
    {
      id: "over-the-kink",
      recipe: "gradient-check-h",
      *measure(bench) {
        if (!isOurs(bench.companion?.id)) return undefined;
        const { kink } = (yield* bench.report()).readings;
        return { kink };
      },
      holds: ({ kink }) => Math.abs(kink - 0.583) < 5e-4,
    },
  ],
  sources: [{ source: "nocedal-wright-2006", locator: "§8.1" }],
};
