import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as elementary from "../../src/math/elementary.ts";
import { elementaryHash, hashedFunctions } from "./elementaryBits.ts";
import { callInJsc, jscIsPresent } from "./jsc.ts";

const golden: Record<string, string> = JSON.parse(readFileSync("tests/bits/elementary.golden.json", "utf8"));

describe("bits of the elementary functions over a million inputs each", () => {
  it("covers every function", () => {
    expect([...hashedFunctions].sort()).toEqual(Object.keys(elementary).sort());
    expect(Object.keys(golden)).toEqual(hashedFunctions);
  });

  it.each(hashedFunctions)("%s", (name) => {
    expect(elementaryHash(name)).toBe(golden[name]);
  });

  it.skipIf(!jscIsPresent)("are the same in WebKit's engine", { timeout: 120_000 }, async () => {
    expect(await callInJsc("tests/bits/elementaryBits.ts", "elementaryHashes")).toEqual(golden);
  });
});
