import { describe, expect, it } from "vitest";
import { createVernier } from "../../src/panels/transport/vernier.ts";

describe("the scrubber's ruler", () => {
  it("has one tick per step while they stand 4 px apart", () => {
    const { ticks, stride, figures } = createVernier(80, 460);
    expect(stride).toBe(1);
    expect(ticks).toHaveLength(81);
    expect(ticks.filter(({ weight }) => weight === "major").map(({ step }) => step)).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80,
    ]);
    expect(figures).toEqual([0, 20, 40, 60, 80]);
  });

  it("leaves the last step without figures where they would run into the ones before it", () => {
    expect(createVernier(7000, 290).figures).toEqual([0, 2000, 4000, 6000]);
    expect(createVernier(7000, 420).figures).toEqual([0, 2000, 4000, 6000, 7000]);
    expect(createVernier(260, 290).figures).toEqual([0, 100, 200, 260]);
  });

  it("merges steps in 1-2-5 counts, whatever the race's length", () => {
    for (const steps of [1, 7, 200, 2000, 99_999, 1_000_000])
      for (const width of [80, 330, 900]) {
        const { ticks, stride, figures } = createVernier(steps, width);
        expect(Math.log10(stride) % 1 === 0 || [2, 5].includes(stride / 10 ** Math.floor(Math.log10(stride)))).toBe(
          true,
        );
        expect(ticks.length).toBeLessThanOrEqual(width / 4 + 1);
        expect(figures[0]).toBe(0);
        expect(figures.every((figure) => figure <= steps)).toBe(true);
      }
  });
});
