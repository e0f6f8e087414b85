import { integerPower } from "../../math/elementary.ts";
import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

/** ηₖ = η γᵏ. */
export const exponential: Schedule = {
  id: "exponential",
  parameters: [magnitude("gamma", "\\gamma", 0.99, [0.5, 1], true)],
  latex: "\\eta_k = \\eta\\, \\gamma^k",
  source: "PyTorch ExponentialLR (closed form); gamma has no default there",
  create(parameters, learningRate) {
    const gamma = numberOf(parameters, "gamma");
    return closedForm(learningRate, (k, base) => base * integerPower(gamma, k));
  },
};
