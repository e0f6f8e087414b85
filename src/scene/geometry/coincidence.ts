import { PIECE_SIZE, type Trail } from "./trail.ts";

/** Cells per side of the raster in which trails meet: two trails within a cell or so are within a line's width. */
const SIDE = 200;
/** Trails have to run together for this many world units before they part; a mere crossing does not count. */
const TOGETHER = 0.35;
/** World units over which a trail moves aside and back. */
const TAPER = 0.3;
/** Line widths that a trail may stand aside per side of the map between it and the edge: it never hangs over. */
const ROOM_PER_SIDE = 80;
/** Runs that one mask can tell apart. */
const MOST_RUNS = 31;

const raster = new Uint32Array(SIDE * SIDE);

const cellAt = (u: number, v: number): number =>
  Math.min(SIDE - 1, Math.max(0, Math.floor(v * SIDE))) * SIDE + Math.min(SIDE - 1, Math.max(0, Math.floor(u * SIDE)));

/** The cell asked about last: the pieces of a slow run stand in one cell for long. */
let askedCell = -1;
let askedMask = 0;

/** Runs whose trails pass this cell or one beside it. */
function neighbours(u: number, v: number): number {
  const i = Math.min(SIDE - 2, Math.max(1, Math.floor(u * SIDE)));
  const j = Math.min(SIDE - 2, Math.max(1, Math.floor(v * SIDE)));
  const cell = j * SIDE + i;
  if (cell === askedCell) return askedMask;
  let mask = 0;
  for (let row = (j - 1) * SIDE; row <= (j + 1) * SIDE; row += SIDE)
    mask |= raster[row + i - 1] | raster[row + i] | raster[row + i + 1];
  askedCell = cell;
  askedMask = mask;
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Lays coincident trails side by side (the rule of transit maps): writes how many line widths each piece stands aside of
 * its path, at both ends, in list order and tapering in and out. `shown` tells which runs are drawn.
 */
export function partTrails(trails: readonly Trail[], shown: (run: number) => boolean): void {
  raster.fill(0);
  const runs = Math.min(trails.length, MOST_RUNS);
  let drawn = 0;
  for (let run = 0; run < runs; run++) {
    if (!shown(run)) continue;
    drawn++;
    const { data, pieces } = trails[run];
    let last = -1;
    for (let at = 0; at < pieces * PIECE_SIZE; at += PIECE_SIZE) {
      const begin = cellAt(data[at], data[at + 1]);
      const middle = cellAt((data[at] + data[at + 2]) / 2, (data[at + 1] + data[at + 3]) / 2);
      if (begin !== last) raster[begin] |= 1 << run;
      if (middle !== begin) raster[middle] |= 1 << run;
      last = middle;
    }
  }
  askedCell = -1;
  for (let run = 0; run < trails.length; run++) {
    const { data, pieces } = trails[run];
    for (let piece = 0; piece < pieces; piece++) {
      data[piece * PIECE_SIZE + 8] = 0;
      data[piece * PIECE_SIZE + 9] = 0;
    }
    if (drawn > 1 && run < runs && shown(run)) partTrail(trails[run], run);
  }
}

function partTrail({ data, pieces }: Trail, run: number): void {
  const own = 1 << run;
  for (let piece = 0; piece < pieces; ) {
    const at = piece * PIECE_SIZE;
    const mask = neighbours(data[at], data[at + 1]) | own;
    // The stretch over which the same company is kept.
    let end = piece + 1;
    while (end < pieces && (neighbours(data[end * PIECE_SIZE], data[end * PIECE_SIZE + 1]) | own) === mask) end++;
    const last = (end - 1) * PIECE_SIZE;
    const company = bitCount(mask);
    if (company > 1 && data[last + 7] - data[at + 6] >= TOGETHER) {
      const aside = bitCount(mask & (own - 1)) - (company - 1) / 2;
      for (let k = piece; k < end; k++) data[k * PIECE_SIZE + 8] = aside;
    }
    piece = end;
  }
  taper(data, pieces);
}

/** A shift toward the edge of the map ends there: its sides are some 10 units, a line and its casing 0.12 at most. */
function held(shift: number, u: number, v: number): number {
  const room = ROOM_PER_SIDE * Math.max(0, Math.min(u, 1 - u, v, 1 - v));
  return Math.min(room, Math.max(-room, shift));
}

/** Smooths the steps of the shift along the path, forward and back, and copies each piece's end from the next one's start. */
function taper(data: Float32Array, pieces: number): void {
  const blend = (from: number, to: number, length: number) =>
    from === to ? to : to + (from - to) * Math.exp(-length / TAPER);
  let shift = 0;
  for (let k = 0; k < pieces; k++) {
    const at = k * PIECE_SIZE;
    shift = blend(shift, data[at + 8], data[at + 7] - data[at + 6]);
    data[at + 8] = shift;
  }
  shift = pieces > 0 ? data[(pieces - 1) * PIECE_SIZE + 8] : 0;
  for (let k = pieces - 1; k >= 0; k--) {
    const at = k * PIECE_SIZE;
    shift = blend(shift, data[at + 8], data[at + 7] - data[at + 6]);
    data[at + 8] = held(shift, data[at], data[at + 1]);
    data[at + 9] = held(k + 1 < pieces ? data[at + PIECE_SIZE + 8] : shift, data[at + 2], data[at + 3]);
  }
}
