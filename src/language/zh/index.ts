import { experiment } from "./experiment.ts";
import { optimizers } from "./optimizers.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { scene } from "./scene.ts";
import { schedules } from "./schedules.ts";
import { surfaces } from "./surfaces.ts";

/** The Chinese catalogue. */
export const zh = {
  ...page,
  ...panels,
  ...scene,
  ...experiment,
  ...surfaces,
  ...optimizers,
  ...schedules,
};
