/** Why a text is not a formula, as data: a catalogue key and the values its sentence needs. */
export interface FormulaProblem {
  /** 1-based, in UTF-16 units, where to underline; one past the end when something is missing there. */
  readonly column: number;
  /** UTF-16 units to underline, at least 1. */
  readonly length: number;
  /** Catalogue key, `formula.…`. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A stretch of the source text, zero-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function problemAt(span: Span, key: string, values: FormulaProblem["values"] = {}): FormulaProblem {
  return { column: span.start + 1, length: Math.max(1, span.end - span.start), key: `formula.${key}`, values };
}

/** Thrown where the grammar is broken; never leaves the reader. */
export class Refusal extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.key);
    this.problem = problem;
  }
}
