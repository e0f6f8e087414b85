import type { Step } from "../lesson.ts";

export const physicsInformed: Step = {
  id: "pinn-reaction-diffusion",
  companion: { id: "physics-informed" },
  claims: [
    {
      id: "solves",
      recipe: "pinn-reaction-diffusion",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { error: readings.error, leak: readings.leak, evaluations: readings.evaluations };
      },
      holds: ({ error }) => error < 0.006,
      seeds: { least: 19 },
      heavy: 1,
    },
    {
      id: "walls",
      recipe: "pinn-reaction-diffusion",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { readings: open } = yield* bench.report({ walls: false });
        return { error: readings.error, open: open.error, loss: readings.loss, openLoss: open.loss };
      },
      holds: ({ error, open, loss, openLoss }) => open > 3 * error && open > 0.015 && openLoss < loss,
      seeds: { least: 19 },
      heavy: 2,
    },
    {
      id: "sensors",
      recipe: "pinn-reaction-diffusion",
      *measure(bench) {
        const alone = { physics: false, walls: false, start: false, sensors: 8 };
        const { readings: data } = yield* bench.report(alone);
        const { readings: both } = yield* bench.report({ ...alone, physics: true, walls: true });
        return { data: data.error, both: both.error };
      },
      holds: ({ data, both }) => data > 0.05 && both < 0.04 && data > 2 * both,
      seeds: { least: 18 },
      heavy: 2,
    },
  ],
  sources: [{ source: "raissi-2019", locator: "§3" }],
};
