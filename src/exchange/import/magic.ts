const NPY = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const ZIP = [0x50, 0x4b]; // PK
const HDF5 = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]; // \x89HDF\r\n\x1a\n

const begins =
  (magic: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    magic.every((byte, i) => bytes[i] === byte);

export const isNpy = begins(NPY);
export const isZip = begins(ZIP);
export const isHdf5 = begins(HDF5);
