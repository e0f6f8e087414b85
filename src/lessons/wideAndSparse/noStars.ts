import { sin } from "../../math/elementary.ts";
import type { Step } from "../lesson.ts";

const XS = Array.from({ length: 64 }, (_, i) => -2 + (4 * i) / 63);

export const noStars: Step = {
  id: "no-stars",
  experiment: {
    objective: {
      type: "network",
      layers: [1, 16, 1],
      dropout: { rate: 0.5 },
      initialisation: { type: "scaled", gain: 1.5, biasDeviation: 0.5 },
      data: { inputs: XS.map((x) => [x]), targets: XS.map((x) => [sin(2 * x)]) },
    },
    batch: { size: 16 },
    steps: 1200,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    record: { every: 10, curvature: "none" },
  },
  companion: { id: "unit-damage" },
  handles: [{ path: "objective.dropout.rate", min: 0, max: 0.8, scale: "linear" }],
  claims: [
    {
      id: "stars",
      recipe: "dropout-star-neuron",
      seeds: { least: 18 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "unit-damage") return undefined;
        const { star, shared, ratio } = (yield* bench.report()).readings;
        return { star, shared, ratio };
      },
      holds: ({ star, shared, ratio }) => star > 0.2 && shared < 0.1 && ratio >= 10,
    },
    {
      id: "price",
      recipe: "dropout-star-neuron",
      seeds: { least: 20 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "unit-damage") return undefined;
        const { loss, price } = (yield* bench.report()).readings;
        return { loss, price };
      },
      holds: ({ loss, price }) => loss < 0.001 && price > 0.1,
    },
  ],
  sources: [{ source: "srivastava-2014", locator: "§7.1" }],
};
