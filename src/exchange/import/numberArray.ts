/** Numbers of any shape as a file holds them; may be NaN or infinite. */
export interface NumberArray {
  /** What the file calls them; empty where it holds only these. */
  readonly name: string;
  /** As numpy has it: the last index runs fastest. */
  readonly shape: readonly number[];
  readonly data: Float64Array;
  /** What a path is called, where its file says so. */
  readonly label?: string;
}

/** Why a file cannot be opened: a catalogue key and what its sentence needs. */
export interface FileProblem {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** More numbers than any landscape, its axes and its path together have, several times over. */
export const MOST_NUMBERS = 16_000_000;

/** (51, 51), as numpy prints it. */
export const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;

export const countOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);
