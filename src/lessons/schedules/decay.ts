import type { Step } from "../lesson.ts";
import { descent } from "./kicks.ts";

/** √0.05, the noise of the companion's bowls. */
const noise = Math.sqrt(0.05);

const noisy = (schedule: Readonly<Record<string, unknown>>) =>
  descent(0.095, { parameters: { learningRate: 0.095, noise }, schedule });

export const decay: Step = {
  id: "decay-pretrain-finetune",
  experiment: {
    objective: { type: "surface", name: "ravine", parameters: { kappa: 20 } },
    start: [1, 1],
    steps: 50,
    runs: [noisy({ type: "exponential", gamma: 0.95 }), noisy({ type: "multi-step", milestones: [40], gamma: 0.1 })],
  },
  handles: [
    { path: "runs[0].schedule.gamma", min: 0.8, max: 1, scale: "linear" },
    { path: "runs[1].schedule.gamma", min: 0.001, max: 1, scale: "log" },
    { path: "steps", min: 20, max: 400, scale: "log", integer: true },
  ],
  companion: { id: "decay-races" },
  claims: [
    {
      id: "told",
      recipe: "decay-pretrain-finetune",
      *measure(bench) {
        if (bench.companion?.id !== "decay-races") return undefined;
        const long = (yield* bench.report({ landscape: "broad", budget: 400 })).readings;
        const short = (yield* bench.report({ landscape: "sharp", budget: 50 })).readings;
        return {
          longExponential: long.exponential,
          longStep: long.step,
          shortExponential: short.exponential,
          shortStep: short.step,
        };
      },
      holds: ({ longExponential, longStep, shortExponential, shortStep }) =>
        Math.abs(longExponential - 0.00514) < 5e-6 &&
        Math.abs(longStep - 0.0087) < 5e-6 &&
        Math.abs(shortExponential - 0.0027) < 5e-6 &&
        Math.abs(shortStep - 0.00167) < 5e-6,
    },
    {
      id: "budget",
      recipe: "decay-pretrain-finetune",
      *measure(bench) {
        if (bench.companion?.id !== "decay-races") return undefined;
        const even = (yield* bench.report({ landscape: "sharp", budget: 100 })).readings;
        const long = (yield* bench.report({ landscape: "sharp", budget: 400 })).readings;
        const broad = (yield* bench.report({ landscape: "broad", budget: 50 })).readings;
        return {
          evenExponential: even.exponential,
          evenStep: even.step,
          longExponential: long.exponential,
          longStep: long.step,
          broadRatio: broad.step / broad.exponential,
        };
      },
      holds: ({ evenExponential, evenStep, longExponential, longStep, broadRatio }) =>
        broadRatio > 1 &&
        Math.abs(evenExponential / evenStep - 1) < 0.02 &&
        Math.abs(longExponential - 0.000122) < 5e-7 &&
        Math.abs(longStep - 0.000226) < 5e-7,
    },
    {
      id: "on-show",
      recipe: "decay-pretrain-finetune",
      *measure(bench) {
        if (bench.companion?.id !== "decay-races") return undefined;
        const { exponential, step, reach } = (yield* bench.report()).readings;
        return { exponential, step, ratio: step / exponential, reach };
      },
      holds: ({ ratio }) => ratio > 1,
    },
    {
      id: "carried-over",
      recipe: "decay-pretrain-finetune",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment?.objective.type !== "surface" || experiment.objective.name !== "ravine") return undefined;
        const json = { start: [0, 1], steps: 3, runs: [descent(1.9)] };
        const { points } = (yield* bench.race(bench.changed(json))).runs[0];
        return { once: Math.abs(points[3] / points[1]), thrice: Math.abs(points[7]) };
      },
      holds: ({ once, thrice }) => Math.abs(once - 37) < 1e-9 && thrice > 50_000,
    },
  ],
  sources: [{ source: "bottou-curtis-nocedal-2018", locator: "§4.2" }],
};
