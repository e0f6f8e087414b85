export interface VernierTick {
  readonly step: number;
  readonly weight: "minor" | "middle" | "major";
}

export interface Vernier {
  readonly ticks: readonly VernierTick[];
  /** Steps that carry figures. */
  readonly figures: readonly number[];
  /** Steps from one tick to the next: 1, or a 1-2-5 number where ticks would stand closer than 4 px. */
  readonly stride: number;
}

/** Closer ticks are merged. */
const CLOSEST_PX = 4;
/** Figures need this much room. */
const FIGURES_PX = 72;
/** One figure's width, and the least gap between two numbers. */
const FIGURE_PX = 8;

/** The smallest 1-2-5 whole number of steps at or above `steps`. */
function wholeStride(steps: number): number {
  for (let power = 1; ; power *= 10) for (const figure of [1, 2, 5]) if (figure * power >= steps) return figure * power;
}

/** A ruler of one tick per step: every fifth middle, every tenth major, figures on round steps. */
export function createVernier(steps: number, widthPx: number): Vernier {
  const pxPerStep = widthPx / Math.max(1, steps);
  const stride = wholeStride(CLOSEST_PX / pxPerStep);
  const ticks: VernierTick[] = [];
  for (let step = 0; step <= steps; step += stride) {
    const count = step / stride;
    ticks.push({ step, weight: count % 10 === 0 ? "major" : count % 5 === 0 ? "middle" : "minor" });
  }
  const between = wholeStride(Math.max(stride * 5, FIGURES_PX / pxPerStep));
  const figures: number[] = [];
  for (let step = 0; step <= steps; step += between) figures.push(step);
  const end = figures[figures.length - 1];
  // The last step is worth its figures when the round one before it leaves room.
  // It ends at the ruler's end and the one before it stands with its middle on its tick.
  const room = FIGURE_PX * (String(steps).length + String(end).length / 2 + 1);
  if (end !== steps && (steps - end) * pxPerStep > Math.max(FIGURES_PX / 2, room)) figures.push(steps);
  return { ticks, figures, stride };
}
