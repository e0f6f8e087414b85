import { exp, log } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import type { Companion, Report } from "./companion.ts";
import { ruler } from "./rows.ts";

/** Where the wells stand on the x axis. */
const NARROW_X = -1.5;
const WIDE_X = 1.5;
/** Depth and width of the wide well. */
const WIDE_DEPTH = 1.2;
const WIDE_WIDTH = 0.8;
/** Of the bowl around both, so that no walker leaves for good. */
const BOWL = 0.02;
/** Widths from its middle that still count as inside a well. */
const INSIDE = 2;

/** The rectangle of the integrals, on which cells are squares of 1/30: an eighth of the narrow well's width as given. */
const X = [-3.2, 3.4] as const;
const Y = [-2, 2] as const;
const COLUMNS = 198;
const ROWS = 120;

/** Temperatures of the curves. */
const TEMPERATURES = Float64Array.from({ length: 36 }, (_, i) => 0.05 + 0.01 * i);

/** −A e^(−|r − (−1.5, 0)|²/2a²) − 1.2 e^(−|r − (1.5, 0)|²/(2·0.8²)) + 0.02|r|²: a narrow well and a wide one. */
export function energy(x: number, y: number, depth: number, width: number): number {
  const u = x - NARROW_X;
  const v = x - WIDE_X;
  return (
    -depth * exp((-0.5 * (u * u + y * y)) / (width * width)) -
    WIDE_DEPTH * exp((-0.5 * (v * v + y * y)) / (WIDE_WIDTH * WIDE_WIDTH)) +
    BOWL * (x * x + y * y)
  );
}

/** Which well (x, y) is in: 1 the narrow one, 2 the wide one, 0 neither. */
export function wellAt(x: number, y: number, width: number): 0 | 1 | 2 {
  const u = x - NARROW_X;
  const v = x - WIDE_X;
  if (u * u + y * y < INSIDE * INSIDE * width * width) return 1;
  return v * v + y * y < INSIDE * INSIDE * WIDE_WIDTH * WIDE_WIDTH ? 2 : 0;
}

const centre = ([from, to]: readonly [number, number], of: number, i: number) => from + ((i + 0.5) * (to - from)) / of;

/** f_x, f_xx and f_yy on the axis, in closed form: a well of depth A and width w has f_xx = (A/w²)(1 − u²/w²)e^(−u²/2w²). */
function onAxis(x: number, depth: number, width: number) {
  const found = { slope: 2 * BOWL * x, alongX: 2 * BOWL, alongY: 2 * BOWL };
  for (const [middle, deep, wide] of [
    [NARROW_X, depth, width],
    [WIDE_X, WIDE_DEPTH, WIDE_WIDTH],
  ]) {
    const u = (x - middle) / wide;
    const bend = (deep / (wide * wide)) * exp(-0.5 * u * u);
    found.slope += bend * (x - middle);
    found.alongX += bend * (1 - u * u);
    found.alongY += bend;
  }
  return found;
}

/** Place, value and curvatures f_xx, f_yy of a well's bottom, to which Newton's method goes from its middle x. */
export function bottomOf(x: number, depth: number, width: number) {
  let at = x;
  for (let k = 0; k < 6; k++) {
    const { slope, alongX } = onAxis(at, depth, width);
    at -= slope / alongX;
  }
  const { alongX, alongY } = onAxis(at, depth, width);
  return { at, value: energy(at, 0, depth, width), alongX, alongY };
}

/**
 * Where a walker at temperature T is found: Boltzmann's density e^{−f/T}, integrated over two wells, against the harmonic
 * estimate P ∝ e^{−f/T}/√det H at their bottoms. The two are equally likely at T* = ΔE / ½ln(det H₁/det H₂).
 */
export const twoWells: Companion = {
  id: "two-wells",
  parameters: [
    ruler("temperature", "T", 0.15, 0.05, 0.4),
    ruler("depth", "A", 1.6, 1, 2),
    ruler("width", "a", 0.25, 0.15, 0.8),
  ],
  *run(values): Generator<number | undefined, Report> {
    const [temperature, depth, width] = [
      numberOf(values, "temperature"),
      numberOf(values, "depth"),
      numberOf(values, "width"),
    ];
    const heights = new Float64Array(COLUMNS * ROWS);
    const wells = new Uint8Array(COLUMNS * ROWS);
    for (let j = 0; j < ROWS; j++) {
      const y = centre(Y, ROWS, j);
      for (let i = 0; i < COLUMNS; i++) {
        const x = centre(X, COLUMNS, i);
        heights[j * COLUMNS + i] = energy(x, y, depth, width);
        wells[j * COLUMNS + i] = wellAt(x, y, width);
      }
    }
    yield undefined;
    const share = (t: number) => {
      const mass = [0, 0, 0];
      for (let k = 0; k < heights.length; k++) if (wells[k] > 0) mass[wells[k]] += exp(-heights[k] / t);
      return mass[1] / (mass[1] + mass[2]);
    };
    const narrow = bottomOf(NARROW_X, depth, width);
    const wide = bottomOf(WIDE_X, depth, width);
    const gap = wide.value - narrow.value;
    const entropy = 0.5 * log((narrow.alongX * narrow.alongY) / (wide.alongX * wide.alongY));
    const exact = new Float64Array(TEMPERATURES.length);
    for (let i = 0; i < exact.length; i++) {
      exact[i] = share(TEMPERATURES[i]);
      yield i / exact.length;
    }
    const density = heights.map((height) => exp((narrow.value - height) / temperature));
    return {
      readings: {
        share: share(temperature),
        at010: exact[5],
        at015: exact[10],
        at020: exact[15],
        at025: exact[20],
        at030: exact[25],
        narrow: narrow.value,
        wide: wide.value,
        narrowCurvature: narrow.alongX,
        wideCurvature: wide.alongY,
        even: gap / entropy,
      },
      figures: [
        {
          kind: "lines",
          id: "shares",
          x: { scale: "linear" },
          y: { scale: "linear", from: 0, to: 1 },
          series: [
            { id: "exact", x: TEMPERATURES, y: exact, mark: "line" },
            {
              id: "harmonic",
              x: TEMPERATURES,
              y: TEMPERATURES.map((t) => 1 / (1 + exp(entropy - gap / t))),
              mark: "dashed",
            },
            { id: "here", x: [temperature], y: [share(temperature)], mark: "dots" },
          ],
        },
        { kind: "field", id: "density", values: density, columns: COLUMNS, rows: ROWS, x: X, y: Y },
      ],
    };
  },
};
