import { basins } from "./basins.ts";
import { beside } from "./beside.ts";
import { curvature } from "./curvature.ts";
import { experiment } from "./experiment.ts";
import { gridFiles } from "./gridFiles.ts";
import { learn } from "./learn.ts";
import { lecture } from "./lecture.ts";
import { networks } from "./networks.ts";
import { optimizers } from "./optimizers.ts";
import { ownData } from "./ownData.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { portrait } from "./portrait.ts";
import { presets } from "./presets.ts";
import { scene } from "./scene.ts";
import { schedules } from "./schedules.ts";
import { sharing } from "./sharing.ts";
import { spectrum } from "./spectrum.ts";
import { stability } from "./stability.ts";
import { surfaces } from "./surfaces.ts";
import { takeaway } from "./takeaway.ts";
import { transforms } from "./transforms.ts";

/** The Chinese catalogue. */
export const zh = {
  ...page,
  ...panels,
  ...scene,
  ...presets,
  ...basins,
  ...curvature,
  ...beside,
  ...experiment,
  ...gridFiles,
  ...networks,
  ...ownData,
  ...portrait,
  ...surfaces,
  ...optimizers,
  ...schedules,
  ...sharing,
  ...learn,
  ...lecture,
  ...spectrum,
  ...stability,
  ...transforms,
  ...takeaway,
};
