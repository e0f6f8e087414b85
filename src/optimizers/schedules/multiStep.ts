import { integerPower } from "../../math/elementary.ts";
import { type ListParameter, numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

const milestones: ListParameter = {
  kind: "list",
  id: "milestones",
  symbol: "s_i",
  default: [100, 150],
  domain: { min: 0, max: 1e9, integer: true },
};

/** ηₖ = η γⁿ, where n milestones are ≤ k; a milestone given twice counts twice, and their order does not matter. */
export const multiStep: Schedule = {
  id: "multi-step",
  parameters: [milestones, magnitude("gamma", "\\gamma", 0.1, [1e-2, 1], true)],
  latex: "\\eta_k = \\eta\\, \\gamma^{\\#\\{i \\,:\\, s_i \\le k\\}}",
  source: "PyTorch MultiStepLR (closed form); milestones have no default there",
  create(parameters, learningRate) {
    const gamma = numberOf(parameters, "gamma");
    const marks = Array.isArray(parameters.milestones) ? (parameters.milestones as readonly number[]) : [];
    return closedForm(learningRate, (k, base) => {
      let passed = 0;
      for (const mark of marks) if (mark <= k) passed++;
      return base * integerPower(gamma, passed);
    });
  },
};
