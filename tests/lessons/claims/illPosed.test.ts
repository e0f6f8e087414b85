import { describe } from "vitest";
import { illPosed } from "../../../src/lessons/illPosed.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of ill-posed", () => holdClaims(illPosed));
