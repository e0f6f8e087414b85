import { later } from "../controls/later.tsx";
import "./charts.css";

/** The charts, loaded after the terrain stands. */
export const Charts = later(() => import("./ChartsPanel.tsx").then((module) => module.ChartsPanel));
