import type { Spot } from "./brush.ts";

/** A rectangle of the window in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
});

export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const CELL = 12;

/** Which parts of the window trails run through: a coarse raster, and the boxes that are already taken. */
export class Occupancy {
  readonly boxes: Box[] = [];
  private cells = new Uint8Array(0);
  private columns = 0;
  private rows = 0;

  clear(width: number, height: number): void {
    this.columns = Math.ceil(width / CELL) + 1;
    this.rows = Math.ceil(height / CELL) + 1;
    if (this.cells.length < this.columns * this.rows) this.cells = new Uint8Array(this.columns * this.rows);
    else this.cells.fill(0);
    this.boxes.length = 0;
  }

  /** A trail runs from one spot to another. */
  mark(from: Spot, to: Spot): void {
    const { x, y } = from;
    const dx = to.x - x;
    const dy = to.y - y;
    const parts = Math.min(200, Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / CELL)));
    for (let k = 0; k <= parts; k++) {
      const i = Math.floor((x + (dx * k) / parts) / CELL);
      const j = Math.floor((y + (dy * k) / parts) / CELL);
      if (i >= 0 && j >= 0 && i < this.columns && j < this.rows) this.cells[j * this.columns + i] = 1;
    }
  }

  /** Cells with trails inside a box. */
  trailsIn(box: Box): number {
    let count = 0;
    const i0 = Math.max(0, Math.floor(box.left / CELL));
    const i1 = Math.min(this.columns - 1, Math.floor(box.right / CELL));
    const j0 = Math.max(0, Math.floor(box.top / CELL));
    const j1 = Math.min(this.rows - 1, Math.floor(box.bottom / CELL));
    for (let j = j0; j <= j1; j++) for (let i = i0; i <= i1; i++) count += this.cells[j * this.columns + i];
    return count;
  }

  /** Area that a box shares with boxes already taken. */
  overlapOf(box: Box): number {
    let area = 0;
    for (const taken of this.boxes) area += overlap(box, taken);
    return area;
  }
}
