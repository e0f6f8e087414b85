import { integerPower } from "../../math/elementary.ts";
import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { choice, magnitude, whole } from "../rows.ts";
import { closedForm } from "./closedForm.ts";

/**
 * A triangle wave w from 0 to 1 in `up` steps and back in `down` (= `up` when absent), times a height that stays
 * (`triangular`), halves with each cycle c = 1, 2, … (`triangular2`) or shrinks by γ each step (`exp-range`).
 * The base learning rate of the run is not used.
 */
export const cyclic: Schedule = {
  id: "cyclic",
  parameters: [
    magnitude("base", "\\eta_{\\min}", 0.001, [1e-5, 1], true),
    magnitude("max", "\\eta_{\\max}", 0.1, [1e-4, 10], true),
    whole("up", "u", 2000, 1, [1, 500]),
    whole("down", "d", undefined, 1, [1, 500]),
    choice("mode", ["triangular", "triangular2", "exp-range"]),
    magnitude("gamma", "\\gamma", 1, [0.9, 1], true),
  ],
  latex:
    "\\eta_k = \\eta_{\\min} + (\\eta_{\\max} - \\eta_{\\min})\\, w_k\\, h_k,\\quad h_k \\in \\{1,\\ 2^{1-c},\\ \\gamma^k\\}",
  source: "Smith (2017), WACV, arXiv:1506.01186, §3; as in PyTorch CyclicLR; base and max have no default there",
  create(parameters, learningRate) {
    const lowest = numberOf(parameters, "base");
    const highest = numberOf(parameters, "max");
    const up = numberOf(parameters, "up");
    const down = parameters.down === undefined ? up : numberOf(parameters, "down");
    const gamma = numberOf(parameters, "gamma");
    const { mode } = parameters;
    return closedForm(learningRate, (k) => {
      const cycle = Math.floor(k / (up + down));
      const into = k - cycle * (up + down);
      const wave = into <= up ? into / up : (up + down - into) / down;
      const height =
        mode === "triangular2" ? integerPower(0.5, cycle) : mode === "exp-range" ? integerPower(gamma, k) : 1;
      return lowest + (highest - lowest) * wave * height;
    });
  },
};
