import type { RecordedWay } from "../../experiment/experiment.ts";
import type { FileProblem, NumberArray } from "./numberArray.ts";

type Arrays = { readonly arrays: readonly NumberArray[]; readonly title?: string };

/**
 * Reads {x, y, values} and whatever other lists of numbers stand beside them, or a bare list of rows. A `null` is a number
 * that is not known.
 */
export function readGridJson(text: string, name: string): Arrays | { readonly problem: FileProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { key: "gridFile.notJson", values: { name } } };
  }
  if (Array.isArray(json)) {
    const bare = arrayOf("", json);
    return "problem" in bare ? bare : { arrays: [bare] };
  }
  if (typeof json !== "object" || json === null) return { problem: { key: "gridFile.noArrays", values: { name } } };
  const arrays: NumberArray[] = [];
  let title: string | undefined;
  for (const [key, value] of Object.entries(json)) {
    if (key === "name" && typeof value === "string") title = value;
    // Our own way of saying it: a name and its points.
    const own = key === "trajectory" && !Array.isArray(value) ? (value as Partial<RecordedWay> | null) : undefined;
    const list = own?.points ?? value;
    if (!Array.isArray(list)) continue;
    const array = arrayOf(key, list);
    if ("problem" in array) return array;
    arrays.push(typeof own?.name === "string" ? { ...array, label: own.name } : array);
  }
  if (arrays.length === 0) return { problem: { key: "gridFile.noArrays", values: { name } } };
  return { arrays, ...(title !== undefined && { title }) };
}

/** A list of numbers, or a list of lists of numbers of one length. */
function arrayOf(name: string, list: readonly unknown[]): NumberArray | { readonly problem: FileProblem } {
  if (!list.some(Array.isArray)) {
    const i = list.findIndex((value) => numberOf(value) === undefined);
    if (i >= 0)
      return { problem: { key: "gridFile.notANumber", values: { place: `${name}[${i}]`, found: brief(list[i]) } } };
    return { name, shape: [list.length], data: Float64Array.from(list, (value) => numberOf(value) ?? Number.NaN) };
  }
  const width = Array.isArray(list[0]) ? list[0].length : 0;
  const data = new Float64Array(list.length * width);
  for (const [j, row] of list.entries()) {
    if (!Array.isArray(row) || row.length !== width) {
      const found = Array.isArray(row) ? row.length : 0;
      return { problem: { key: "gridFile.ragged", values: { place: `${name}[${j}]`, found, width } } };
    }
    for (let i = 0; i < width; i++) {
      const value = numberOf(row[i]);
      if (value === undefined)
        return {
          problem: { key: "gridFile.notANumber", values: { place: `${name}[${j}][${i}]`, found: brief(row[i]) } },
        };
      data[j * width + i] = value;
    }
  }
  return { name, shape: [list.length, width], data };
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" ? value : value === null ? Number.NaN : undefined;

const brief = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 24);
