import { cos, cosh, exp, sigmoid, sin, sinh } from "../../math/elementary.ts";
import { Operation } from "./operation.ts";

const TWO_OVER_ROOT_PI = 1.1283791670955126; // 2/√π, the derivative of erf at 0

/** φ′(u), given the value φ(u), of the operations of one operand that bend; infinite where they begin, as √ at 0. */
export function slopeOf(code: number, u: number, value: number): number {
  switch (code) {
    case Operation.exp:
      return value;
    case Operation.sqrt:
      return 0.5 / value;
    case Operation.sin:
      return cos(u);
    case Operation.cos:
      return -sin(u);
    case Operation.tanh:
      return tanhSlope(u);
    case Operation.log:
      return 1 / u;
    case Operation.log2:
      return 1 / (u * Math.LN2);
    case Operation.log10:
      return 1 / (u * Math.LN10);
    case Operation.cbrt:
      return 1 / (3 * value * value);
    case Operation.tan:
      return 1 + value * value;
    case Operation.asin:
      return 1 / Math.sqrt((1 - u) * (1 + u));
    case Operation.acos:
      return -1 / Math.sqrt((1 - u) * (1 + u));
    case Operation.atan:
      return 1 / (1 + u * u);
    case Operation.sinh:
      return cosh(u);
    case Operation.cosh:
      return sinh(u);
    case Operation.erf:
      return TWO_OVER_ROOT_PI * exp(-u * u);
    case Operation.sigmoid:
      return value * sigmoid(-u); // 1 − σ(u) without cancelling
    case Operation.softplus:
      return sigmoid(u);
    default:
      return Number.NaN;
  }
}

/** 1 − tanh² u = 4p/(1 + p)² with p = e^(−2|u|), which keeps its digits where tanh is nearly ±1. */
function tanhSlope(u: number): number {
  const p = exp(-2 * Math.abs(u));
  return (4 * p) / ((1 + p) * (1 + p));
}

/** φ″(u), given φ(u) and φ′(u), of the same operations. */
export function bendOf(code: number, u: number, value: number, slope: number): number {
  switch (code) {
    case Operation.exp:
    case Operation.sinh:
    case Operation.cosh:
      return value;
    case Operation.sqrt:
      return (-0.5 * slope) / u;
    case Operation.sin:
    case Operation.cos:
      return -value;
    case Operation.tanh:
      return -2 * value * slope;
    case Operation.log:
    case Operation.log2:
    case Operation.log10:
      return -slope / u;
    case Operation.cbrt:
      return (-2 * slope) / (3 * u);
    case Operation.tan:
      return 2 * value * slope;
    case Operation.asin:
    case Operation.acos:
      return u * slope * slope * slope;
    case Operation.atan:
      return -2 * u * slope * slope;
    case Operation.erf:
      return -2 * u * slope;
    case Operation.sigmoid:
      return slope * (1 - 2 * value);
    case Operation.softplus:
      return slope * sigmoid(-u);
    default:
      return Number.NaN;
  }
}
