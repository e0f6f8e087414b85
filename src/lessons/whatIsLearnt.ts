import type { Lesson } from "./lesson.ts";
import { lowFirst } from "./whatIsLearnt/lowFirst.ts";
import { tooFewSamples } from "./whatIsLearnt/tooFewSamples.ts";
import { twoTasksOneNetwork } from "./whatIsLearnt/twoTasksOneNetwork.ts";
import { valleyOfTheFirstTask } from "./whatIsLearnt/valleyOfTheFirstTask.ts";

export const whatIsLearnt: Lesson = {
  id: "what-is-learnt",
  after: ["ill-posed"],
  minutes: 9,
  steps: [lowFirst, tooFewSamples, valleyOfTheFirstTask, twoTasksOneNetwork],
};
