import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

/** The plotting library, as a chunk of its own. */
export const plotter = uPlot;
