import { isFlat, type OperationCode } from "./operation.ts";
import type { Tape } from "./tape.ts";

/** Bits of `moves`. */
export const ALONG_X = 1;
export const ALONG_Y = 2;
export const ALONG_BOTH = ALONG_X | ALONG_Y;

/**
 * Every slot's derivatives along two directions, called x and y: for a plane its axes, with more variables any two
 * directions. What `moves` rules out is 0: a slot that does not depend on x has no derivative along x, however infinite
 * the slope that would multiply it (0·∞).
 */
export interface Jets {
  /** Per slot: ALONG_X and ALONG_Y, where it can change smoothly with them. */
  readonly moves: Uint8Array;
  /** Steps with any of these bits, ascending. Only the first `activeCount` count. */
  readonly active: Int32Array;
  activeCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yy: Float64Array;
  /** Per step of one operand: its slope, left by the first sweep for the second. */
  readonly slopes: Float64Array;
}

export function createJets({ codes, slots }: Tape): Jets {
  return {
    moves: new Uint8Array(slots.length),
    active: new Int32Array(codes.length),
    activeCount: 0,
    x: new Float64Array(slots.length),
    y: new Float64Array(slots.length),
    xx: new Float64Array(slots.length),
    xy: new Float64Array(slots.length),
    yy: new Float64Array(slots.length),
    slopes: new Float64Array(codes.length),
  };
}

/** Turns the jets to the directions `alongX` and `alongY`, each with a component per variable. */
export function directJets(jets: Jets, tape: Tape, alongX: Float64Array, alongY: Float64Array): void {
  jets.x.fill(0);
  jets.y.fill(0);
  jets.xx.fill(0);
  jets.xy.fill(0);
  jets.yy.fill(0);
  for (let i = 0; i < tape.variables; i++) {
    jets.x[i] = alongX[i];
    jets.y[i] = alongY[i];
    jets.moves[i] = (alongX[i] === 0 ? 0 : ALONG_X) | (alongY[i] === 0 ? 0 : ALONG_Y);
  }
  jets.activeCount = 0;
  for (let k = 0; k < tape.codes.length; k++) {
    const moves = jets.moves[tape.first[k]] | jets.moves[tape.second[k]];
    const passed = isFlat(tape.codes[k] as OperationCode) ? 0 : moves;
    jets.moves[tape.firstOperation + k] = passed;
    if (passed !== 0) jets.active[jets.activeCount++] = k;
  }
}
