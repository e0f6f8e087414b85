import { sin } from "../../math/elementary.ts";
import { endOf, pairDistances } from "../ends.ts";
import type { Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*(x*slow + y*fast - slow)^2";
const STARTS = [
  [-1.5, 1.5],
  [1, 1.5],
  [-1, -1.5],
  [1.5, -1],
  [0, 0],
];

/** How much of one wave and of seven waves there is in samples of one wave, `n` of them. */
const rows = (n: number) => ({
  type: "sum",
  expression: EXPRESSION,
  columns: {
    slow: Array.from({ length: n }, (_, i) => sin((2 * Math.PI * i) / n)),
    fast: Array.from({ length: n }, (_, i) => sin((14 * Math.PI * i) / n)),
  },
  domain: [
    [-2, 2],
    [-2, 2],
  ],
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.expression === EXPRESSION;

export const tooFewSamples: Step = {
  id: "too-few-samples",
  experiment: {
    objective: rows(8),
    steps: 200,
    runs: STARTS.map((start) => ({ optimizer: "gradient-descent", parameters: { learningRate: 0.5 }, start })),
  },
  companion: { id: "sampling" },
  handles: [{ path: "runs[4].parameters.learningRate", min: 0.1, max: 2.2, scale: "log" }],
  claims: [
    {
      id: "blind",
      recipe: "nyquist-blind-spot",
      *measure(bench) {
        if (bench.companion?.id !== "sampling") return undefined;
        const { samples, zeroTrained, zeroTested } = (yield* bench.report()).readings;
        return { samples, zeroTrained, zeroTested };
      },
      holds: ({ zeroTrained, zeroTested }) => zeroTrained < 1e-30 && Math.abs(zeroTested - 0.25) < 1e-3,
    },
    {
      id: "half-as-many",
      recipe: "nyquist-blind-spot",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "sampling") return undefined;
        const { zeroTrained, zeroTested, trained, tested } = (yield* bench.report({ samples: 4 })).readings;
        return { zeroTrained, zeroTested, trained, tested };
      },
      holds: ({ zeroTrained, zeroTested, trained, tested }) =>
        zeroTrained < 1e-30 && Math.abs(zeroTested - 0.25) < 1e-3 && trained < 1e-6 && tested > 0.15,
    },
    {
      id: "one-more",
      recipe: "nyquist-blind-spot",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "sampling") return undefined;
        const [eight, nine, sixteen]: number[] = [];
        const found = { eight, nine, sixteen };
        for (const [name, samples] of [
          ["eight", 8],
          ["nine", 9],
          ["sixteen", 16],
        ] as const)
          found[name] = (yield* bench.report({ samples })).readings.tested;
        return found;
      },
      holds: ({ eight, nine, sixteen }) => eight > 0.1 && nine < 0.05 && sixteen < 0.005,
    },
    {
      id: "alias",
      recipe: "nyquist-blind-spot",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length < 2) return undefined;
        const [flat] = bench.inspect(experiment, [0, 0]).eigenvalues;
        const ends = runs.map(endOf);
        const distances = pairDistances(ends);
        const { columns } = rows(8);
        return {
          difference: Math.max(...columns.slow.map((one, i) => Math.abs(one + columns.fast[i]))),
          flat: Math.abs(flat),
          spread: distances[distances.length - 1],
          fromLine: Math.max(...ends.map(([x, y]) => Math.abs(x - y - 1))),
        };
      },
      holds: ({ difference, flat, spread, fromLine }) =>
        difference < 1e-14 && flat < 1e-14 && spread > 1 && fromLine < 1e-9,
    },
    {
      id: "seen-apart",
      recipe: "nyquist-blind-spot",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const finer = bench.changed({ objective: rows(16) });
        const { runs } = yield* bench.race(finer);
        const [flat] = bench.inspect(finer, [0, 0]).eigenvalues;
        return { flat, away: Math.max(...runs.map(endOf).map(([x, y]) => Math.abs(x - 1) + Math.abs(y))) };
      },
      holds: ({ flat, away }) => flat > 0.4 && away < 1e-9,
    },
  ],
  sources: [{ source: "shannon-1949", locator: "theorem 1" }],
};
