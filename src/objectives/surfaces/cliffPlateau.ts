import { cos, sigmoid, sin } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import type { Surface } from "./surface.ts";

/**
 * f = σ((1 − x)/w) + ρ sin ky with the logistic function σ: a plateau at height 1 that drops to 0 at x = 1, under a fine
 * ripple across. On the plateau the gradient's useful part, about e^(−(1 − x)/w)/w, is hidden below the ripple's ρk, which
 * points at a right angle to the way down; and no point has zero gradient.
 */
export const cliffPlateau: Surface = {
  id: "cliff-plateau",
  parameters: [
    {
      kind: "number",
      id: "width",
      symbol: "w",
      default: 0.03,
      domain: { min: 1e-3, max: 10 },
      slider: { min: 0.01, max: 1, scale: "log" },
    },
    {
      kind: "number",
      id: "ripple",
      symbol: "\\rho",
      default: 0.02,
      domain: { min: 0, max: 10 },
      slider: { min: 0, max: 0.1, scale: "linear" },
    },
    {
      kind: "number",
      id: "frequency",
      symbol: "k",
      default: 40,
      domain: { min: 0, max: 1e4 },
      slider: { min: 1, max: 100, scale: "log" },
    },
  ],
  expression: "sigmoid((1 - x)/width) + ripple*sin(frequency*y)",
  latex: "\\sigma\\!\\left(\\frac{1 - x}{w}\\right) + \\rho\\,\\sin k y",
  source: "cf. A. Athalye, N. Carlini & D. Wagner, Obfuscated Gradients Give a False Sense of Security, ICML 2018, §3",
  domain: () => [
    [-1.6, 1.6],
    [-1.6, 1.6],
  ],
  start: () => [0, 0.1],
  criticalPoints: () => [],
  create({ width, ripple, frequency }) {
    const cliff = (x: number) => sigmoid((1 - x) / width);
    const wave = (y: number) => ripple * sin(frequency * y);
    return plane({
      ...alongAxes(cliff, wave, (_x, _y, px, qy) => px + qy),
      slope(x, y, out) {
        const z = (1 - x) / width;
        const top = sigmoid(z);
        out[0] = -(top * sigmoid(-z)) / width;
        out[1] = ripple * frequency * cos(frequency * y);
        return top + wave(y);
      },
      hessian(theta, out) {
        const z = (1 - theta[0]) / width;
        const top = sigmoid(z);
        const foot = sigmoid(-z);
        out[0] = (top * foot * (foot - top)) / (width * width);
        out[1] = out[2] = 0;
        out[3] = -frequency * frequency * wave(theta[1]);
      },
    });
  },
};
