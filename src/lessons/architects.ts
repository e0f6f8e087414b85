import { activationCurvature } from "./architects/activationCurvature.ts";
import { batchNorm } from "./architects/batchNorm.ts";
import { batchOrGroup } from "./architects/batchOrGroup.ts";
import { ceVsDice } from "./architects/ceVsDice.ts";
import { filterSum } from "./architects/filterSum.ts";
import { flatDirections } from "./architects/flatDirections.ts";
import { signalPropagation } from "./architects/signalPropagation.ts";
import type { Lesson } from "./lesson.ts";

export const architects: Lesson = {
  id: "architects",
  after: ["flat-or-sharp"],
  minutes: 10,
  steps: [batchNorm, signalPropagation, batchOrGroup, ceVsDice, filterSum, activationCurvature, flatDirections],
};
