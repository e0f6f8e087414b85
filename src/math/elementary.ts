/**
 * Elementary functions whose bits do not depend on the JavaScript engine: only + − × ÷ √ and integer operations, which
 * IEEE 754 and ECMAScript fix. Everything that touches recorded numbers uses these and never the transcendental functions
 * of `Math`, nor `**`, nor `Math.hypot`. Each is a table, built at load in double-double arithmetic from series, and a
 * short Taylor polynomial between its nodes; errors are measured in `tests/math/elementary.test.ts`.
 */
export { acos, asin, atan, atan2 } from "./elementary/arc.ts";
export { cbrt } from "./elementary/cbrt.ts";
export { erf } from "./elementary/erf.ts";
export { exp, expm1 } from "./elementary/exp.ts";
export { cosh, sinh } from "./elementary/hyperbolic.ts";
export { integerPower } from "./elementary/integerPower.ts";
export { log, log1p, log2, log10 } from "./elementary/logarithm.ts";
export { sigmoid, softplus } from "./elementary/logistic.ts";
export { pow } from "./elementary/power.ts";
export { tanh } from "./elementary/tanh.ts";
export { cos, sin, tan } from "./elementary/trigonometric.ts";
