import type { Part } from "./drawMarks.ts";

const shapes: Readonly<Record<Part, string>> = {
  train: "M-3.4 0A3.4 3.4 0 1 1 3.4 0A3.4 3.4 0 1 1 -3.4 0Z",
  test: "M0 -4.6L4.6 0L0 4.6L-4.6 0Z",
};

/** The shape of samples that are trained on, or kept for testing, as the pictures draw them. */
export function PartGlyph({ part }: { readonly part: Part }) {
  return (
    <svg className="part-glyph" viewBox="-5 -5 10 10" width={10} height={10} aria-hidden="true">
      <path d={shapes[part]} />
    </svg>
  );
}
