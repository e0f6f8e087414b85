import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { ALL_SEEDS, type Measured, measureLesson, SOME_SEEDS } from "./measure.ts";
import { measuredPath } from "./writeMeasured.ts";

/** Measures a lesson's claims again, some seeds of those that draw, and holds them against what `npm run claims` has written. */
export function holdClaims(lesson: Lesson): void {
  it("holds, and what was measured of all seeds is measured again of some", { timeout: 180_000 }, async () => {
    const written = JSON.parse(readFileSync(measuredPath(lesson.id), "utf8")) as readonly Measured[];
    const found = await measureLesson(lesson, SOME_SEEDS);
    const again = written.map((one) => ({
      ...one,
      rows: one.rows.filter(({ seed }) => seed === undefined || SOME_SEEDS.includes(seed)),
    }));
    // Through JSON, as the file went.
    expect(JSON.parse(JSON.stringify(found)), "`npm run claims` writes what is measured now").toEqual(again);
  });

  it("holds for as many seeds as each claim says", () => {
    const written = JSON.parse(readFileSync(measuredPath(lesson.id), "utf8")) as readonly Measured[];
    for (const { id, claims } of lesson.steps)
      for (const { id: claim, seeds } of claims) {
        const rows = written.find((one) => one.step === id && one.claim === claim)?.rows ?? [];
        const held = rows.filter(({ holds }) => holds).length;
        if (seeds !== undefined)
          expect(
            rows.map(({ seed }) => seed),
            `${id}: ${claim}`,
          ).toEqual(ALL_SEEDS);
        expect(held, `${id}: ${claim}`).toBeGreaterThanOrEqual(seeds?.least ?? 1);
      }
  });
}
