import katex from "katex";
import { describe, expect, it } from "vitest";
import { type Parameter, type ParameterValues, withDefaults } from "../../src/math/parameter.ts";
import type { Objective } from "../../src/objectives/objective.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";
import { createBlock } from "../../src/run/block.ts";
import { type Course, createRun, follow, method, quadratic, surface } from "./follow.ts";

const ids = optimizers.map(({ id }) => id);
const himmelblau: Course = { on: surface("himmelblau"), start: [-0.5, -1], steps: 60 };

describe("the registry", () => {
  /** The format's table: what links leave out. Changing a number here is a migration. */
  const defaults: Record<string, ParameterValues> = {
    "gradient-descent": { learningRate: 0.01 },
    momentum: { learningRate: 0.01, momentum: 0.9, dampening: 0, form: "pytorch", resetOnConflict: false },
    rmsprop: { learningRate: 0.01, alpha: 0.99, epsilon: 1e-8, momentum: 0, centered: false },
    adam: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    "implicit-euler": { learningRate: 0.1, root: "branch" },
    nesterov: { learningRate: 0.01, momentum: 0.9 },
    adagrad: { learningRate: 0.01, lrDecay: 0, epsilon: 1e-10, initialAccumulator: 0 },
    adadelta: { learningRate: 1, rho: 0.9, epsilon: 1e-6 },
    amsgrad: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    adamw: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    nadam: { learningRate: 0.002, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, momentumDecay: 0.004 },
    radam: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    adamax: { learningRate: 0.002, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    rprop: { learningRate: 0.01, etaMinus: 0.5, etaPlus: 1.2, minStep: 1e-6, maxStep: 50 },
    lion: { learningRate: 1e-4, beta1: 0.9, beta2: 0.99 },
    lbfgs: { learningRate: 1, historySize: 10, lineSearch: "strong-wolfe" },
    newton: { learningRate: 1, damping: 0, mode: "pure" },
    sgld: { learningRate: 0.01, temperature: 1 },
    sam: { learningRate: 0.01, radius: 0.05 },
    "gradient-flow": { learningRate: 0.1 },
    extragradient: { learningRate: 0.01 },
    "alternating-descent": { learningRate: 0.01 },
    memristor: { learningRate: 0.01, bound: 1 },
  };

  it("has the methods of the format in the order of their colours, with the format's defaults", () => {
    expect(ids).toEqual(Object.keys(defaults));
    for (const optimizer of optimizers)
      expect(withDefaults(parametersOf(optimizer))).toEqual({ weightDecay: 0, noise: 0, ...defaults[optimizer.id] });
  });

  it("puts the learning rate first and the common rows last", () => {
    for (const optimizer of optimizers) {
      const rows = parametersOf(optimizer).map(({ id }) => id);
      expect(rows[0]).toBe("learningRate");
      expect(rows.slice(-3)).toEqual(["weightDecay", "noise", "clipNorm"]);
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  it("refuses a method that is not registered", () => {
    expect(() => parametersOf({ ...method("adam"), id: "adamant" })).toThrow('got "adamant"');
  });

  const rows: [string, Parameter][] = [
    ...optimizers.flatMap((one) => parametersOf(one).map((row): [string, Parameter] => [`${one.id}.${row.id}`, row])),
    ...schedules.flatMap((one) => one.parameters.map((row): [string, Parameter] => [`${one.id}.${row.id}`, row])),
  ];
  it("has rows whose defaults and sliders lie in their domains", () => {
    for (const [name, row] of rows) {
      if (row.kind === "choice") expect(row.choices, name).toContain(row.default);
      if (row.kind !== "number") continue;
      const { domain, slider } = row;
      const legal = (value: number) =>
        (domain.minOpen ? value > domain.min : value >= domain.min) &&
        (domain.maxOpen ? value < domain.max : value <= domain.max) &&
        (!domain.integer || Number.isInteger(value));
      for (const value of [row.default ?? slider.min, slider.min, slider.max]) expect(legal(value), name).toBe(true);
      expect(slider.min, name).toBeLessThan(slider.max);
      if (slider.scale === "log") expect(slider.min, name).toBeGreaterThan(0);
    }
  });

  it("has formulas that typeset, whatever is switched on", () => {
    const everything: ParameterValues = { weightDecay: 0.1, noise: 0.1, clipNorm: 1, momentum: 0.5, damping: 1 };
    const lines = [
      ...schedules.map(({ latex }) => latex),
      ...optimizers.flatMap((one) => {
        const rows = parametersOf(one);
        const choices = rows.flatMap((row): ParameterValues[] =>
          row.kind === "choice"
            ? row.choices.map((value) => ({ [row.id]: value }))
            : row.kind === "flag"
              ? [{ [row.id]: true }]
              : [],
        );
        return [{}, everything, ...choices].flatMap((given) => one.latex(withDefaults(rows, given)));
      }),
      ...rows.flatMap(([, row]) => ("symbol" in row ? [row.symbol] : [])),
    ];
    for (const line of lines)
      expect(() => katex.renderToString(line, { throwOnError: true, strict: "error" })).not.toThrow();
  });
});

/** ½Σ(i + 1)(θᵢ − 1)² + ¼θ₀⁴ in five dimensions, without a whole Hessian to offer. */
const fiveDimensional: Objective = {
  dimension: 5,
  value: (theta) => theta.reduce((sum, t, i) => sum + 0.5 * (i + 1) * (t - 1) * (t - 1), 0.25 * quartic(theta[0])),
  gradient(theta, out) {
    for (let i = 0; i < 5; i++) out[i] = (i + 1) * (theta[i] - 1);
    out[0] += theta[0] * theta[0] * theta[0];
    return fiveDimensional.value(theta);
  },
  hessianVector(theta, v, out) {
    for (let i = 0; i < 5; i++) out[i] = (i + 1) * v[i];
    out[0] += 3 * theta[0] * theta[0] * v[0];
  },
};
const quartic = (x: number) => x * x * x * x;

describe.each(ids)("%s", (id) => {
  it("replays from a saved state to the bit, from several steps on", () => {
    const whole = follow(id, himmelblau);
    for (const cut of [0, 1, 2, 13, 37]) {
      const first = createRun(id, himmelblau);
      first.advance(createBlock(2, 100, false), cut);
      const second = createRun(id, { ...himmelblau, start: whole.points[cut], steps: himmelblau.steps - cut });
      // Disturb what `restore` has to overwrite.
      second.advance(createBlock(2, 4, false), 3);
      const third = createRun(id, { ...himmelblau, start: whole.points[cut], steps: himmelblau.steps - cut });
      third.state.restore(second.state.save());
      third.state.restore(first.state.save());
      const block = createBlock(2, 100, false);
      while (!third.advance(block, 100));
      const replayed = Array.from({ length: block.count }, (_, i) => [...block.points.subarray(2 * i, 2 * i + 2)]);
      expect(replayed).toEqual(whole.points.slice(cut));
    }
  });

  it("does not mind being configured with what it has", () => {
    const parameters = withDefaults(parametersOf(method(id)));
    const changes = [3, 20].map((step) => ({ step, parameters }));
    expect(follow(id, { ...himmelblau, changes }).points).toEqual(follow(id, himmelblau).points);
  });

  it("does not depend on how its steps are portioned", () => {
    const run = createRun(id, himmelblau);
    const points: number[] = [];
    for (let ended = false; !ended; ) {
      const block = createBlock(2, 7, false);
      ended = run.advance(block, 5);
      points.push(...block.points.subarray(0, 2 * block.count));
    }
    expect(points).toEqual(follow(id, himmelblau).points.flat());
  });

  it("costs the gradients it declares", () => {
    const { gradientsPerStep } = method(id);
    const { run, work } = follow(id, himmelblau);
    expect(run.lastStep).toBe(himmelblau.steps);
    const { gradients, hessianVectors } = run.evaluations;
    // Without a game its players are one, who asks for nothing more.
    if (id === "alternating-descent") expect([gradients, hessianVectors]).toEqual([himmelblau.steps, 0]);
    else if (gradientsPerStep === undefined) expect(gradients + hessianVectors).toBeGreaterThan(himmelblau.steps);
    else expect([gradients, hessianVectors]).toEqual([himmelblau.steps * gradientsPerStep, 0]);
    // What each step cost is also on record; the charts can draw against it.
    expect(work[himmelblau.steps]).toBe(gradients + hessianVectors);
  });

  it("rests where the gradient is zero", () => {
    const parameters = { temperature: 0, weightDecay: 0 };
    const { end, outcome } = follow(id, { on: quadratic(3, 2), start: [0, 0], steps: 30, parameters });
    expect(outcome).toBe("completed");
    expect(end.map(Math.abs)).toEqual([0, 0]);
  });

  it("works in five dimensions from Hessian-vector products alone", () => {
    const start = [0.3, 0.2, -0.1, 2, 0];
    const { losses, outcome } = follow(id, { on: fiveDimensional, start, steps: 300, parameters: { temperature: 0 } });
    expect(outcome).toBe("completed");
    expect(losses[300]).toBeLessThan(losses[0]);
    expect(losses.every(Number.isFinite)).toBe(true);
  });

  it("neither throws nor hoards memory in thousands of dimensions", () => {
    const p = 5000;
    const many: Objective = {
      dimension: p,
      value: (theta) => 0.5 * theta.reduce((sum, t) => sum + t * t, 0),
      gradient(theta, out) {
        out.set(theta);
        return many.value(theta);
      },
      hessianVector: (_theta, v, out) => out.set(v),
    };
    const start = Array.from({ length: p }, (_, i) => (i % 7) - 3);
    const before = process.memoryUsage().arrayBuffers;
    const { outcome, losses } = follow(id, { on: many, start, steps: 3, parameters: { temperature: 0 } });
    // The methods that would take a whole Hessian, 200 MB, make do with products.
    expect(outcome).toBe("completed");
    expect(losses[3]).toBeLessThan(losses[0]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5e7);
  });

  it("records nothing that is not finite and throws nothing, however large its learning rate", () => {
    for (const learningRate of [1e3, 1e9, 1e300]) {
      for (const name of ["himmelblau", "rosenbrock", "monkey-saddle", "muller-brown"]) {
        const { outcome, points, losses } = follow(id, {
          ...himmelblau,
          on: surface(name),
          parameters: { learningRate },
        });
        expect(["completed", "diverged", "solve-failed"]).toContain(outcome);
        expect([...points.flat(), ...losses].every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe("stability limits, on a quadratic just inside and just outside", () => {
  /** With ε far above every √v the preconditioner stands still, as the laws assume; η is 0.1 unless said. */
  const still = { epsilon: 1, beta2: 0.9 };
  const probes: [string, ParameterValues][] = [
    ["gradient-descent", {}],
    ["momentum", {}],
    ["momentum", { momentum: 0.5, dampening: 0.4 }],
    ["momentum", { form: "classical", momentum: 0.99 }],
    ["momentum", { momentum: 0, dampening: 0.9 }],
    ["nesterov", {}],
    ["nesterov", { momentum: 0.3 }],
    ["adagrad", { epsilon: 1 }],
    ["rmsprop", { epsilon: 1 }],
    ["rmsprop", { epsilon: 1, momentum: 0.9, centered: true }],
    ["adadelta", { epsilon: 1 }],
    ["adam", still],
    ["adam", { ...still, beta1: 0.5 }],
    ["amsgrad", still],
    ["adamw", { ...still, weightDecay: 0 }],
    ["adamw", { ...still, weightDecay: 2 }],
    ["nadam", { ...still, momentumDecay: 1000 }],
    ["nadam", { ...still, momentumDecay: 0 }],
    ["radam", still],
    ["adamax", still],
    ["sgld", { temperature: 0 }],
    ["newton", { learningRate: 2.5, damping: 1 }],
    ["extragradient", {}],
    ["alternating-descent", {}],
  ];

  it("covers every method with a finite limit", () => {
    const finite = optimizers.filter((one) => {
      const limit = one.stabilityLimit?.(withDefaults(parametersOf(one), { damping: 1 }), 2.5);
      return limit !== undefined && limit < Number.POSITIVE_INFINITY;
    });
    expect(new Set(probes.map(([id]) => id))).toEqual(new Set(finite.map(({ id }) => id)));
  });

  it.each(probes)("%s %j", (id, given) => {
    const parameters = withDefaults(parametersOf(method(id)), { learningRate: 0.1, ...given });
    const steps = 800;
    // So small that no √v comes near ε even while growing for all these steps.
    const start = [1e-60, 1e-60];
    const run = (curvature: number) => follow(id, { on: quadratic(curvature, curvature), start, steps, parameters });
    const { preconditioners } = run(1e-3);
    const D = preconditioners.length > 0 ? preconditioners[steps][0] : 1;
    const limit = (method(id).stabilityLimit?.(parameters, Number(parameters.learningRate)) ?? Number.NaN) * D;
    const size = ({ points }: { points: number[][] }, from: number) =>
      Math.max(...points.slice(from, from + 100).map(([x]) => Math.abs(x)));
    const inside = run(0.99 * limit);
    const outside = run(1.01 * limit);
    expect(size(inside, 700)).toBeLessThan(0.5 * size(inside, 100));
    expect(size(outside, 700)).toBeGreaterThan(2 * size(outside, 100));
  });

  it("slows AdaGrad's preconditioner by its rate decay", () => {
    const { preconditioners } = follow("adagrad", {
      on: quadratic(1, 1),
      start: [1e-9, 1],
      steps: 50,
      parameters: { epsilon: 1, lrDecay: 0.1 },
    });
    // 1 + (t − 1)·0.1 at t = 50, with √G < 1e-7 beside ε = 1.
    expect(preconditioners[50][0]).toBeCloseTo(5.9, 6);
    expect(preconditioners[0]).toEqual([Number.NaN, Number.NaN]);
  });

  it.each(["implicit-euler", "gradient-flow", "newton"])("%s has none: it converges at any curvature", (id) => {
    const { stabilityLimit } = method(id);
    const parameters = withDefaults(parametersOf(method(id)), { learningRate: 1 });
    expect(stabilityLimit?.(parameters, 1)).toBe(Number.POSITIVE_INFINITY);
    for (const curvature of [1, 1e6, 1e12]) {
      const { end } = follow(id, { on: quadratic(curvature, 1), start: [1, 1], steps: 60, parameters });
      expect(Math.max(...end.map(Math.abs))).toBeLessThan(1e-12);
    }
  });

  it("gives SGLD the stationary variance (T/λ)/(1 − ηλ/2)", () => {
    for (const eta of [0.1, 0.5, 1]) {
      const steps = 40000;
      const { points } = follow("sgld", {
        on: quadratic(1, 1),
        start: [0, 0],
        steps,
        parameters: { learningRate: eta, temperature: 0.4 },
        seed: 11,
      });
      const variance = points.slice(200).reduce((sum, [x, y]) => sum + x * x + y * y, 0) / (2 * (steps - 199));
      // 2·steps·η/2 independent samples or more: a standard error of √(2/4000) = 2.2 % at the smallest η.
      expect(Math.abs((variance * (1 - eta / 2)) / 0.4 - 1)).toBeLessThan(0.07);
    }
  });
});

describe("order of accuracy against the gradient flow", () => {
  const duration = 0.05;
  const course = { on: surface("himmelblau"), start: [-0.5, -1] };
  const endAt = (id: string, steps: number) =>
    follow(id, { ...course, steps, parameters: { learningRate: duration / steps } }).end;
  const exact = endAt("gradient-flow", 1);
  const error = (id: string, steps: number) => {
    const [x, y] = endAt(id, steps);
    return Math.sqrt((x - exact[0]) * (x - exact[0]) + (y - exact[1]) * (y - exact[1]));
  };

  it("ends where a fine Runge–Kutta integration ends", () => {
    // The lesson's truth, printed to three digits there.
    expect(exact[0]).toBeCloseTo(-2.066, 3);
    expect(exact[1]).toBeCloseTo(-1.479, 3);
  });

  it.each(optimizers.filter(({ order }) => order !== undefined).map(({ id, order }) => [id, order] as const))(
    "%s has order %d",
    (id, order) => {
      if (order === Number.POSITIVE_INFINITY) {
        expect(error(id, 20)).toBeLessThan(1e-9); // its own tolerance over a path of length 3
        return;
      }
      for (const steps of [40, 80, 160]) {
        const slope = Math.log2(error(id, steps) / error(id, 2 * steps));
        expect(Math.abs(slope - Number(order))).toBeLessThan(0.06); // O(η) beside the leading term
      }
    },
  );

  it("gives gradient descent the errors measured for the lesson", () => {
    const errors = [10, 20, 40, 80].map((steps) => error("gradient-descent", steps));
    for (const [i, expected] of [0.238, 0.124, 0.0633, 0.032].entries())
      expect(Math.abs(errors[i] / expected - 1)).toBeLessThan(0.005); // three digits were printed
  });
});
