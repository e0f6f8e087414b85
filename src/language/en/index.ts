import { optimizers } from "./optimizers.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { scene } from "./scene.ts";
import { surfaces } from "./surfaces.ts";

/** The English catalogue: the reference for keys, and what is shown where another language is still loading; `onDemand` holds the rest. */
export const en = {
  ...page,
  ...panels,
  ...scene,
  ...surfaces,
  ...optimizers,
};
