import type { NumberParameter } from "../../math/parameter.ts";
import type { Objective } from "../objective.ts";
import type { Changes } from "../phase.ts";
import type { HomotopySpec } from "../spec.ts";
import { averaged, createCloud, standardError } from "./cloud.ts";
import { isPlane, like, sample } from "./like.ts";
import { timed } from "./movingTarget.ts";
import { exactlySmoothed, pairsRow } from "./smoothing.ts";
import { type Term, withTerm } from "./term.ts";
import type { Note, Stage, Transform } from "./transform.ts";

const whole = (id: string, symbol: string, value: number): NumberParameter => ({
  kind: "number",
  id,
  symbol,
  default: value,
  domain: { min: 1, max: 1_000_000, integer: true },
  slider: { min: 1, max: 1000, scale: "log" },
});

/** Closed forms kept, one per level met. */
const KEPT = 4096;

/**
 * From an easy objective to the real one, f, over the steps. The level ℓ falls from `strength` to 0 in equal steps until
 * step `until`; or `levels` lists it, each held for `hold` steps, the last one for good. By `path`:
 *
 *     convex   ½ℓ‖θ − c‖² + (1 − ℓ/strength)·f(θ), c = `centre` (the origin where absent): (1 − s)·convex + s·f
 *     l2       f(θ) + ½ℓ‖θ − c‖²
 *     blur     E f(θ + ℓξ): Gaussian smoothing of width ℓ, exact or estimated as in `smoothing`
 *
 * At level 0 it is f itself, to the bit.
 */
export const homotopy: Transform<HomotopySpec> = {
  id: "homotopy",
  parameters: [
    { kind: "choice", id: "path", default: "l2", choices: ["l2", "blur", "convex"] },
    {
      kind: "number",
      id: "strength",
      symbol: "\\ell_0",
      default: 10,
      domain: { min: 0, minOpen: true, max: Number.MAX_VALUE },
      slider: { min: 1e-2, max: 100, scale: "log" },
    },
    whole("until", "T", 100),
    { kind: "list", id: "levels", symbol: "\\ell", default: [], domain: { min: 0, max: Number.MAX_VALUE } },
    whole("hold", "h", 100),
    { kind: "list", id: "centre", symbol: "c", default: [], domain: { min: -Number.MAX_VALUE, max: Number.MAX_VALUE } },
    pairsRow,
  ],
  required: ["path", "strength"],
  source:
    "Allgower & Georg (2003), Introduction to Numerical Continuation Methods, §2; blur: Mobahi & Fisher (2015), AAAI",
  idle: ({ levels }) => levels.length > 0 && levels.every((level) => level === 0),
  apply(stage, spec, { clock, seed, start }) {
    const { path, strength, levels } = spec;
    const { objective: real } = stage;
    const level = () => levelOf(spec, clock.step);
    const bowl = bowlTerm(level, spec.centre.length > 0 ? Float64Array.from(spec.centre) : start.map(() => 0));
    let notes = stage.notes;
    let easy: () => Objective;
    if (path === "blur") {
      const [blurred, note] = blur(stage, spec, level, seed, start);
      easy = blurred;
      notes = [...notes, note];
    } else {
      const fraction = () => 1 - level() / strength;
      const eased = withTerm(path === "l2" ? real : scaled(real, fraction), bowl);
      easy = () => eased;
    }
    return {
      objective: timed(real, () => (level() === 0 ? real : easy()), true),
      quadratic: stage.quadratic,
      nonNegative: stage.nonNegative && levels.every((one) => one <= strength),
      changes: [...stage.changes, changesOf(spec)],
      notes,
      latex: latexOf(path, stage.latex, strength),
    };
  },
};

/** ℓ at step k. */
export function levelOf({ strength, until, levels, hold }: HomotopySpec, step: number): number {
  if (levels.length > 0) return levels[Math.min(levels.length - 1, Math.floor(step / hold))];
  return step >= until ? 0 : strength * (1 - step / until);
}

function changesOf({ until, levels, hold }: HomotopySpec): Changes {
  if (levels.length > 0) return { from: hold, to: hold * (levels.length - 1), every: hold };
  return { from: 1, to: until, every: 1 };
}

/** ½ℓ‖θ − c‖². */
function bowlTerm(level: () => number, centre: Float64Array): Term {
  return {
    value(theta) {
      let square = 0;
      for (let j = 0; j < centre.length; j++) square += (theta[j] - centre[j]) * (theta[j] - centre[j]);
      return 0.5 * level() * square;
    },
    addGradient(theta, out) {
      const strength = level();
      for (let j = 0; j < centre.length; j++) out[j] += strength * (theta[j] - centre[j]);
    },
    addProduct(_, v, out) {
      const strength = level();
      for (let j = 0; j < centre.length; j++) out[j] += strength * v[j];
    },
    addHessian(_, out) {
      for (let j = 0; j < centre.length; j++) out[j * (centre.length + 1)] += level();
    },
  };
}

/** E f(θ + ℓξ) at the level of the step, and what is said about it. */
function blur(
  stage: Stage,
  { samples, strength, levels }: HomotopySpec,
  level: () => number,
  seed: number,
  start: Float64Array,
): readonly [() => Objective, Note] {
  const widest = levels.length > 0 ? Math.max(...levels) : strength;
  if (exactlySmoothed(stage, widest) !== undefined) {
    const forms = new Map<number, Objective>();
    const now = () => {
      const width = level();
      const known = forms.get(width);
      if (known !== undefined) return known;
      const form = exactlySmoothed(stage, width) ?? stage.objective;
      if (forms.size < KEPT) forms.set(width, form);
      return form;
    };
    return [now, { key: "transformNote.smoothedExactly", values: { width: widest } }];
  }
  const cloud = createCloud(stage.objective.dimension, samples, seed);
  const estimate = averaged(stage.objective, cloud, level);
  const error = standardError(stage.objective, cloud, widest, start);
  return [
    () => estimate,
    { key: "transformNote.smoothedBySampling", values: { width: widest, pairs: samples, error } },
  ];
}

/** s·f(θ). */
function scaled(inner: Objective, factor: () => number): Objective {
  const scale = (out: Float64Array) => {
    const s = factor();
    for (let i = 0; i < out.length; i++) out[i] *= s;
  };
  return like(inner, {
    value: (theta) => factor() * inner.value(theta),
    gradient(theta, out) {
      const value = inner.gradient(theta, out);
      scale(out);
      return factor() * value;
    },
    hessianVector(theta, v, out) {
      inner.hessianVector(theta, v, out);
      scale(out);
    },
    ...(inner.hessian && {
      hessian(theta: Float64Array, out: Float64Array) {
        inner.hessian?.(theta, out);
        scale(out);
      },
    }),
    ...(isPlane(inner) && {
      grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
        sample(inner, xs, ys, out);
        scale(out);
      },
    }),
  });
}

function latexOf(path: HomotopySpec["path"], real: string, strength: number): string {
  if (path === "blur") return `\\operatorname{E}_{\\xi}\\left[ ${real} \\right]_{\\theta + \\ell_k \\xi}`;
  const factor = path === "l2" ? "" : `\\left(1 - \\tfrac{\\ell_k}{${strength}}\\right) \\cdot `;
  return `${factor}\\left( ${real} \\right) + \\tfrac{1}{2} \\ell_k\\, \\lVert\\theta - c\\rVert^2`;
}
