import { names } from "../names/index.ts";
import { side } from "../names/side.ts";
import { experiment } from "./experiment.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { scene } from "./scene.ts";

/** The Chinese catalogue. */
export const zh = { ...page, ...panels, ...scene, ...experiment, ...side(names, "zh") };
