import { describe } from "vitest";
import { laboratory } from "../../../src/lessons/laboratory.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of laboratory", () => holdClaims(laboratory));
