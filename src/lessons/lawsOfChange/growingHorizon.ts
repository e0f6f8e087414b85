import type { ExperimentJson, Step } from "../lesson.ts";
import { arrived, FROM_EVERYWHERE } from "./spiral.ts";

const STEPS = 1200;
const HORIZONS = [1, 2, 5, 10];

/**
 * The misfit of the spiral with the true damping, averaged over every instant of [0, T] instead of 40:
 * (1/T)∫₀ᵀ e^(−0.2t)(1 − cos((ω − 2)t)) dt in closed form. It does not depend on a.
 */
const EXPRESSION =
  "(5*(1 - exp(-0.2*T)) - (0.2 + exp(-0.2*T)*((omega - 2)*sin((omega - 2)*T) - 0.2*cos((omega - 2)*T)))/(0.04 + (omega - 2)^2))/T + 0*a";

const over = (T: number): ExperimentJson => ({
  type: "formula",
  expression: EXPRESSION,
  variables: ["omega", "a"],
  parameters: { T: { value: T, min: 0.5, max: 12, scale: "linear" } },
  domain: [
    [0.2, 5],
    [-0.05, 1.2],
  ],
});

/** Every quarter of the run sees a longer stretch of time. */
const growing: ExperimentJson = {
  objective: over(HORIZONS[0]),
  transforms: HORIZONS.slice(1).map((T, i) => ({
    type: "moving-target",
    step: (STEPS / HORIZONS.length) * (i + 1),
    objective: over(T),
  })),
};

export const growingHorizon: Step = {
  id: "neural-ode-growing-horizon",
  experiment: { ...growing, steps: STEPS, runs: FROM_EVERYWHERE, record: { every: 10 } },
  handles: [{ path: "transforms[2].step", min: 0, max: 1200, scale: "linear", integer: true }],
  claims: [
    {
      id: "all-arrive",
      recipe: "neural-ode-horizon",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective, transforms } = experiment;
        if (objective.type !== "formula" || objective.expression !== EXPRESSION || transforms.length !== 3)
          return undefined;
        const whole = { objective: over(10), transforms: [], record: { every: STEPS } };
        const direct = yield* bench.race(bench.changed(whole));
        return { grown: arrived(runs), direct: arrived(direct.runs) };
      },
      holds: ({ grown, direct }) => grown === 20 && direct < 10,
      heavy: 2,
    },
  ],
  sources: [{ source: "kidger-2022" }],
};
