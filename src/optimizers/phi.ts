import { expm1 } from "../math/elementary.ts";

/** Below this the quotients cancel and the series is short. */
const SERIES = 1;
/** Terms of the series of φ₄: 1/(4 + 17)! is below 2⁻⁵³ of 1/4!. */
const TERMS = 17;

/**
 * φ₁(z) = (eᶻ − 1)/z, φ₃ and φ₄ of exponential integrators, with φₖ₊₁(z) = (φₖ(z) − 1/k!)/z, into out[at], out[at + 1],
 * out[at + 2] (Hochbruck & Ostermann 2010, Acta Numer. 19, eqs. 2.10–2.11). For |z| ≤ 1 by φ₄'s series and the
 * recursion upwards, otherwise by the quotients; relative error a few 10⁻¹⁵.
 */
export function phi134(z: number, out: Float64Array, at: number): void {
  if (Math.abs(z) <= SERIES) {
    let phi4 = 0;
    for (let k = TERMS; k >= 1; k--) phi4 = ((phi4 + 1) * z) / (k + 4);
    phi4 = (phi4 + 1) / 24;
    const phi3 = z * phi4 + 1 / 6;
    out[at] = z * (z * phi3 + 0.5) + 1;
    out[at + 1] = phi3;
    out[at + 2] = phi4;
    return;
  }
  const phi1 = expm1(z) / z;
  const phi3 = ((phi1 - 1) / z - 0.5) / z;
  out[at] = phi1;
  out[at + 1] = phi3;
  out[at + 2] = (phi3 - 1 / 6) / z;
}
