import { ellipse } from "./howLargeAStep/ellipse.ts";
import { flowLimit } from "./howLargeAStep/flowLimit.ts";
import { hilltop } from "./howLargeAStep/hilltop.ts";
import { implicitStep } from "./howLargeAStep/implicitStep.ts";
import { proximalPoint } from "./howLargeAStep/proximalPoint.ts";
import { stabilityEdge } from "./howLargeAStep/stabilityEdge.ts";
import { stiffCanyon } from "./howLargeAStep/stiffCanyon.ts";
import type { Lesson } from "./lesson.ts";

export const howLargeAStep: Lesson = {
  id: "how-large-a-step",
  after: ["why-search"],
  minutes: 10,
  steps: [flowLimit, stabilityEdge, ellipse, stiffCanyon, implicitStep, proximalPoint, hilltop],
};
