import { stabilityEdge } from "./howLargeAStep/stabilityEdge.ts";
import type { Lesson } from "./lesson.ts";

export const howLargeAStep: Lesson = {
  id: "how-large-a-step",
  after: ["why-search"],
  minutes: 10,
  steps: [stabilityEdge],
};
