import { describe } from "vitest";
import { architects } from "../../../src/lessons/architects.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of architects", () => holdClaims(architects));
