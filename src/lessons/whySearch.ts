import type { Lesson } from "./lesson.ts";
import { bentNeuron } from "./whySearch/bentNeuron.ts";
import { checkedGradient } from "./whySearch/checkedGradient.ts";
import { noisyCompass } from "./whySearch/noisyCompass.ts";
import { oneBowl } from "./whySearch/oneBowl.ts";
import { oneJump } from "./whySearch/oneJump.ts";
import { priceOfAGradient } from "./whySearch/priceOfAGradient.ts";
import { shakenLoose } from "./whySearch/shakenLoose.ts";
import { zeroSlope } from "./whySearch/zeroSlope.ts";

export const whySearch: Lesson = {
  id: "why-search",
  after: [],
  minutes: 10,
  steps: [oneJump, zeroSlope, bentNeuron, oneBowl, checkedGradient, priceOfAGradient, noisyCompass, shakenLoose],
};
