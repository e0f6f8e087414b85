import type { Lesson } from "./lesson.ts";
import { budget } from "./wideAndSparse/budget.ts";
import { everWider } from "./wideAndSparse/everWider.ts";
import { lakeAndPonds } from "./wideAndSparse/lakeAndPonds.ts";
import { noStars } from "./wideAndSparse/noStars.ts";
import { oneForTheCommittee } from "./wideAndSparse/oneForTheCommittee.ts";
import { rowsAtRightAngles } from "./wideAndSparse/rowsAtRightAngles.ts";

export const wideAndSparse: Lesson = {
  id: "wide-and-sparse",
  after: ["architects"],
  minutes: 10,
  steps: [everWider, lakeAndPonds, rowsAtRightAngles, budget, oneForTheCommittee, noStars],
};
