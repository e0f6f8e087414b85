import type { Step } from "../lesson.ts";

export const hiCAugmentation: Step = {
  id: "hi-c-augmentation",
  companion: { id: "hi-c-augmentation" },
  claims: [
    {
      id: "matched-wins",
      recipe: "hi-c-augmentation",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { matched: readings.matched, gaussian: readings.gaussian };
      },
      holds: ({ matched, gaussian }) => matched < 0.2 && gaussian > 0.2 && gaussian > 1.5 * matched,
      seeds: { least: 19 },
    },
    {
      id: "divides-out",
      recipe: "hi-c-augmentation",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { matched: readings.matchedBias, gaussian: readings.gaussianBias };
      },
      holds: ({ matched, gaussian }) => matched < -0.1 && gaussian > 0,
      seeds: { least: 19 },
    },
    {
      id: "nothing-to-gain",
      recipe: "hi-c-augmentation",
      *measure(bench) {
        const { readings } = yield* bench.report({ bias: 0 });
        return { matched: readings.matched, gaussian: readings.gaussian };
      },
      holds: ({ matched, gaussian }) => Math.abs(gaussian / matched - 1) < 0.05,
      seeds: { least: 19 },
    },
  ],
  sources: [{ source: "imakaev-2012" }],
};
