import { describe, expect, it } from "vitest";
import { digestAll } from "./digests.ts";
import golden from "./experiments.golden.json" with { type: "json" };

describe("twelve experiments", () => {
  it("give in this engine the links and digests they gave when they were written down", () => {
    expect(Object.keys(golden.experiments)).toHaveLength(12);
    expect(digestAll()).toEqual(golden.experiments);
  });
});
