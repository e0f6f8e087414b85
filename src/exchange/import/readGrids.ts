import { isHdf5, isNpy, isZip } from "./magic.ts";
import { readNpy } from "./npy.ts";
import type { FileProblem } from "./numberArray.ts";
import { type FoundSurfaces, surfacesOf } from "./surfaces.ts";

export type ReadGrids = FoundSurfaces | { readonly problem: FileProblem };

/** Bytes of a file of numbers that are read at most. */
export const LARGEST_GRID_FILE = 160_000_000;

/** True for files whose first bytes say that they hold arrays. */
export const holdsArrays = (bytes: Uint8Array): boolean => isNpy(bytes) || isZip(bytes) || isHdf5(bytes);

/** The same of a file that somebody chose. */
export async function readArrayFile(file: File): Promise<ReadGrids> {
  const { name, size } = file;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  if (size > LARGEST_GRID_FILE) {
    const values = { name, size: megabytes(size), max: megabytes(LARGEST_GRID_FILE) };
    return { problem: { key: "gridFile.tooLargeFile", values } };
  }
  return readArrays(new Uint8Array(await file.arrayBuffer()), name);
}

/** The landscapes of a NPY, NPZ or HDF5 file. Code for the last two loads when there is one. */
export async function readArrays(bytes: Uint8Array, file: string): Promise<ReadGrids> {
  const title = titleOf(file);
  if (isNpy(bytes) || (!holdsArrays(bytes) && /\.npy$/i.test(file))) {
    const array = readNpy(bytes, file);
    return "problem" in array ? array : surfacesOf([{ ...array, name: "" }], title, false);
  }
  const read =
    isZip(bytes) || (!isHdf5(bytes) && /\.npz$/i.test(file))
      ? (await import("./npz.ts")).readNpz(bytes, file)
      : (await import("./hdf5.ts")).readHdf5(bytes, file);
  if ("problem" in read) return read;
  const names = read.arrays.map(({ name }) => name);
  return surfacesOf(read.arrays, title, isHdf5(bytes) && names.includes("xcoordinates"));
}

/** The landscapes of a text in JSON that is no experiment. */
export async function readJsonText(text: string, file: string): Promise<ReadGrids> {
  const { readGridJson } = await import("./json.ts");
  const read = readGridJson(text, file);
  return "problem" in read ? read : surfacesOf(read.arrays, read.title ?? titleOf(file), false);
}

/** A file's name without folder and ending. */
export const titleOf = (file: string): string =>
  file.replace(/^.*[/\\]/s, "").replace(/\.(?:npy|npz|csv|tsv|txt|json|h5|hdf5)$/i, "");
