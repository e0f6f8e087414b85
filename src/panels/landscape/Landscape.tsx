import { later } from "../controls/later.tsx";
import "./landscape.css";

/** The landscape's controls, loaded beside the terrain they belong to. */
export const Landscape = later(() => import("./LandscapePanel.tsx").then((module) => module.LandscapePanel));
