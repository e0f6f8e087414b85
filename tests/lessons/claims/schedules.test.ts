import { describe } from "vitest";
import { schedules } from "../../../src/lessons/schedules.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of schedules", () => holdClaims(schedules));
