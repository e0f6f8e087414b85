import type { Lesson } from "./lesson.ts";
import { brackets } from "./schedules/brackets.ts";
import { cyclicalEscape } from "./schedules/cyclicalEscape.ts";
import { decay } from "./schedules/decay.ts";
import { plateauCrossing } from "./schedules/plateauCrossing.ts";
import { sharpFirst } from "./schedules/sharpFirst.ts";
import { surrogate } from "./schedules/surrogate.ts";
import { thermostat } from "./schedules/thermostat.ts";

export const schedules: Lesson = {
  id: "schedules",
  after: ["better-hikers"],
  minutes: 10,
  steps: [cyclicalEscape, sharpFirst, plateauCrossing, decay, thermostat, surrogate, brackets],
};
