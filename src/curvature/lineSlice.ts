import { inner } from "./longVectors.ts";
import { pointOf, type Sliceable } from "./slice.ts";

/** f(θ₀ + t(θ₁ − θ₀)) over t: the straight line between two points (Goodfellow, Vinyals & Saxe 2015, §3). */
export interface LineSlice {
  value(t: number): number;
  /** Its derivative ∇f·(θ₁ − θ₀). */
  slope(t: number): number;
  /** Writes the values at `ts` into `out`, the same bits as `value`. */
  values(ts: Float64Array, out: Float64Array): void;
}

export function lineSlice(objective: Sliceable, from: Float64Array, to: Float64Array): LineSlice {
  const u = to.map((end, j) => end - from[j]);
  const nothing = new Float64Array(u.length);
  const pane = { origin: Float64Array.from(from), u, v: nothing };
  const at = new Float64Array(u.length);
  const gradient = new Float64Array(u.length);
  const quick = objective.across?.(pane.origin, u, nothing);
  const value = (t: number) => {
    if (quick !== undefined) return quick.height(t, 0);
    pointOf(pane, t, 0, at);
    return objective.value(at);
  };
  return {
    value,
    slope(t) {
      pointOf(pane, t, 0, at);
      objective.gradient(at, gradient);
      return inner(gradient, u);
    },
    values(ts, out) {
      if (quick !== undefined) quick.grid(ts, Float64Array.of(0), out);
      else for (let i = 0; i < ts.length; i++) out[i] = value(ts[i]);
    },
  };
}
