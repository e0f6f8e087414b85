/** What a point or a line of a landscape, or a grid of runs, is studied with; loaded into a worker with the first such question. */
export { curvatureGrid } from "./curvatureGrid.ts";
export { profiles } from "./profile.ts";
export { spectrumAt } from "./spectrum.ts";
export { sweepMap } from "./sweepMap.ts";
