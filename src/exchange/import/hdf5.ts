import { Dataset, File } from "jsfive";
import { countOf, type FileProblem, MOST_NUMBERS, type NumberArray } from "./numberArray.ts";

const NUMBERS = /^[<>|=]?[fiu][1248]$/;

/**
 * Reads the arrays of numbers at the root of an HDF5 file, as h5py and tomgoldstein/loss-landscape write them. What is no
 * array of numbers (the name of the direction file) is passed over.
 */
export function readHdf5(
  bytes: Uint8Array,
  name: string,
): { readonly arrays: readonly NumberArray[] } | { readonly problem: FileProblem } {
  const refused = (key: string, values: FileProblem["values"] = {}) => ({
    problem: { key, values: { name, ...values } },
  });
  const arrays: NumberArray[] = [];
  try {
    // A copy, as the reader wants a buffer that begins with the file.
    const file = new File(new Uint8Array(bytes).buffer, name);
    for (const key of file.keys) {
      const found = file.get(key);
      if (!(found instanceof Dataset) || !NUMBERS.test(String(found.dtype))) continue;
      const { shape } = found;
      const count = countOf(shape);
      if (count > MOST_NUMBERS) return refused("gridFile.tooMany", { count, max: MOST_NUMBERS });
      const data = Float64Array.from(found.value, Number);
      if (data.length !== count) return refused("gridFile.cutOff");
      arrays.push({ name: key, shape, data });
    }
  } catch {
    return refused("gridFile.brokenHdf5");
  }
  return arrays.length > 0 ? { arrays } : refused("gridFile.noArrays");
}
