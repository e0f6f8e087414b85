import type { Parameter, ParameterValues } from "../math/parameter.ts";

/** One axis of a figure. Its words are in the catalogues under `companion.<id>.<figure>.x` and `.y`. */
export interface FigureAxis {
  readonly scale: "linear" | "log";
  /** Ends; absent: those of what is drawn. */
  readonly from?: number;
  readonly to?: number;
  /** The only values that occur, ascending, at least two: the axis ends with them and has no other ticks. */
  readonly ticks?: readonly number[];
}

/** What one curve, set of points or set of bars is called: a text key's last part under `companion.<id>.<figure>`. */
interface Named {
  readonly id: string;
  /** Put into the text, where one text serves several series. */
  readonly values?: Readonly<Record<string, number | string>>;
}

/** Curves and points over a common x. */
export interface LinesFigure {
  readonly kind: "lines";
  readonly id: string;
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly series: readonly (Named & {
    readonly x: ArrayLike<number>;
    /** As long as `x`; a gap where not finite. */
    readonly y: ArrayLike<number>;
    readonly mark: "line" | "dots" | "steps" | "dashed";
  })[];
}

/** Groups of bars side by side: `values[group]` of every series. */
export interface BarsFigure {
  readonly kind: "bars";
  readonly id: string;
  readonly y: FigureAxis;
  readonly groups: readonly (Named | string)[];
  readonly series: readonly { readonly id: string; readonly values: ArrayLike<number> }[];
}

/** A field of numbers over a rectangle, drawn with the terrain's ramp. */
export interface FieldFigure {
  readonly kind: "field";
  readonly id: string;
  /** Row-major `[rows][columns]`, the first row at `y[0]`. */
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** Each number is one thing, so that no colours are made between two. */
  readonly cells?: true;
  /** What lies below is under water. */
  readonly level?: number;
  /** Ways over it, pairs (x, y) one after another; a way of one pair is a point. */
  readonly ways?: readonly (Named & { readonly points: ArrayLike<number> })[];
}

/** Rows of numbers or short signs under named columns. */
export interface TableFigure {
  readonly kind: "table";
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

export type Figure = LinesFigure | BarsFigure | FieldFigure | TableFigure;

/** What a companion found. */
export interface Report {
  /** Every number that a claim speaks of, by name. */
  readonly readings: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
}

/**
 * A small machine for what has no landscape of its own: a pure function of parameters and a seed. It computes all that it
 * shows; random choices come from `randomStream(seed, …)`, elementary functions from `math/elementary.ts`.
 */
export interface Companion {
  /** Kebab-case, permanent. Texts: `companion.<id>.title`, `companion.<id>.<parameter>`, `companion.<id>.<figure>.…`. */
  readonly id: string;
  /** Its sliders. */
  readonly parameters: readonly Parameter[];
  /** Yields at least every few milliseconds (a share in 0–1 where it can tell how far it is), and returns what it found. */
  run(values: ParameterValues, seed: number): Generator<number | undefined, Report>;
}
