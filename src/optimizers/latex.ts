import type { ParameterValues } from "../math/parameter.ts";

/**
 * The lines that make the step's gradient g from ∇f, with whatever of noise, clipping and (coupled) weight decay is on,
 * in the order in which they act.
 */
export function gradientLines(parameters: ParameterValues, decoupledDecay = false): string[] {
  const { noise, clipNorm, weightDecay } = parameters;
  const noisy = typeof noise === "number" && noise > 0 ? " + \\sigma\\xi" : "";
  const decayed = typeof weightDecay === "number" && weightDecay > 0 && !decoupledDecay ? " + \\lambda\\theta" : "";
  if (typeof clipNorm !== "number") return [`g = \\nabla f(\\theta)${noisy}${decayed}`];
  return [
    `\\hat g = \\nabla f(\\theta)${noisy}`,
    `g = \\min\\!\\left(1,\\, \\frac{c}{\\lVert\\hat g\\rVert + 10^{-6}}\\right)\\hat g${decayed}`,
  ];
}
