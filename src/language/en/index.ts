import { experiment } from "./experiment.ts";
import { optimizers } from "./optimizers.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { scene } from "./scene.ts";
import { schedules } from "./schedules.ts";
import { surfaces } from "./surfaces.ts";

/** The English catalogue: the reference for keys, and what is shown where another language is still loading. */
export const en = {
  ...page,
  ...panels,
  ...scene,
  ...experiment,
  ...surfaces,
  ...optimizers,
  ...schedules,
};
