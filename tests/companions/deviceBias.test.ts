import { expect, it } from "vitest";
import { devices, laws } from "../../src/companions/deviceBias.ts";

/** Mean over d ~ N(0, σ²) by 20 001 points out to 8σ. */
function mean(change: (d: number) => number, sigma: number): number {
  let [sum, mass] = [0, 0];
  for (let i = -10_000; i <= 10_000; i++) {
    const z = i / 1250;
    const weight = Math.exp(-0.5 * z * z);
    sum += weight * change(sigma * z);
    mass += weight;
  }
  return sum / mass;
}

it("drifts as the laws say: two exactly, tanh to second order", () => {
  for (const w of [0.1, 0.46, 0.8])
    for (const sigma of [0.02, 0.1]) {
      // |d| has a kink at 0, at which the points' spacing shows.
      expect(mean((d) => devices.softBounds(w, d), sigma)).toBeCloseTo(laws.softBounds(w, sigma), 8);
      expect(mean((d) => devices.exponential(w, d), sigma)).toBeCloseTo(laws.exponential(w, sigma), 12);
      const rest = mean((d) => devices.tanh(w, d), sigma) - laws.tanh(w, sigma);
      expect(Math.abs(rest)).toBeLessThan(3 * sigma * sigma * sigma * sigma);
    }
});

it("is tanh of a moved argument", () => {
  for (const d of [-0.7, 0.01, 2]) expect(devices.tanh(0.3, d)).toBeCloseTo(Math.tanh(Math.atanh(0.3) + d) - 0.3, 14);
});
