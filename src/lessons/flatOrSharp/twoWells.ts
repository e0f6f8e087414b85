import type { Recorded, Step, Workbench } from "../lesson.ts";

/** As the companion has it, with x and y for the molecule's place. */
const EXPRESSION = "-A*exp(-((x + 1.5)^2 + y^2)/(2*a^2)) - 1.2*exp(-((x - 1.5)^2 + y^2)/(2*0.8^2)) + 0.02*(x^2 + y^2)";

const STEPS = 20_000;

/** Six walkers from the narrow well in the heat, and one from either side that only descends. */
const runs = (temperature: number, walkers: number) => [
  ...Array.from({ length: walkers }, () => ({
    optimizer: "sgld",
    parameters: { learningRate: 0.01, temperature },
    start: [-1.5, 0],
  })),
  { optimizer: "gradient-descent", parameters: { learningRate: 0.01 }, start: [-1.1, 0.3] },
  { optimizer: "gradient-descent", parameters: { learningRate: 0.01 }, start: [0.6, 0.8] },
];

/** Recorded points within two widths of each well's middle. */
function visits({ points, count }: Recorded, width: number): readonly [narrow: number, wide: number] {
  let [narrow, wide] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [x, y] = [points[2 * i], points[2 * i + 1]];
    if ((x + 1.5) * (x + 1.5) + y * y < 4 * width * width) narrow++;
    else if ((x - 1.5) * (x - 1.5) + y * y < 4 * 0.64) wide++;
  }
  return [narrow, wide];
}

function* walks(bench: Workbench) {
  const { objective, runs: asked } = bench.experiment ?? {};
  if (objective?.type !== "formula" || objective.expression !== EXPRESSION || asked?.length !== 4) return undefined;
  const { runs } = yield* bench.shown();
  return { runs, depth: objective.parameters.A.value, width: objective.parameters.a.value };
}

export const twoWells: Step = {
  id: "narrow-deep-vs-wide-shallow-well",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      parameters: {
        A: { value: 1.6, min: 1, max: 2, scale: "linear" },
        a: { value: 0.25, min: 0.15, max: 0.8, scale: "linear" },
      },
      domain: [
        [-3, 3],
        [-2, 2],
      ],
    },
    steps: STEPS,
    runs: runs(0.3, 2),
    record: { every: 20, curvature: "none" },
    view: { height: "linear" },
  },
  companion: { id: "two-wells" },
  handles: [
    { path: "runs[0].parameters.temperature", min: 0.05, max: 0.4, scale: "linear" },
    { path: "objective.parameters.a", min: 0.15, max: 0.8, scale: "linear" },
  ],
  claims: [
    {
      id: "descent-ranks-by-depth",
      recipe: "narrow-deep-vs-wide-shallow-well",
      *measure(bench) {
        const found = yield* walks(bench);
        if (found === undefined) return undefined;
        const [narrow, wide] = found.runs.slice(2).map((run) => run.losses[run.count - 1]);
        const { readings } = yield* bench.report({ depth: found.depth, width: found.width });
        return { narrow, wide, narrowCurvature: readings.narrowCurvature, wideCurvature: readings.wideCurvature };
      },
      holds: ({ narrow, wide, narrowCurvature, wideCurvature }) =>
        Math.abs(narrow + 1.556) < 0.002 && Math.abs(wide + 1.156) < 0.002 && narrowCurvature > 13 * wideCurvature,
    },
    {
      id: "heat-ranks-by-room",
      recipe: "narrow-deep-vs-wide-shallow-well",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const { at010, at015, at020, at025, at030 } = readings;
        return { at010, at015, at020, at025, at030 };
      },
      holds: ({ at010, at015, at020, at025, at030 }) =>
        at010 > 0.75 && at015 < at010 && at020 < at015 && at025 < at020 && at030 < at025 && at030 < 0.3,
    },
    {
      id: "even-temperature",
      recipe: "narrow-deep-vs-wide-shallow-well",
      *measure(bench) {
        const { readings } = yield* bench.report();
        const there = yield* bench.report({ temperature: readings.even });
        return { even: readings.even, share: there.readings.share };
      },
      holds: ({ even, share }) => Math.abs(even - 0.154) < 0.001 && Math.abs(share - 0.5) < 0.05,
    },
    {
      id: "walkers-move-out",
      recipe: "narrow-deep-vs-wide-shallow-well",
      *measure(bench) {
        const found = yield* walks(bench);
        if (found === undefined) return undefined;
        const [narrow, wide] = found.runs
          .slice(0, 2)
          .map((run) => visits(run, found.width))
          .reduce(([n, w], [m, v]) => [n + m, w + v]);
        return { narrow: narrow / (narrow + wide) };
      },
      holds: ({ narrow }) => narrow < 0.5,
      seeds: { least: 17 },
      heavy: 1,
    },
  ],
  sources: [
    { source: "hochreiter-schmidhuber-1997", locator: "pp. 1–42" },
    { source: "welling-teh-2011", locator: "§3" },
  ],
};
