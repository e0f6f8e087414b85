import { later } from "../controls/later.tsx";

/** Corners of the stage that say something only once there is something to say. */
export const Readout = later(() => import("./Readout.tsx").then((module) => module.Readout));
export const LectureLegend = later(() => import("./LectureLegend.tsx").then((module) => module.LectureLegend));
export const Legend = later(() => import("./Legend.tsx").then((module) => module.Legend));
export const FirstHint = later(() => import("./FirstHint.tsx").then((module) => module.FirstHint));
export const LecturePicture = later(() =>
  import("../network/LecturePicture.tsx").then((module) => module.LecturePicture),
);
export const PlaneLine = later(() => import("./PlaneLine.tsx").then((module) => module.PlaneLine));
