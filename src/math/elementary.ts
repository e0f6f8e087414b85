/**
 * Elementary functions whose bits do not depend on the JavaScript engine: only + − × ÷ √ and integer operations, which
 * IEEE 754 fixes. Everything that touches recorded numbers uses these and never the transcendental functions of `Math`,
 * nor `**`, nor `Math.hypot`.
 */

export { default as acos } from "@stdlib/math-base-special-acos";
export { default as asin } from "@stdlib/math-base-special-asin";
export { default as atan } from "@stdlib/math-base-special-atan";
export { default as atan2 } from "@stdlib/math-base-special-atan2";
export { default as cbrt } from "@stdlib/math-base-special-cbrt";
export { default as cos } from "@stdlib/math-base-special-cos";
export { default as cosh } from "@stdlib/math-base-special-cosh";
export { default as erf } from "@stdlib/math-base-special-erf";
export { default as expm1 } from "@stdlib/math-base-special-expm1";
export { default as log } from "@stdlib/math-base-special-ln";
export { default as log1p } from "@stdlib/math-base-special-log1p";
export { default as log2 } from "@stdlib/math-base-special-log2";
export { default as log10 } from "@stdlib/math-base-special-log10";
export { default as pow } from "@stdlib/math-base-special-pow";
export { default as sin } from "@stdlib/math-base-special-sin";
export { default as sinh } from "@stdlib/math-base-special-sinh";
export { default as tan } from "@stdlib/math-base-special-tan";
export { exp } from "./elementary/exp.ts";
export { integerPower } from "./elementary/integerPower.ts";
export { sigmoid, softplus } from "./elementary/logistic.ts";
export { tanh } from "./elementary/tanh.ts";
