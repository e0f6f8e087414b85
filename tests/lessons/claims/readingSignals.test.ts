import { describe } from "vitest";
import { readingSignals } from "../../../src/lessons/readingSignals.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of reading-signals", () => holdClaims(readingSignals));
