/**
 * Inputs and what should come out, sample by sample: `inputs` row-major `[samples][inputs per sample]`, `targets`
 * row-major `[samples][outputs]`, or for class losses one index per sample. Read only.
 */
export interface SampleSet {
  readonly samples: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

/**
 * Samples worked through at a time: a row of a block then is 2 KB, and the rows of a layer of usual width stay in the
 * first-level cache from one product to the next.
 */
export const BLOCK_SAMPLES = 256;

/** A run of samples worked through together. */
export interface Block {
  /** Index of its first sample; also its place, in samples, in every block-major array. */
  readonly first: number;
  readonly count: number;
}

/** `count` samples in as few blocks as may be, of sizes that differ by one at most. */
export function blocksOf(count: number): readonly Block[] {
  const blocks = Math.ceil(count / BLOCK_SAMPLES);
  return Array.from({ length: blocks }, (_, k): Block => {
    const first = Math.floor((k * count) / blocks);
    return { first, count: Math.floor(((k + 1) * count) / blocks) - first };
  });
}

/** From this many inputs on, sums over samples go faster along the inputs of a sample than along the samples of an input. */
const WIDE = 16;

/**
 * Samples in blocks, each unit-major: the value of input i for the n-th sample of a block stands at
 * `inputs[width·first + i·count + n]`. `take` chooses which samples of a set these are, without allocating beyond the
 * capacity.
 */
export class SampleBlocks {
  readonly inputWidth: number;
  readonly targetWidth: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  /** The inputs sample by sample as well, where they are many. */
  readonly rows: Float64Array | undefined;
  blocks: readonly Block[] = [];
  count = 0;

  constructor(capacity: number, inputWidth: number, targetWidth: number) {
    this.inputWidth = inputWidth;
    this.targetWidth = targetWidth;
    this.inputs = new Float64Array(capacity * inputWidth);
    this.targets = new Float64Array(capacity * targetWidth);
    if (inputWidth >= WIDE) this.rows = new Float64Array(capacity * inputWidth);
  }

  /** Holds the samples of `set` at `indices`, in that order; all of them where there are none. */
  take(set: SampleSet, indices?: ArrayLike<number>): void {
    const count = indices?.length ?? set.samples;
    if (count !== this.count) {
      this.blocks = blocksOf(count);
      this.count = count;
    }
    for (const block of this.blocks) {
      transpose(set.inputs, this.inputWidth, indices, block, this.inputs);
      transpose(set.targets, this.targetWidth, indices, block, this.targets);
    }
    if (this.rows !== undefined) gather(set.inputs, this.inputWidth, indices, count, this.rows);
  }
}

function transpose(
  from: Float64Array,
  width: number,
  indices: ArrayLike<number> | undefined,
  { first, count }: Block,
  to: Float64Array,
): void {
  for (let n = 0; n < count; n++) {
    const row = width * (indices === undefined ? first + n : indices[first + n]);
    for (let i = 0; i < width; i++) to[width * first + i * count + n] = from[row + i];
  }
}

function gather(
  from: Float64Array,
  width: number,
  indices: ArrayLike<number> | undefined,
  count: number,
  to: Float64Array,
): void {
  for (let n = 0; n < count; n++) {
    const row = width * (indices === undefined ? n : indices[n]);
    for (let i = 0; i < width; i++) to[n * width + i] = from[row + i];
  }
}
