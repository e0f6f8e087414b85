import { sin } from "../../math/elementary.ts";
import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Recorded, Workbench } from "../lesson.ts";
import { lastPoint } from "../ways.ts";

/** A bowl with dimples about (p, q), where its lowest point is. */
export const EXPRESSION = "0.15*((x - p)^2 + (y - q)^2) + 0.6*(2 - cos(3*(x - p)) - cos(3*(y - q)))";

export const eggBox = (p: number, q: number): ExperimentJson => ({
  type: "formula",
  expression: EXPRESSION,
  parameters: {
    p: { value: p, min: -3, max: 3 },
    q: { value: q, min: -3, max: 3 },
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
});

export const isEggBox = ({ experiment }: Workbench): boolean =>
  experiment?.objective.type === "formula" && experiment.objective.expression === EXPRESSION;

export const descent = (start: readonly number[]) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate: 0.05 },
  start,
});

/** Starts all over the drawn square. */
export function scattered(seed: number, count: number): readonly (readonly number[])[] {
  const random = randomStream(seed, "egg box");
  return Array.from({ length: count }, () => [8 * random.uniform() - 4, 8 * random.uniform() - 4]);
}

export function atLowest(run: Recorded, p: number, q: number): boolean {
  const [x, y] = lastPoint(run);
  return Math.abs(x - p) < 1e-2 && Math.abs(y - q) < 1e-2;
}

/**
 * For how many of 41 shifts, −3 to 3, a descent along a homotopy ends at the lowest point. The coordinates do not touch, so
 * that two shifts go into a race.
 */
export function* reachedShifts(bench: Workbench, transforms: readonly object[], steps: number) {
  const shifts = Array.from({ length: 42 }, (_, i) => Math.min(3, -3 + 0.15 * i));
  let reached = 0;
  for (let i = 0; i < 42; i += 2) {
    const [p, q] = [shifts[i], shifts[i + 1]];
    const { runs } = yield* bench.race(
      bench.changed({
        objective: eggBox(p, q),
        transforms,
        steps,
        runs: [descent([3.5, 3.5])],
        record: { every: steps, curvature: "none" },
      }),
    );
    const [x, y] = lastPoint(runs[0]);
    if (Math.abs(x - p) < 1e-2) reached++;
    if (i + 1 < 41 && Math.abs(y - q) < 1e-2) reached++;
  }
  return { reached, of: 41 };
}

/** Where the ridge nearest to the lowest point stands, along one coordinate: the first root u > 0 of 0.3u + 1.8 sin 3u. */
export function ridge(): number {
  let [below, above] = [0.8, 1.5]; // Uphill at 0.8, and downhill past the crest at 1.5.
  for (let k = 0; k < 60; k++) {
    const middle = (below + above) / 2;
    if (0.3 * middle + 1.8 * sin(3 * middle) > 0) below = middle;
    else above = middle;
  }
  return below;
}
