/** Thrown where a part of an experiment has no counterpart in the programs written here. */
export class Untranslatable extends Error {
  /** The field of the experiment that has none, as in `transforms[0].type`. */
  readonly field: string;
  /** What stands there. */
  readonly found: string;

  constructor(field: string, found: string) {
    super(`${field}: expected something PyTorch can be told, got ${found}`);
    this.field = field;
    this.found = found;
  }
}
