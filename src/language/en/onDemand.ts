import { experiment } from "./experiment.ts";
import { landscape } from "./landscape.ts";
import { networks } from "./networks.ts";
import { ownData } from "./ownData.ts";
import { portrait } from "./portrait.ts";
import { presets } from "./presets.ts";
import { schedules } from "./schedules.ts";
import { spectrum } from "./spectrum.ts";
import { stability } from "./stability.ts";

/** English that the first screen does not need: loaded with the first panel, or before a link is opened. */
export const onDemand = {
  ...experiment,
  ...landscape,
  ...networks,
  ...ownData,
  ...portrait,
  ...presets,
  ...schedules,
  ...spectrum,
  ...stability,
};
