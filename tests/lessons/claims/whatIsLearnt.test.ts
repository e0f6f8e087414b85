import { describe } from "vitest";
import { whatIsLearnt } from "../../../src/lessons/whatIsLearnt.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of what-is-learnt", () => holdClaims(whatIsLearnt));
