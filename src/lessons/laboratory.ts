import { checkpointingBudget, memoryAndNoise } from "./laboratory/checkpointingBudget.ts";
import { float32Order } from "./laboratory/float32Order.ts";
import { memristorTikhonov } from "./laboratory/memristorTikhonov.ts";
import { reproducibilitySeeds } from "./laboratory/reproducibilitySeeds.ts";
import { ringAllreduceCost } from "./laboratory/ringAllreduceCost.ts";
import type { Lesson } from "./lesson.ts";

export const laboratory: Lesson = {
  id: "laboratory",
  after: ["why-search"],
  minutes: 10,
  steps: [
    reproducibilitySeeds,
    float32Order,
    checkpointingBudget,
    memoryAndNoise,
    ringAllreduceCost,
    memristorTikhonov,
  ],
};
