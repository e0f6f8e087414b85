import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { choice, flag, fraction, magnitude, whole } from "../rows.ts";
import { closedForm, cosineBetween } from "./closedForm.ts";

/**
 * One cycle: from max/divFactor up to max until step pT − 1 (p = `warmupFraction`), then down to
 * max/(divFactor·finalDivFactor) at step T − 1, and that value from then on (PyTorch stops there with an error).
 * `threePhase`: down to the first rate by step 2pT − 2, then on to the last. The phases' ends need not be whole steps.
 * The base learning rate of the run is not used.
 */
export const oneCycle: Schedule = {
  id: "one-cycle",
  parameters: [
    magnitude("max", "\\eta_{\\max}", 0.1, [1e-4, 10], true),
    whole("total", "T", 200, 1, [10, 2000]),
    fraction("warmupFraction", "p", 0.3),
    choice("anneal", ["cos", "linear"]),
    flag("threePhase"),
    magnitude("divFactor", "d", 25, [1, 1e3]),
    magnitude("finalDivFactor", "d'", 1e4, [1, 1e6]),
  ],
  latex:
    "\\frac{\\eta_{\\max}}{d} \\xrightarrow{\\;pT\\;} \\eta_{\\max} \\xrightarrow{\\;(1-p)T\\;} \\frac{\\eta_{\\max}}{d\\, d'}",
  source: "Smith & Topin (2019), arXiv:1708.07120, §3; as in PyTorch OneCycleLR; max and total have no default there",
  create(parameters, learningRate) {
    const highest = numberOf(parameters, "max");
    const total = numberOf(parameters, "total");
    const warmup = numberOf(parameters, "warmupFraction");
    const first = highest / numberOf(parameters, "divFactor");
    const last = first / numberOf(parameters, "finalDivFactor");
    const linear = parameters.anneal === "linear";
    /** Corners of the path: (step, rate), with non-decreasing steps. */
    const corners: readonly (readonly [number, number])[] =
      parameters.threePhase === true
        ? [
            [0, first],
            [warmup * total - 1, highest],
            [2 * warmup * total - 2, first],
            [total - 1, last],
          ]
        : [
            [0, first],
            [warmup * total - 1, highest],
            [total - 1, last],
          ];
    return closedForm(learningRate, (k) => {
      const at = Math.min(k, total - 1);
      let phase = 1;
      while (phase < corners.length - 1 && at > corners[phase][0]) phase++;
      const [start, from] = corners[phase - 1];
      const [end, to] = corners[phase];
      if (end === start) return to;
      const u = (at - start) / (end - start);
      return linear ? from + (to - from) * u : cosineBetween(from, to, u);
    });
  },
};
