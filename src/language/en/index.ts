import { names } from "../names/index.ts";
import { side } from "../names/side.ts";
import { experiment } from "./experiment.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { scene } from "./scene.ts";

/** The English catalogue. */
export const en = { ...page, ...panels, ...scene, ...experiment, ...side(names, "en") };
