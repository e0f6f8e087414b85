import { isNpy } from "./magic.ts";
import { countOf, type FileProblem, MOST_NUMBERS, type NumberArray } from "./numberArray.ts";

/** Reads number `i` of a view, little-endian or not. */
type Reader = (view: DataView, at: number, little: boolean) => number;

/** By numpy's kind and size in bytes. Whole numbers beyond 2⁵³ are rounded, as conversion to doubles does. */
const READERS: Readonly<Record<string, readonly [bytes: number, read: Reader]>> = {
  f2: [2, (view, at, little) => halfFloat(view.getUint16(at, little))],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
  i1: [1, (view, at) => view.getInt8(at)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  i8: [8, (view, at, little) => Number(view.getBigInt64(at, little))],
  u1: [1, (view, at) => view.getUint8(at)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  u8: [8, (view, at, little) => Number(view.getBigUint64(at, little))],
};

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  if (exponent === 0) return (sign * fraction) / 16_777_216; // 2⁻²⁴ is the smallest subnormal
  return (sign * (1024 + fraction) * (1 << exponent)) / 33_554_432; // 2²⁵
}

/**
 * Reads one array in numpy's NPY format, versions 1 to 3 (numpy.lib.format): floats of 16 to 64 bits and whole numbers, in
 * either byte order and C or Fortran order.
 */
export function readNpy(bytes: Uint8Array, name: string): NumberArray | { readonly problem: FileProblem } {
  const refused = (key: string, values: FileProblem["values"] = {}) => ({
    problem: { key, values: { name, ...values } },
  });
  if (!isNpy(bytes)) return refused("gridFile.notNpy");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6];
  if (!(version >= 1 && version <= 3)) return refused("gridFile.npyVersion", { version: version ?? 0 });
  const headerAt = version === 1 ? 10 : 12;
  if (bytes.length < headerAt) return refused("gridFile.cutOff");
  const dataAt = headerAt + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (bytes.length < dataAt) return refused("gridFile.cutOff");
  const header = new TextDecoder().decode(bytes.subarray(headerAt, dataAt));
  const [, descr] = /'descr':\s*'([^']*)'/.exec(header) ?? [];
  const [, order] = /'fortran_order':\s*(True|False)/.exec(header) ?? [];
  const [, sides] = /'shape':\s*\(([\d,\sL]*)\)/.exec(header) ?? [];
  if (descr === undefined && /'descr':\s*\[/.test(header)) return refused("gridFile.structured");
  if (descr === undefined || order === undefined || sides === undefined) return refused("gridFile.npyHeader");
  const known = READERS[descr.slice(1)];
  if (known === undefined || !"<>|=".includes(descr[0])) return refused("gridFile.dtype", { dtype: descr });
  const [size, read] = known;
  const shape = (sides.match(/\d+/g) ?? []).map(Number);
  const count = countOf(shape);
  if (count > MOST_NUMBERS) return refused("gridFile.tooMany", { count, max: MOST_NUMBERS });
  if (bytes.length < dataAt + count * size) return refused("gridFile.cutOff");
  const little = descr[0] !== ">";
  const stored = new Float64Array(count);
  for (let i = 0; i < count; i++) stored[i] = read(view, dataAt + i * size, little);
  return { name, shape, data: order === "True" ? rowMajor(stored, shape) : stored };
}

/** Numbers whose first index runs fastest, put in an order in which the last one does. */
function rowMajor(stored: Float64Array, shape: readonly number[]): Float64Array {
  const out = new Float64Array(stored.length);
  const index = shape.map(() => 0);
  for (let i = 0; i < out.length; i++) {
    let at = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) at = at * shape[axis] + index[axis];
    out[i] = stored[at];
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0;
  }
  return out;
}
