import { describe } from "vitest";
import { howLargeAStep } from "../../../src/lessons/howLargeAStep.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of how-large-a-step", () => holdClaims(howLargeAStep));
