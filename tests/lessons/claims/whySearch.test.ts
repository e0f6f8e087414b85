import { describe } from "vitest";
import { whySearch } from "../../../src/lessons/whySearch.ts";
import { holdClaims } from "../holdClaims.ts";

describe("the claims of why-search", () => holdClaims(whySearch));
