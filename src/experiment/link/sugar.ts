/**
 * The seven things worth writing shortly, as `key=head;field=value;field=value`. Each row says where the thing lives, which
 * of its fields the head is, and where bare fields go.
 */
export interface Sugar {
  readonly key: string;
  /** Path of the object, or of the list of such objects. */
  readonly path: readonly string[];
  readonly listed: boolean;
  /** The field that the head fills. */
  readonly head: string;
  /** The head is a value (of a network its layers) and no free text. */
  readonly headIsValue?: true;
  /** Present where the key itself says the type. */
  readonly type?: string;
  /** Fields that do not start with one of `own` belong inside this one; absent: all are the thing's own. */
  readonly inside?: string;
  readonly own?: readonly string[];
}

export const sugars: readonly Sugar[] = [
  { key: "surface", path: ["objective"], listed: false, head: "name", type: "surface", inside: "parameters", own: [] },
  {
    key: "formula",
    path: ["objective"],
    listed: false,
    head: "expression",
    type: "formula",
    inside: "parameters",
    own: [],
  },
  {
    key: "network",
    path: ["objective"],
    listed: false,
    head: "layers",
    headIsValue: true,
    type: "network",
  },
  { key: "sum", path: ["objective"], listed: false, head: "expression", type: "sum" },
  { key: "transform", path: ["transforms"], listed: true, head: "type" },
  {
    key: "run",
    path: ["runs"],
    listed: true,
    head: "optimizer",
    inside: "parameters",
    own: ["start", "schedule", "changes", "at"],
  },
  { key: "sweep", path: ["sweep", "over"], listed: true, head: "path" },
];
