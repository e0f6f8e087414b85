import { describe } from "vitest";
import { betterHikers } from "../../../src/lessons/betterHikers.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of better-hikers", () => holdClaims(betterHikers));
