import { pow } from "../../math/elementary.ts";
import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude, whole } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

/** ηₖ = η(1 − min(k, T)/T)^q: zero from step T on. */
export const polynomial: Schedule = {
  id: "polynomial",
  parameters: [whole("total", "T", 5, 1, [1, 2000]), magnitude("power", "q", 1, [0.1, 10], true)],
  latex: "\\eta_k = \\eta\\left(1 - \\frac{\\min(k, T)}{T}\\right)^{q}",
  source: "PyTorch PolynomialLR (closed form)",
  create(parameters, learningRate) {
    const total = numberOf(parameters, "total");
    const power = numberOf(parameters, "power");
    return closedForm(learningRate, (k, base) => base * pow(1 - Math.min(k, total) / total, power));
  },
};
