/** Why a table cannot be learned from: a catalogue key that names the place and the cure, with its values. */
export interface TableProblem {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
