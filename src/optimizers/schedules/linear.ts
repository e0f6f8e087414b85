import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { fraction, whole } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

/** ηₖ = η(a + (b − a) min(k, T)/T). */
export const linear: Schedule = {
  id: "linear",
  parameters: [
    fraction("startFactor", "a", 1 / 3),
    fraction("endFactor", "b", 1),
    whole("total", "T", 5, 1, [1, 2000]),
  ],
  latex: "\\eta_k = \\eta\\left(a + (b - a)\\,\\frac{\\min(k, T)}{T}\\right)",
  source: "PyTorch LinearLR (closed form)",
  create(parameters, learningRate) {
    const start = numberOf(parameters, "startFactor");
    const end = numberOf(parameters, "endFactor");
    const total = numberOf(parameters, "total");
    return closedForm(learningRate, (k, base) => base * (start + ((end - start) * Math.min(k, total)) / total));
  },
};
