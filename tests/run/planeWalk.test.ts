import { describe, expect, it } from "vitest";
import { type ParameterValues, withDefaults } from "../../src/math/parameter.ts";
import { fixedLandscape, type Landscape, type PlaneObjective, plane } from "../../src/objectives/objective.ts";
import { surfaceById } from "../../src/objectives/surfaces/index.ts";
import { optimizers, parametersOf } from "../../src/optimizers/index.ts";
import type { Optimizer } from "../../src/optimizers/optimizer.ts";
import { walks } from "../../src/optimizers/walks.ts";
import { createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import type { Change, RunSetup } from "../../src/run/runSetup.ts";

const rosenbrock = surfaceById("rosenbrock")?.create({ a: 1, b: 100 }) as PlaneObjective;

/** 10²⁰⁰(x² + y²), whose gradient's square is out of range all the way down. */
const steep = plane({
  height: (x, y) => 1e200 * (x * x + y * y),
  slope(x, y, out) {
    out[0] = 2e200 * x;
    out[1] = 2e200 * y;
    return 1e200 * (x * x + y * y);
  },
  hessian: (_, out) => out.set([2e200, 0, 0, 2e200]),
});

/** The same objective without its short way. */
function onFoot({ slope: _, ...rest }: PlaneObjective): Landscape {
  return fixedLandscape(rest);
}

/** Everything a run records and says of itself, in blocks of 37 points and slices of 11 steps. */
function walked(landscape: Landscape, optimizer: Optimizer, given: ParameterValues, setup: Partial<RunSetup>) {
  const run = new Run({
    landscape,
    optimizer,
    walk: walks[optimizer.id],
    parameters: withDefaults(parametersOf(optimizer), given),
    changes: [],
    start: Float64Array.of(-1.2, 1),
    steps: 200,
    seed: 1,
    occurrence: 0,
    record: { every: 1, tolerance: 1e-8 },
    ...setup,
  });
  const rows: unknown[] = [];
  for (let ended = false; !ended; ) {
    const block = createBlock(2, 37, false);
    while (!ended && block.count < block.capacity) ended = run.advance(block, 11);
    const { steps, points, losses, gradientNorms, work, rates, count } = block;
    rows.push(count, [...steps], [...points], [...losses], [...gradientNorms], [...work], rates);
  }
  const { outcome, convergedAt, evaluations, step, value, state, theta, gradient } = run;
  return { rows, outcome, convergedAt, evaluations, step, value, memory: state.save(), theta, gradient };
}

/** Where a step led to no good point, the short way keeps the last good θ and its gradient; nobody asks for them then. */
function expectSame(short: ReturnType<typeof walked>, long: typeof short): void {
  const rest = short.outcome === "diverged" ? { theta: 0, gradient: 0 } : {};
  expect({ ...short, ...rest }).toEqual({ ...long, ...rest });
}

const walkers = optimizers.filter(({ id }) => walks[id] !== undefined);

const forms: readonly ParameterValues[] = [
  {},
  { form: "classical" },
  { dampening: 0.5 },
  { form: "classical", dampening: 0.25, resetOnConflict: true },
  { resetOnConflict: true, momentum: 0.99 },
  { momentum: 0 },
  { momentum: 0.9, centered: true },
  { lrDecay: 0.01, initialAccumulator: 0.1 },
  { beta1: 0, beta2: 0.9, epsilon: 1e-4 },
  { weightDecay: 0 },
  { momentumDecay: 0.4 },
];

describe("the short way over the plane", () => {
  it("is known to the methods whose steps are a few operations long", () => {
    expect(walkers.map(({ id }) => id)).toEqual([
      "gradient-descent",
      "momentum",
      "rmsprop",
      "adam",
      "nesterov",
      "adagrad",
      "adamw",
      "nadam",
    ]);
  });

  for (const optimizer of walkers) {
    const known = new Set(parametersOf(optimizer).map(({ id }) => id));
    for (const form of forms.filter((form) => Object.keys(form).every((id) => known.has(id)))) {
      const both = (objective: PlaneObjective, given: ParameterValues, setup: Partial<RunSetup> = {}) => {
        const short = walked(fixedLandscape(objective), optimizer, { ...form, ...given }, setup);
        const long = walked(onFoot(objective), optimizer, { ...form, ...given }, setup);
        return { short, long };
      };
      const name = `${optimizer.id} ${JSON.stringify(form)}`;

      it(`${name}: the same bits as the long way, through changes of its parameters`, () => {
        const changes: readonly Change[] = [
          { step: 50, parameters: { learningRate: 2e-4 } },
          { step: 120, parameters: { learningRate: 5e-4, ...(known.has("momentum") && { momentum: 0.8 }) } },
        ];
        const { short, long } = both(rosenbrock, { learningRate: 1e-3 }, { changes });
        expect(short).toEqual(long);
        expect(short.outcome).toBe("completed");
      });

      it(`${name}: the same end where it diverges`, () => {
        // What divides by the size of gradients is not thrown out by their growth.
        const changes: readonly Change[] = [{ step: 60, parameters: { learningRate: 1e200 } }];
        const { short, long } = both(rosenbrock, { learningRate: 0.1 }, { changes });
        expectSame(short, long);
        expect(short.outcome).toBe("diverged");
      });

      it(`${name}: the same norms where squares leave the range of doubles, and at rest`, () => {
        const { short, long } = both(steep, { learningRate: 1e-201 }, { steps: 40 });
        expectSame(short, long);
        expect(both(steep, { learningRate: 1e-201 }, { start: new Float64Array(2) }).short.convergedAt).toBe(0);
      });
    }
  }

  it("is not taken with noise, clipping, decay, a schedule or a thinned record", () => {
    for (const optimizer of walkers)
      for (const given of [{ noise: 0.1 }, { clipNorm: 1 }, { weightDecay: 0.1 }] as const) {
        const setup = { learningRate: 1e-3, ...given };
        expect(walked(fixedLandscape(rosenbrock), optimizer, setup, {})).toEqual(
          walked(onFoot(rosenbrock), optimizer, setup, {}),
        );
      }
    for (const setup of [
      { record: { every: 7, tolerance: 1e-8 } },
      { schedule: () => halving() },
    ] satisfies Partial<RunSetup>[])
      expect(walked(fixedLandscape(rosenbrock), walkers[0], { learningRate: 1e-3 }, setup)).toEqual(
        walked(onFoot(rosenbrock), walkers[0], { learningRate: 1e-3 }, setup),
      );
  });
});

function halving() {
  let base = 1e-3;
  return {
    rate: (step: number) => base / (1 + Math.floor(step / 50)),
    rebase: (rate: number) => {
      base = rate;
    },
    save: () => new Float64Array(0),
    restore: () => {},
  };
}
