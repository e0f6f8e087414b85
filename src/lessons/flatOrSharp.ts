import { dropoutHessian } from "./flatOrSharp/dropoutHessian.ts";
import { dropoutNet } from "./flatOrSharp/dropoutNet.ts";
import { flatSharpTrace } from "./flatOrSharp/flatSharpTrace.ts";
import { overfit } from "./flatOrSharp/overfit.ts";
import { reluRescaling } from "./flatOrSharp/reluRescaling.ts";
import { thirdDerivative } from "./flatOrSharp/thirdDerivative.ts";
import { twoWells } from "./flatOrSharp/twoWells.ts";
import type { Lesson } from "./lesson.ts";

export const flatOrSharp: Lesson = {
  id: "flat-or-sharp",
  after: ["how-large-a-step"],
  minutes: 10,
  steps: [flatSharpTrace, thirdDerivative, overfit, reluRescaling, twoWells, dropoutHessian, dropoutNet],
};
