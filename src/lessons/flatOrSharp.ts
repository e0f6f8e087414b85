import { flatSharpTrace } from "./flatOrSharp/flatSharpTrace.ts";
import { reluRescaling } from "./flatOrSharp/reluRescaling.ts";
import { thirdDerivative } from "./flatOrSharp/thirdDerivative.ts";
import type { Lesson } from "./lesson.ts";

export const flatOrSharp: Lesson = {
  id: "flat-or-sharp",
  after: ["how-large-a-step"],
  minutes: 10,
  steps: [flatSharpTrace, thirdDerivative, reluRescaling],
};
