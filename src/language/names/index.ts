import {
  optimizerChoiceNames,
  optimizerNames,
  optimizerParameterNames,
  scheduleChoiceNames,
  scheduleNames,
  scheduleParameterNames,
} from "./optimizers.ts";
import { presetNames } from "./presets.ts";
import { surfaceParameterNames } from "./surfaceParameters.ts";
import { surfaceNames } from "./surfaces.ts";

/** Sections of the catalogues that name what the registries hold, both languages side by side. */
export const names = {
  preset: presetNames,
  surface: surfaceNames,
  surfaceParameter: surfaceParameterNames,
  optimizer: optimizerNames,
  parameter: optimizerParameterNames,
  choice: optimizerChoiceNames,
  schedule: scheduleNames,
  scheduleParameter: scheduleParameterNames,
  scheduleChoice: scheduleChoiceNames,
};
