/** One curve: x ascending, y on the axis; NaN breaks the line. */
export interface Curve {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Curves over one shared, ascending x; null where a curve has no point. */
export type Aligned = [xs: number[], ...ys: (number | null)[][]];

/** Up to this many points per pixel column are drawn as they are. */
const EXACT_PER_PX = 3;

/**
 * Puts curves on a shared x. Short ones keep every point; long ones are thinned to the lowest and highest value of each
 * pixel column, in their order, so that no spike is lost and the cost does not grow with the run.
 */
export function alignCurves(curves: readonly Curve[], min: number, max: number, widthPx: number): Aligned {
  const longest = curves.reduce((most, { xs }) => Math.max(most, xs.length), 0);
  return longest <= EXACT_PER_PX * widthPx ? alignExactly(curves) : alignByColumn(curves, min, max, widthPx);
}

function alignExactly(curves: readonly Curve[]): Aligned {
  const union = new Set<number>();
  for (const { xs } of curves) for (const x of xs) union.add(x);
  const shared = [...union].sort((a, b) => a - b);
  const at = new Map(shared.map((x, index) => [x, index]));
  return [
    shared,
    ...curves.map(({ xs, ys }) => {
      const column = new Array<number | null>(shared.length).fill(null);
      for (let i = 0; i < xs.length; i++) column[at.get(xs[i]) as number] = finiteOrNull(ys[i]);
      return column;
    }),
  ];
}

function alignByColumn(curves: readonly Curve[], min: number, max: number, widthPx: number): Aligned {
  const columns = Math.max(1, Math.round(widthPx));
  const width = (max - min) / columns;
  const shared = Array.from({ length: 2 * columns }, (_, slot) => min + (slot / 2 + 0.25) * width);
  return [shared, ...curves.map((curve) => thinned(curve, min, width, columns))];
}

/** Of each curve how it was thinned last: one that stays is not gone through again. */
const known = new WeakMap<Curve, { readonly min: number; readonly width: number; readonly slots: (number | null)[] }>();

function thinned(curve: Curve, min: number, width: number, columns: number): (number | null)[] {
  const made = known.get(curve);
  if (made !== undefined && made.min === min && made.width === width && made.slots.length === 2 * columns)
    return made.slots;
  const slots = extremesByColumn(curve, min, width, columns);
  known.set(curve, { min, width, slots });
  return slots;
}

function extremesByColumn({ xs, ys }: Curve, min: number, width: number, columns: number): (number | null)[] {
  const slots = new Array<number | null>(2 * columns).fill(null);
  let column = -1;
  let low = Number.NaN;
  let high = Number.NaN;
  let lowFirst = true;
  const close = () => {
    if (column < 0 || Number.isNaN(low)) return;
    slots[2 * column] = lowFirst ? low : high;
    slots[2 * column + 1] = lowFirst ? high : low;
  };
  for (let i = 0; i < xs.length; i++) {
    const next = Math.min(columns - 1, Math.max(0, Math.floor((xs[i] - min) / width)));
    const y = ys[i];
    if (next !== column) {
      close();
      column = next;
      low = Number.NaN;
      high = Number.NaN;
    }
    if (!Number.isFinite(y)) continue;
    if (Number.isNaN(low)) {
      low = y;
      high = y;
    } else if (y < low) {
      low = y;
      lowFirst = false;
    } else if (y > high) {
      high = y;
      lowFirst = true;
    }
  }
  close();
  return slots;
}

const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);
