import { type PlaneObjective, plane } from "../objective.ts";

/**
 * f(θ) + ½λ‖θ‖², λ = `strength`: Tikhonov's penalty, whose gradient λθ is what PyTorch's `weight_decay` adds for plain
 * gradient descent (Goodfellow, Bengio & Courville 2016, eq. 7.2–7.3). The Hessian gains λI, exactly.
 */
export function withL2(inner: PlaneObjective, strength: number): PlaneObjective {
  const { grid } = inner;
  return plane({
    height: (x, y) => inner.height(x, y) + 0.5 * strength * (x * x + y * y),
    gradient(theta, out) {
      const x = theta[0];
      const y = theta[1];
      const value = inner.gradient(theta, out);
      out[0] += strength * x;
      out[1] += strength * y;
      return value + 0.5 * strength * (x * x + y * y);
    },
    hessian(theta, out) {
      inner.hessian(theta, out);
      out[0] += strength;
      out[3] += strength;
    },
    ...(grid && {
      grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
        grid(xs, ys, out);
        for (let j = 0; j < ys.length; j++) {
          const yy = ys[j] * ys[j];
          for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += 0.5 * strength * (xs[i] * xs[i] + yy);
        }
      },
    }),
  });
}
