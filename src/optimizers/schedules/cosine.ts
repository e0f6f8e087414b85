import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude, whole } from "../rows.ts";
import { closedForm, cosineBetween } from "./closedForm.ts";

/** Cosine annealing without restarts: η at k = 0, `final` at k = T, and back to η at 2T, as PyTorch's recursion has it. */
export const cosine: Schedule = {
  id: "cosine",
  parameters: [whole("total", "T", 200, 1, [10, 2000]), magnitude("final", "\\eta_T", 0, [1e-6, 1], true)],
  latex: "\\eta_k = \\eta_T + \\tfrac12 (\\eta - \\eta_T)\\left(1 + \\cos\\frac{\\pi k}{T}\\right)",
  source: "Loshchilov & Hutter (2017), ICLR, arXiv:1608.03983, eq. 5; beyond T as in PyTorch CosineAnnealingLR",
  create(parameters, learningRate) {
    const total = numberOf(parameters, "total");
    const final = numberOf(parameters, "final");
    return closedForm(learningRate, (k, base) => cosineBetween(base, final, k / total));
  },
};
