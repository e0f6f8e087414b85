import { exp, log } from "../../math/elementary.ts";
import { type NumberParameter, numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { amount } from "../rows.ts";

const signed = (
  id: string,
  symbol: string,
  value: number | undefined,
  slider: readonly [min: number, max: number],
): NumberParameter => ({
  kind: "number",
  id,
  symbol,
  default: value,
  domain: { min: -Number.MAX_VALUE, max: Number.MAX_VALUE },
  slider: { min: slider[0], max: slider[1], scale: "linear" },
});

/**
 * A proportional-integral controller that steers the learning rate so that y = ln(‖∇f‖/f) follows a set-point r.
 *
 *     eₖ = rₖ − yₖ     rₖ = r₀ + ρk     ln ηₖ = ln ηₖ₋₁ + Kp(eₖ − eₖ₋₁) + Ki eₖ     (velocity form)
 *
 * with η₋₁ the learning rate and e₋₁ = e₀. Absent, r₀ is the first y that is measured. On ½λx² y = ln(2/|x|) cannot stay
 * constant while x converges, so the ramp ρ is the useful knob: it asks for a rate of decrease, and ηλ settles at
 * 1 − e^(−ρ) whatever λ is. Where y is not defined (f ≤ 0 or ‖∇f‖ = 0) the rate and the controller's memory stay as
 * they are. A changed learning rate becomes η from there on.
 */
export const piController: Schedule = {
  id: "pi-controller",
  parameters: [
    signed("setPoint", "r_0", undefined, [-5, 5]),
    amount("proportional", "K_p", 2, 50),
    amount("integral", "K_i", 0.1, 5),
    signed("ramp", "\\rho", 0.05, [0, 0.5]),
  ],
  latex:
    "\\ln\\eta_k = \\ln\\eta_{k-1} + K_p (e_k - e_{k-1}) + K_i e_k,\\quad e_k = r_0 + \\rho k - \\ln\\frac{\\lVert\\nabla f\\rVert}{f}",
  source: "PI control in velocity form, as Gustafsson, Lundh & Söderlind (1988), BIT 28, 270–287, use it on step sizes",
  create(parameters, learningRate) {
    const proportional = numberOf(parameters, "proportional");
    const integral = numberOf(parameters, "integral");
    const ramp = numberOf(parameters, "ramp");
    let logRate = log(learningRate);
    let rate = learningRate;
    /** r₀; NaN until it is known. */
    let setPoint = typeof parameters.setPoint === "number" ? parameters.setPoint : Number.NaN;
    /** eₖ₋₁; NaN before the first measurement. */
    let error = Number.NaN;
    return {
      rate(step, value, gradientNorm) {
        if (!(value > 0 && gradientNorm > 0)) return rate;
        // Two logarithms, since the quotient may leave the range of doubles.
        const measured = log(gradientNorm) - log(value);
        if (Number.isNaN(setPoint)) setPoint = measured - ramp * step;
        const now = setPoint + ramp * step - measured;
        logRate += proportional * (Number.isNaN(error) ? 0 : now - error) + integral * now;
        error = now;
        rate = exp(logRate);
        return rate;
      },
      rebase(next) {
        logRate = log(next);
        rate = next;
      },
      save: () => Float64Array.of(logRate, rate, setPoint, error),
      restore(saved) {
        [logRate, rate, setPoint, error] = saved;
      },
    };
  },
};
