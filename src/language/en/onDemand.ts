import { basins } from "./basins.ts";
import { beside } from "./beside.ts";
import { charts } from "./charts.ts";
import { curvature } from "./curvature.ts";
import { experiment } from "./experiment.ts";
import { gridFiles } from "./gridFiles.ts";
import { landscape } from "./landscape.ts";
import { learn } from "./learn.ts";
import { lecture } from "./lecture.ts";
import { networks } from "./networks.ts";
import { ownData } from "./ownData.ts";
import { portrait } from "./portrait.ts";
import { presets } from "./presets.ts";
import { schedules } from "./schedules.ts";
import { sharing } from "./sharing.ts";
import { spectrum } from "./spectrum.ts";
import { stability } from "./stability.ts";
import { takeaway } from "./takeaway.ts";
import { transforms } from "./transforms.ts";

/** English that the first screen does not need: loaded with the first panel, or before a link is opened. */
export const onDemand = {
  ...charts,
  ...basins,
  ...curvature,
  ...beside,
  ...experiment,
  ...gridFiles,
  ...landscape,
  ...networks,
  ...ownData,
  ...portrait,
  ...presets,
  ...schedules,
  ...sharing,
  ...learn,
  ...lecture,
  ...spectrum,
  ...stability,
  ...transforms,
  ...takeaway,
};
