import type { Slice } from "../../engine/protocol.ts";

/** The text that says why directions of a plane are random although runs should have given them. */
export function filledText({ type }: Slice, filled: NonNullable<Slice["filled"]>) {
  if (filled === "across") return "slice.onOneLine";
  if (type === "pca") return "slice.neverMoved";
  return type === "line" ? "slice.endsCoincide" : "slice.pointsCoincide";
}
