import type { Step } from "../lesson.ts";

export const blankTrap: Step = {
  id: "ctc-blank-trap",
  companion: { id: "blank-trap" },
  // −ln P("a") over four frames alike: blank has the logit x, the letter y, another letter 0.
  related: {
    objective: {
      type: "formula",
      expression: "-log((4*exp(3*x + y) + 3*exp(2*x + 2*y) + 2*exp(x + 3*y) + exp(4*y))/(1 + exp(x) + exp(y))^4)",
      domain: [
        [-4, 6],
        [-4, 6],
      ],
    },
    start: [0, -3],
    steps: 200,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.2 } },
      { optimizer: "adam", parameters: { learningRate: 0.1 } },
    ],
  },
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
      id: "late-letters",
      recipe: "ctc-blank-trap",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { errors20, errors40, errors60, errors80 } = readings;
        return { errors20, errors40, errors60, errors80 };
      },
      holds: ({ errors20, errors40, errors80 }) => errors20 > 0.6 && errors40 > 0.9 && errors80 < 0.75,
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
