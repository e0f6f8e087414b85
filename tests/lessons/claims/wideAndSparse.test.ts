import { describe } from "vitest";
import { wideAndSparse } from "../../../src/lessons/wideAndSparse.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of wide-and-sparse", () => holdClaims(wideAndSparse));
