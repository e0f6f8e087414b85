import { describe } from "vitest";
import { gamesAndHeat } from "../../../src/lessons/gamesAndHeat.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of games-and-heat", () => holdClaims(gamesAndHeat));
