/** The shapes that tell runs apart without colour. */
export type MarkerShape = "circle" | "triangle" | "square" | "diamond" | "plus" | "nabla" | "star" | "hourglass";

/** One colour and shape; a run keeps its pair in every view. */
export interface Mark {
  readonly shape: MarkerShape;
  readonly dark: string;
  readonly light: string;
}

/**
 * The eight pairs of a race. Chosen so that any two stay apart in OKLab under normal, protanopic, deuteranopic and
 * tritanopic sight: at least 0.078 on dark and 0.085 on light ground (a test computes it).
 */
export const marks: readonly Mark[] = [
  { shape: "circle", dark: "#FF7A4A", light: "#B5260B" },
  { shape: "triangle", dark: "#459DF8", light: "#1668C4" },
  { shape: "square", dark: "#F0A4DE", light: "#821870" },
  { shape: "diamond", dark: "#F2D544", light: "#B07D00" },
  { shape: "plus", dark: "#F7F4EC", light: "#14202A" },
  { shape: "nabla", dark: "#A6E3AA", light: "#036946" },
  { shape: "star", dark: "#7D77BB", light: "#4416A4" },
  { shape: "hourglass", dark: "#BB6C70", light: "#CC4789" },
];

/** Kinds that always wear the same pair. All others take the first pair that is free. */
const reserved: Readonly<Record<string, number>> = {
  "gradient-descent": 0,
  momentum: 1,
  rmsprop: 2,
  adam: 3,
  "implicit-euler": 4,
};

/** How one run is drawn. */
export interface RunMark extends Mark {
  /** 1 for the first run of its kind, 2 for the second: "Adam 2". */
  readonly ordinal: number;
  /** Second and later runs of one kind: hollow marker, dashed chart line. */
  readonly hollow: boolean;
}

/**
 * Gives every run of a race its colour and shape, from the optimizers' ids in list order. Reserved kinds come first, then
 * the free pairs in their order; a ninth kind shares a pair.
 */
export function assignMarks(optimizers: readonly string[]): readonly RunMark[] {
  const kinds = [...new Set(optimizers)];
  const pairs = new Map<string, number>();
  for (const kind of kinds) if (reserved[kind] !== undefined) pairs.set(kind, reserved[kind]);
  const taken = new Set(pairs.values());
  const isReserved = (pair: number) => pair < Object.keys(reserved).length;
  const indices = marks.map((_, pair) => pair);
  const order = [...indices.filter((pair) => !isReserved(pair)), ...indices.filter(isReserved)];
  for (const kind of kinds) {
    if (pairs.has(kind)) continue;
    const pair = order.find((candidate) => !taken.has(candidate)) ?? pairs.size % marks.length;
    taken.add(pair);
    pairs.set(kind, pair);
  }
  const seen = new Map<string, number>();
  return optimizers.map((optimizer) => {
    const ordinal = (seen.get(optimizer) ?? 0) + 1;
    seen.set(optimizer, ordinal);
    return { ...marks[pairs.get(optimizer) ?? 0], ordinal, hollow: ordinal > 1 };
  });
}

/**
 * Outline of a shape centred on the origin with about unit radius (areas roughly equal), as the `d` of an SVG path; also
 * read by `Path2D`. y points down.
 */
export const markerPaths: Readonly<Record<MarkerShape, string>> = {
  circle: "M-.85 0A.85 .85 0 1 1 .85 0A.85 .85 0 1 1 -.85 0Z",
  triangle: "M0 -.98L.98 .78L-.98 .78Z",
  square: "M-.78 -.78H.78V.78H-.78Z",
  diamond: "M0 -1.08L.92 0L0 1.08L-.92 0Z",
  plus: "M-.36 -1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z",
  nabla: "M0 .98L.98 -.78L-.98 -.78Z",
  star: "M0 -1.1L.28 -.38L1.05 -.34L.45 .15L.65 .89L0 .47L-.65 .89L-.45 .15L-1.05 -.34L-.28 -.38Z",
  hourglass: "M-.85 -.95H.85L.22 0L.85 .95H-.85L-.22 0Z",
};
