import { describe } from "vitest";
import { flatOrSharp } from "../../../src/lessons/flatOrSharp.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of flat-or-sharp", () => holdClaims(flatOrSharp));
