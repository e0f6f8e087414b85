import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PUBLISHED, publishedSchema } from "./writeSchema.ts";

describe("the published JSON Schema", () => {
  it("is the one that the code's schema makes: npx tsx tests/experiment/writeSchema.ts", () => {
    expect(readFileSync(PUBLISHED, "utf8")).toBe(publishedSchema());
  });

  it("refuses unknown fields and requires only version and objective", () => {
    expect(JSON.parse(publishedSchema())).toMatchObject({
      required: ["version", "objective"],
      additionalProperties: false,
    });
  });
});
