import { describe, expect, it } from "vitest";
import { batchText, readBatches } from "../../src/panels/landscape/batchText.ts";

describe("listed batches as text", () => {
  it("are one a line, and read back as they were", () => {
    const batches = [[0, 3, 1], [2], [9, 9]];
    expect(batchText(batches)).toBe("0 3 1\n2\n9 9");
    expect(readBatches(batchText(batches), 10)).toEqual({ batches });
    expect(readBatches(" 1, 2;3\n\n4\n", 5)).toEqual({ batches: [[1, 2, 3], [4]] });
    expect(readBatches("0，1、2", 3)).toEqual({ batches: [[0, 1, 2]] });
  });

  it.each([
    ["0 1\n2 10", { problem: "batches.notIndex", values: { line: 2, found: "10", last: 9 } }],
    ["0 -1", { problem: "batches.notIndex", values: { line: 1, found: "-1", last: 9 } }],
    ["0\n1.5", { problem: "batches.notIndex", values: { line: 2, found: "1.5", last: 9 } }],
    ["one", { problem: "batches.notIndex", values: { line: 1, found: "one", last: 9 } }],
    [" \n\n", { problem: "batches.none", values: { last: 9 } }],
  ])("%j is refused by its line", (typed, refused) => {
    expect(readBatches(typed, 10)).toEqual(refused);
  });
});
