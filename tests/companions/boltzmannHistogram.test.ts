import { expect, it } from "vitest";
import { boltzmannShares } from "../../src/companions/boltzmannHistogram.ts";

const f = (x: number) => (x * x - 1) ** 2 + 0.15 * x;

/** ∫ e^(−f/T) by Simpson's rule. */
function integral(from: number, to: number, temperature: number): number {
  const n = 2000;
  const h = (to - from) / n;
  let sum = 0;
  for (let i = 0; i <= n; i++)
    sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-f(from + h * i) / temperature);
  return (sum * h) / 3;
}

it("has the Boltzmann masses of its bins, and loses less than 10⁻⁶ beyond them", () => {
  for (const temperature of [0.05, 0.4, 1]) {
    const shares = boltzmannShares(temperature);
    const whole = integral(-4, 4, temperature);
    expect(1 - integral(-2.2, 2.2, temperature) / whole).toBeLessThan(1e-6);
    // Midpoints 0.0034 apart leave h²f″/24T of the density, 8·10⁻⁵ at T = 0.05.
    for (const [b, share] of shares.entries())
      expect(Math.abs(share - integral(-2.2 + 0.11 * b, -2.2 + 0.11 * (b + 1), temperature) / whole)).toBeLessThan(
        8e-5,
      );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});

it("has 0.661 of the mass on the left at T = 0.4", () => {
  expect(
    boltzmannShares(0.4)
      .slice(0, 20)
      .reduce((sum, share) => sum + share, 0),
  ).toBeCloseTo(0.661, 3);
});
