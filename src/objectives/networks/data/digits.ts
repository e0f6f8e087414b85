import type { Examples, RealDataset } from "./dataset.ts";

const CLASSES = 10;
const PIXELS = 64;

/** Loaded apart: of all data this is the one that weighs something. */
async function examples(): Promise<Examples> {
  const { DIGIT_PIXELS } = await import("./digitPixels.ts");
  const lines = DIGIT_PIXELS.trim().split("\n");
  const inputs = Float64Array.from(lines.join(""), (pixel) => Number.parseInt(pixel, 17));
  const labels = Float64Array.from(lines, (_, n) => n % CLASSES);
  return { samples: inputs.length / PIXELS, inputWidth: PIXELS, inputs, classes: CLASSES, labels, labelWidth: 1 };
}

/** 600 of the 1797 digits in the UCI repository's test file, which were written by 13 people. */
export const digits: RealDataset = {
  kind: "real",
  id: "digits",
  parameters: [],
  source:
    "E. Alpaydin & C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, doi:10.24432/C50P49; the first 60 of each digit in its test file",
  licence: "CC BY 4.0",
  standardise: true,
  load: examples,
};
