import { blurFirst } from "./illPosed/blurFirst.ts";
import { heavyPenaltyFirst } from "./illPosed/heavyPenaltyFirst.ts";
import { leavingASaddle } from "./illPosed/leavingASaddle.ts";
import { linearLayers } from "./illPosed/linearLayers.ts";
import { manyZeros } from "./illPosed/manyZeros.ts";
import { nudgedData } from "./illPosed/nudgedData.ts";
import { troughOfAnswers } from "./illPosed/troughOfAnswers.ts";
import type { Lesson } from "./lesson.ts";

export const illPosed: Lesson = {
  id: "ill-posed",
  after: ["flat-or-sharp"],
  minutes: 10,
  steps: [troughOfAnswers, nudgedData, manyZeros, leavingASaddle, linearLayers, heavyPenaltyFirst, blurFirst],
};
