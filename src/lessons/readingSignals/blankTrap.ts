import type { Step } from "../lesson.ts";

export const blankTrap: Step = {
  id: "ctc-blank-trap",
  companion: { id: "blank-trap" },
  claims: [
    {
      id: "mute",
      recipe: "ctc-blank-trap",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { mute, muteFrom, muteTo, lossBefore, lossAfter } = readings;
        return { mute, muteFrom, muteTo, lossBefore, lossAfter };
      },
      holds: ({ mute, lossBefore, lossAfter }) => mute >= 15 && lossAfter < 0.75 * lossBefore,
      seeds: { least: 19 },
    },
    {
      id: "breaks-out",
      recipe: "ctc-blank-trap",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { errorsStart, errorsMute, errorsEnd, emptyEnd, blankEnd } = readings;
        return { errorsStart, errorsMute, errorsEnd, emptyEnd, blankEnd };
      },
      holds: ({ errorsStart, errorsMute, errorsEnd, emptyEnd, blankEnd }) =>
        errorsStart > 3 && errorsMute > 0.9 && errorsEnd < 0.35 && emptyEnd === 0 && blankEnd > 0.8,
      seeds: { least: 19 },
    },
    {
      id: "blank-share",
      recipe: "ctc-blank-trap",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { prior: 0.2, posterior: readings.uniform };
      },
      holds: ({ posterior }) => Math.abs(posterior - 0.514) < 0.001,
    },
  ],
  sources: [{ source: "graves-2006", locator: "§4.2, eq. 16" }],
};
