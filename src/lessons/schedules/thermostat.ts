import { expm1, pow } from "../../math/elementary.ts";
import { type RandomStream, randomStream } from "../../math/random.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";
import { descent } from "./kicks.ts";

const EXPRESSION = "0.5*lambda*(x^2 + y^2)";
const LAMBDAS = [0.1, 1, 10, 100];
const RAMP = 0.05;
/** 1 − e^(−ρ). */
const SETTLED = -expm1(-RAMP);
/** −ln(1 − ηλ) changes by this factor times a small change of ln η. */
const GAIN = SETTLED / (1 - SETTLED);

const controlled = (proportional: number, integral: number, ramp = RAMP, more = {}) =>
  descent(0.001, { schedule: { type: "pi-controller", proportional, integral, ramp, ...more } });

const bowl = (lambda: number) => ({
  type: "formula",
  expression: EXPRESSION,
  parameters: { lambda: { value: lambda, min: 0.01, max: 1000, scale: "log" } },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
});

/** Curvatures 1 and κ. */
const elongated = (kappa: number) => ({
  type: "formula",
  expression: "0.5*(x^2 + kappa*y^2)",
  parameters: { kappa: { value: kappa, min: 1, max: 10, scale: "log" } },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
});

function direction(random: RandomStream) {
  const [x, y] = [random.normal(), random.normal()];
  const length = Math.sqrt(x * x + y * y);
  return { cosine: x / length, sine: y / length };
}

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" &&
  experiment.objective.expression === EXPRESSION &&
  experiment.runs.length === 3;

const lastRate = ({ rates }: Recorded) => rates[rates.length - 1];

/** The first step from which η stays within 10 % of `level`. */
function settledAt({ rates }: Recorded, level: number): number {
  let at = 0;
  for (let i = 0; i < rates.length; i += 2) if (Math.abs(rates[i + 1] / level - 1) > 0.1) at = rates[i] + 1;
  return at;
}

/** Largest deviation of η from `level` between two steps, relative. */
function ringing({ rates }: Recorded, level: number, from: number, to: number): number {
  let most = 0;
  for (let i = 0; i < rates.length; i += 2)
    if (rates[i] >= from && rates[i] < to) most = Math.max(most, Math.abs(rates[i + 1] / level - 1));
  return most;
}

/** The proportional gain beyond which a small ringing grows, by halving. */
function* largestGain(bench: Workbench): Generator<undefined, number> {
  let [below, above] = [30, 50];
  for (let k = 0; k < 11; k++) {
    const gain = (below + above) / 2;
    const { runs } = yield* bench.race({
      objective: bowl(1),
      start: [2, 0],
      steps: 3000,
      runs: [descent(SETTLED + 1e-5, { schedule: controlled(gain, 0.1).schedule })],
      record: { every: 3000, curvature: "none" },
    });
    const grows = ringing(runs[0], SETTLED, 2900, 3000) > ringing(runs[0], SETTLED, 100, 200);
    [below, above] = grows ? [below, gain] : [gain, above];
  }
  return (below + above) / 2;
}

export const thermostat: Step = {
  id: "pi-controller-lr",
  experiment: {
    objective: bowl(1),
    start: [2, 1],
    steps: 300,
    runs: [controlled(2, 0.1), controlled(0, 0.1), controlled(2, 0.1, 0, { setPoint: 2.3 })],
    record: { curvature: "none" },
  },
  handles: [
    { path: "objective.parameters.lambda", min: 0.01, max: 1000, scale: "log" },
    { path: "runs[0].schedule.proportional", min: 0, max: 50, scale: "linear" },
    { path: "runs[0].schedule.integral", min: 0, max: 2, scale: "linear" },
  ],
  claims: [
    {
      id: "own-level",
      recipe: "pi-controller-lr",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        let [off, latest] = [0, 0];
        for (const lambda of LAMBDAS) {
          const objective = bowl(lambda);
          const { runs } = yield* bench.race(bench.changed({ objective }));
          off = Math.max(off, Math.abs(lastRate(runs[0]) * lambda - 0.04877));
          latest = Math.max(latest, settledAt(runs[0], SETTLED / lambda));
        }
        return { level: SETTLED, off, latest };
      },
      holds: ({ off, latest }) => off < 5e-5 && latest <= 90,
    },
    {
      id: "two-curvatures",
      recipe: "pi-controller-lr",
      seeds: { least: 20 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "two curvatures");
        const kappa = pow(10, random.uniform());
        const { cosine, sine } = direction(random);
        const { runs } = yield* bench.race(
          bench.changed({ objective: elongated(kappa), start: [2 * cosine, 2 * sine], runs: [controlled(2, 0.1)] }),
        );
        const { losses, count } = runs[0];
        return { kappa, left: losses[count - 1] / losses[0] };
      },
      holds: ({ left }) => left < 1e-8,
    },
    {
      id: "parked",
      recipe: "pi-controller-lr",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const parked = (yield* bench.shown()).runs[2];
        const [x, y] = parked.thetaAt(parked.count - 1);
        return { rate: lastRate(parked), away: Math.sqrt(x * x + y * y) };
      },
      holds: ({ rate, away }) => rate < 1e-6 && away > 0.1,
    },
    {
      id: "gain-limit",
      recipe: "pi-controller-lr",
      heavy: 11,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        return { predicted: 2 / GAIN - 0.05, found: yield* largestGain(bench) };
      },
      holds: ({ predicted, found }) => Math.abs(predicted - 38.96) < 0.01 && Math.abs(found - predicted) < 0.1,
    },
    {
      id: "integral-alone",
      recipe: "pi-controller-lr",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const json = { objective: bowl(1), steps: 400 };
        const { runs } = yield* bench.race(bench.changed({ ...json, runs: [controlled(2, 0.1), controlled(0, 0.1)] }));
        const [both, alone] = runs.map((run) => ringing(run, SETTLED, 300, 400));
        return { both, alone };
      },
      holds: ({ both, alone }) => both < 1e-3 && alone > 1,
    },
    {
      id: "nothing-to-hold",
      recipe: "pi-controller-lr",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const json = {
          objective: { type: "formula", expression: "exp(-x)" },
          start: [0, 0],
          steps: 100,
          runs: [descent(0.01), descent(0.5), controlled(2, 0.1)],
        };
        let off = 0;
        const { runs } = yield* bench.race(json);
        for (const { count, losses, gradientNorms } of runs)
          for (let i = 0; i < count; i++) off = Math.max(off, Math.abs(gradientNorms[i] / losses[i] - 1));
        return { off, rate: lastRate(runs[2]) };
      },
      holds: ({ off, rate }) => off < 1e-12 && rate > 1e6,
    },
  ],
  sources: [{ source: "gustafsson-1988" }],
};
