import { unzipSync } from "fflate";
import { readNpy } from "./npy.ts";
import { type FileProblem, MOST_NUMBERS, type NumberArray } from "./numberArray.ts";

/** Bytes that an archive is unpacked to at most: all numbers as doubles. */
const LARGEST = 8 * MOST_NUMBERS;

/** Reads the arrays of a NPZ file: a ZIP archive of NPY files, stored or deflated. What is no array of numbers is named. */
export function readNpz(
  bytes: Uint8Array,
  name: string,
): { readonly arrays: readonly NumberArray[] } | { readonly problem: FileProblem } {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        if (!file.name.endsWith(".npy")) return false;
        unpacked += file.originalSize;
        if (unpacked > LARGEST) throw new RangeError("too large");
        return true;
      },
    });
  } catch (error) {
    const key = error instanceof RangeError ? "gridFile.tooLarge" : "gridFile.brokenZip";
    return { problem: { key, values: { name, max: LARGEST / 1e6 } } };
  }
  const read = Object.entries(files).map(([file, content]) => readNpy(content, file.replace(/\.npy$/, "")));
  const arrays = read.filter((array) => "data" in array);
  const bad = read.find((array) => "problem" in array);
  // Texts and settings beside the numbers are no harm.
  if (arrays.length > 0) return { arrays };
  return bad ?? { problem: { key: "gridFile.noArrays", values: { name } } };
}
