/** What a point or a line of a landscape, or a pair of hyperparameters, is studied with; loaded into a worker with the first such question. */
export { profiles } from "./profile.ts";
export { spectrumAt } from "./spectrum.ts";
export { stabilityMap } from "./stability.ts";
