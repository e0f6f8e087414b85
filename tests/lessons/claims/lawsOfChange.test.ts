import { describe } from "vitest";
import { lawsOfChange } from "../../../src/lessons/lawsOfChange.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of laws-of-change", () => holdClaims(lawsOfChange));
