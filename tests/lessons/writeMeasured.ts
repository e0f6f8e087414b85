import { mkdirSync, writeFileSync } from "node:fs";
import { lessons } from "../../src/lessons/index.ts";
import { ALL_SEEDS, measureLesson } from "./measure.ts";

/** Where the page reads what was measured of a lesson's claims. */
export const measuredPath = (lesson: string): string => `src/lessons/measured/${lesson}.json`;

/** `npm run claims -- [lesson …]`: measures every claim with all seeds and writes what was found for the page and the tests. */
async function writeAll(asked: readonly string[]): Promise<void> {
  mkdirSync("src/lessons/measured", { recursive: true });
  let [held, broken] = [0, 0];
  for (const lesson of lessons.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
    const begun = performance.now();
    const found = await measureLesson(lesson, ALL_SEEDS);
    writeFileSync(measuredPath(lesson.id), `${JSON.stringify(found, null, 1)}\n`);
    for (const { step, claim, rows } of found) {
      const least =
        lesson.steps.find(({ id }) => id === step)?.claims.find(({ id }) => id === claim)?.seeds?.least ?? 1;
      const count = rows.filter(({ holds }) => holds).length;
      if (count >= least) held++;
      else broken++;
      console.log(
        `${count >= least ? "holds" : "FAILS"} ${lesson.id} · ${step} · ${claim}: ${count} of ${rows.length}`,
      );
    }
    console.log(`${lesson.id}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  console.log(`${held} passed, ${broken} failed`);
  process.exitCode = broken > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("writeMeasured.ts")) await writeAll(process.argv.slice(2));
