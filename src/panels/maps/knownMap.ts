import { type Fate, fates } from "../../engine/finish.ts";
import type { MapCells } from "../../engine/protocol.ts";

/** What became of the run in one cell. */
export interface Cell {
  readonly fate: Fate;
  readonly convergedAt: number | null;
  readonly lastStep: number;
  readonly finalLoss: number;
  /** The last good point, in a landscape of two parameters. */
  readonly end?: readonly [number, number];
}

/** As much of a map as has arrived. Cells are numbered as combinations of its sweep: the axis up moves faster. */
export class KnownMap {
  /** Points along each axis. */
  readonly count: number;
  private known = 0;
  /** Stages of which something is known, ascending. */
  readonly sizes: number[] = [];
  /** Least and most steps to tolerance; NaN while nothing converged. */
  fastest = Number.NaN;
  slowest = Number.NaN;
  private readonly cells: (Cell | undefined)[];

  constructor(count: number) {
    this.count = count;
    this.cells = new Array(count * count).fill(undefined);
  }

  /** How much is known, 0 to 1. */
  get share(): number {
    return this.known / this.cells.length;
  }

  /** All that is known, each cell with its combination. */
  *entries(): Generator<readonly [combination: number, cell: Cell]> {
    for (const [combination, cell] of this.cells.entries()) if (cell !== undefined) yield [combination, cell];
  }

  /** Cells that come again, after a worker crashed, are the same again. */
  add(part: MapCells): void {
    if (!this.sizes.includes(part.size)) {
      this.sizes.push(part.size);
      this.sizes.sort((a, b) => a - b);
    }
    part.combinations.forEach((combination, i) => {
      const at = part.convergedAt[i];
      const convergedAt = Number.isNaN(at) ? null : at;
      const [lastStep, finalLoss] = [part.lastSteps[i], part.finalLosses[i]];
      const end = part.ends.length === 0 ? undefined : ([part.ends[2 * i], part.ends[2 * i + 1]] as const);
      if (this.cells[combination] === undefined) this.known++;
      this.cells[combination] = { fate: fates[part.fates[i]], convergedAt, lastStep, finalLoss, ...(end && { end }) };
      if (convergedAt === null) return;
      if (!(this.fastest <= at)) this.fastest = at;
      if (!(this.slowest >= at)) this.slowest = at;
    });
  }

  /** Undefined while it is not known. */
  at(across: number, up: number): Cell | undefined {
    return this.cells[across * this.count + up];
  }

  /** How many cells of each fate are known, in the order of `fates`. */
  tally(): readonly { readonly fate: Fate; readonly cells: number }[] {
    const counts = new Map<Fate, number>();
    for (const cell of this.cells) if (cell !== undefined) counts.set(cell.fate, (counts.get(cell.fate) ?? 0) + 1);
    return fates.flatMap((fate) => {
      const cells = counts.get(fate);
      return cells === undefined ? [] : [{ fate, cells }];
    });
  }

  /** 0 for the fastest to converge, 1 for the slowest; their logarithms between. */
  slowness(convergedAt: number): number {
    const [least, most] = [Math.max(1, this.fastest), Math.max(1, this.slowest)];
    return most > least ? Math.log(Math.max(1, convergedAt) / least) / Math.log(most / least) : 0;
  }
}
