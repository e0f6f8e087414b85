import { integerPower } from "../../math/elementary.ts";
import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude, whole } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

/** Staircase: ηₖ = η γ^⌊k/s⌋. */
export const step: Schedule = {
  id: "step",
  parameters: [whole("stepSize", "s", 50, 1, [1, 500]), magnitude("gamma", "\\gamma", 0.1, [1e-2, 1], true)],
  latex: "\\eta_k = \\eta\\, \\gamma^{\\lfloor k/s \\rfloor}",
  source: "PyTorch StepLR (closed form); stepSize has no default there",
  create(parameters, learningRate) {
    const stepSize = numberOf(parameters, "stepSize");
    const gamma = numberOf(parameters, "gamma");
    return closedForm(learningRate, (k, base) => base * integerPower(gamma, Math.floor(k / stepSize)));
  },
};
