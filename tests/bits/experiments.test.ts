import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { digestAll } from "./digests.ts";
import golden from "./experiments.golden.json" with { type: "json" };
import { withLinks } from "./readmeLinks.ts";

describe("twelve experiments", () => {
  it("give in this engine the links and digests they gave when they were written down", async () => {
    expect(Object.keys(golden.experiments)).toHaveLength(12);
    expect(await digestAll()).toEqual(golden.experiments);
  });

  it("are the ones the README lists", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(withLinks(readme, golden.experiments)).toBe(readme);
  });
});
