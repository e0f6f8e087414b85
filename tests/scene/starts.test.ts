import { expect, test } from "vitest";
import type { Brush } from "../../src/scene/overlay/brush.ts";
import { boxAround, overlap } from "../../src/scene/overlay/occupancy.ts";
import { placeStartWord } from "../../src/scene/overlay/starts.ts";

const brush = { scale: 1, measure: () => 30, sans: () => "" } as unknown as Brush;
const at = { x: 200, y: 100 };

test("the start's word stands left above its ring where nothing is marked", () => {
  const { box, offset } = placeStartWord(brush, "en", at, []);
  expect(box.right).toBeLessThan(at.x);
  expect(box.bottom).toBeLessThan(at.y);
  expect(offset.x).toBe(box.left - at.x);
});

test("a mark left above the ring keeps its place, and so do two at the left", () => {
  const marks = [boxAround(180, 88, 6, 6), boxAround(176, 112, 6, 6)];
  for (const count of [1, 2]) {
    const { box } = placeStartWord(brush, "en", at, marks.slice(0, count));
    for (const mark of marks.slice(0, count)) expect(overlap(mark, box)).toBe(0);
  }
});

test("where marks are all around the word stays in its first place", () => {
  const everywhere = [boxAround(at.x, at.y, 100, 100)];
  expect(placeStartWord(brush, "en", at, everywhere)).toEqual(placeStartWord(brush, "en", at, []));
});
