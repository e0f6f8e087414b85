import type { Experiment, RecordedWay } from "../experiment/experiment.ts";

/** A path as trails are made of, its points counted like steps. */
interface Recorded {
  readonly name: string | undefined;
  readonly count: number;
  readonly steps: Uint32Array;
  /** Row-major, count × 2. */
  readonly points: Float64Array;
  readonly dimension: 2;
}

const made = new WeakMap<RecordedWay, Recorded>();

/** The path that came with an imported landscape; undefined where none did. The same object for the same path. */
export function recordedWay({ objective }: Pick<Experiment, "objective">): Recorded | undefined {
  const way = objective.type === "grid" ? objective.trajectory : undefined;
  if (way === undefined) return undefined;
  const known = made.get(way);
  if (known !== undefined) return known;
  const count = way.points.length;
  const recorded: Recorded = {
    name: way.name,
    count,
    steps: Uint32Array.from({ length: count }, (_, step) => step),
    points: Float64Array.from(way.points.flat()),
    dimension: 2,
  };
  made.set(way, recorded);
  return recorded;
}
