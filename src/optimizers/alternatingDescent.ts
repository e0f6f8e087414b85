import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate } from "./rows.ts";

/**
 * Gradient descent of two players who move in turn: first the one who wants f low, then the one who wants it high, who
 * already sees the other's move.
 *
 *     x ← x − η∂ₓf(x, y)     y ← y + η∂ᵧf(x, y)     (the new x)
 *
 * On xy the step has determinant 1 and for η < 2 neither expands nor contracts: it is symplectic Euler, the orbit stays
 * near its circle. Where there is no game there is one player, and this is gradient descent, to the bit.
 */
export const alternatingDescent: Optimizer = {
  id: "alternating-descent",
  parameters: [learningRate(0.01, [1e-5, 10])],
  latex: () => ["x^{+} = x - \\eta\\, \\partial_x f(x, y)", "y \\leftarrow y + \\eta\\, \\partial_y f(x^{+}, y)"],
  source:
    "Bailey, Gidel & Piliouras (2020), COLT, arXiv:1907.04392, §2; as symplectic Euler: Hairer, Lubich & Wanner (2006), Geometric Numerical Integration, §I.1",
  order: 1,
  stabilityLimit: (_, eta) => 2 / eta,
  create(dimension) {
    const found = new Float64Array(dimension);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const signs = drive.objective.game?.signs;
          for (let i = 0; i < dimension; i++) if (signs === undefined || signs[i] > 0) theta[i] -= eta * gradient[i];
          if (signs !== undefined) {
            drive.objective.gradient(theta, found);
            for (let i = 0; i < dimension; i++) if (signs[i] < 0) theta[i] -= eta * found[i];
          }
          if (!drive.finish()) return;
        }
      },
      configure() {},
      ...memoryOf(),
    };
  },
};
