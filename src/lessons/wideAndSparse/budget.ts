import { endOf } from "../ends.ts";
import type { Step, Workbench } from "../lesson.ts";

/** What two units would say without a budget. */
const WANTED = [1.6, 0.5];
/** Half the squared distance from it, as a shifted bowl, of which the budget's multiplier is worked out. */
const objective = {
  type: "sum",
  terms: [{ objective: { type: "surface", name: "bowl" }, shift: WANTED }],
  domain: [
    [-0.5, 2],
    [-0.75, 1.25],
  ],
};

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.terms?.length === 1;

const RUN = {
  optimizer: "gradient-descent",
  parameters: { learningRate: 0.3 },
  schedule: { type: "exponential", gamma: 0.98 },
};

/** Where the runs end under a budget, with a given multiplier or with the one worked out. */
function* held(bench: Workbench, budget: number, multiplier?: number) {
  const json = {
    objective,
    transforms: [{ type: "sparsity", budget, strength: 1, ...(multiplier !== undefined && { multiplier }) }],
    start: [1.6, 0.5],
    steps: 400,
    runs: [RUN],
    record: { every: 400, curvature: "none" },
  };
  return endOf((yield* bench.race(json)).runs[0]);
}

export const budget: Step = {
  id: "a-budget-for-activity",
  experiment: {
    objective,
    transforms: [{ type: "sparsity", budget: 1, strength: 1 }],
    start: [1.6, 0.5],
    steps: 400,
    runs: [RUN, { ...RUN, start: [0, 1] }],
  },
  companion: { id: "activation-budget" },
  handles: [{ path: "transforms[0].budget", min: 0.2, max: 2.4, scale: "linear" }],
  claims: [
    {
      id: "corner",
      recipe: "sparsity-kkt",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length === 0) return undefined;
        const [x, y] = endOf(runs[0]);
        const { gradient } = bench.inspect({ ...experiment, transforms: [] }, [1, 0]);
        const lambda = -gradient[0];
        return { x, y, lambda, slack: gradient[1] + lambda };
      },
      holds: ({ x, y, lambda, slack }) =>
        Math.abs(x - 1) < 0.01 && Math.abs(y) < 0.01 && Math.abs(lambda - 0.6) < 1e-12 && Math.abs(slack - 0.1) < 1e-12,
    },
    {
      id: "edge",
      recipe: "sparsity-kkt",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const end = yield* held(bench, 1.5);
        // How much a little more budget lowers the least cost.
        const cost = ([x, y]: Float64Array) =>
          0.5 * ((x - WANTED[0]) * (x - WANTED[0]) + (y - WANTED[1]) * (y - WANTED[1]));
        const less = cost(yield* held(bench, 1.499));
        const more = cost(yield* held(bench, 1.501));
        return { x: end[0], y: end[1], price: (less - more) / 0.002 };
      },
      holds: ({ x, y, price }) => Math.abs(x - 1.3) < 1e-3 && Math.abs(y - 0.2) < 1e-3 && Math.abs(price - 0.3) < 1e-3,
    },
    {
      id: "dual-ascent",
      recipe: "sparsity-kkt",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        let lambda = 0;
        let rounds = 0;
        for (; rounds < 40 && Math.abs(lambda - 0.6) > 0.01; rounds++) {
          const [x, y] = yield* held(bench, 1, lambda);
          lambda = Math.max(0, lambda + Math.abs(x) + Math.abs(y) - 1);
        }
        return { lambda, rounds };
      },
      holds: ({ lambda, rounds }) => Math.abs(lambda - 0.6) <= 0.01 && rounds <= 20,
    },
    {
      id: "few-speak",
      recipe: "sparsity-kkt",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "activation-budget") return undefined;
        const { active, shrunkActive, lambda, price } = (yield* bench.report()).readings;
        return { active, shrunkActive, lambda, price };
      },
      holds: ({ active, shrunkActive, lambda, price }) =>
        active >= 3 && active <= 10 && shrunkActive === 16 && Math.abs(price - lambda) < 1e-6,
    },
  ],
  sources: [
    { source: "nocedal-wright-2006", locator: "§12.3, §17.3" },
    { source: "duchi-2008", locator: "§3" },
  ],
};
