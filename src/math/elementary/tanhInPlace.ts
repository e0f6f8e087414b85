import { CENTRE, NODES, NODES_PER_UNIT, RANGE, ROUNDER, tanh } from "./tanh.ts";

/** The numbers of `tanhInPlace`'s loop. Read from memory once they stay in registers; written out, each is loaded anew. */
const LOOP = Float64Array.of(
  RANGE,
  NODES_PER_UNIT,
  ROUNDER,
  1 / NODES_PER_UNIT,
  -1 / 3,
  2 / 15,
  -17 / 315,
  62 / 2835,
  1,
);

/**
 * x[i] ← tanh x[i] for `from` ≤ i < `to`: the bits of `tanh`, but +0 for −0, in half of the time. Four at a time,
 * which saves a third over one by one: four divisions are under way together.
 */
export function tanhInPlace(x: Float64Array, from: number, to: number): void {
  const range = LOOP[0];
  const perUnit = LOOP[1];
  const rounder = LOOP[2];
  const unit = LOOP[3];
  const c3 = LOOP[4];
  const c5 = LOOP[5];
  const c7 = LOOP[6];
  const c9 = LOOP[7];
  const one = LOOP[8];
  const nodes = NODES;
  let i = from;
  for (; i + 4 <= to; i += 4) {
    const z0 = x[i];
    const z1 = x[i + 1];
    const z2 = x[i + 2];
    const z3 = x[i + 3];
    if (Math.abs(z0) < range && Math.abs(z1) < range && Math.abs(z2) < range && Math.abs(z3) < range) {
      x[i] = near(z0, perUnit, rounder, unit, c3, c5, c7, c9, one, nodes);
      x[i + 1] = near(z1, perUnit, rounder, unit, c3, c5, c7, c9, one, nodes);
      x[i + 2] = near(z2, perUnit, rounder, unit, c3, c5, c7, c9, one, nodes);
      x[i + 3] = near(z3, perUnit, rounder, unit, c3, c5, c7, c9, one, nodes);
    } else for (let k = i; k < i + 4; k++) x[k] = tanh(x[k]) + 0;
  }
  for (; i < to; i++) x[i] = tanh(x[i]) + 0;
}

/** tanh within the range; small enough to become part of the loop. */
function near(
  z: number,
  perUnit: number,
  rounder: number,
  unit: number,
  c3: number,
  c5: number,
  c7: number,
  c9: number,
  one: number,
  nodes: Float64Array,
): number {
  const node = z * perUnit + rounder - rounder;
  const r = z - node * unit;
  const s = r * r;
  const q = r + r * s * (c3 + s * (c5 + s * (c7 + s * c9)));
  const at = ((node | 0) + CENTRE) << 2;
  const t = nodes[at];
  return t + (nodes[at + 1] + (nodes[at + 2] * q) / (one + t * q));
}
