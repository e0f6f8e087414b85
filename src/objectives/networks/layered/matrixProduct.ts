/** A matrix inside a longer array: entry (r, c) at `at + r·rowStride + c·columnStride`. */
export interface Matrix {
  readonly values: Float64Array;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly transposed: Matrix;
}

/** The row-major `rows` × `columns` matrix that begins at `at`. */
export function matrixAt(values: Float64Array, at: number, rows: number, columns: number): Matrix {
  const matrix = { values, at, rows, columns, rowStride: columns, columnStride: 1 };
  const mirrored = { values, at, rows: columns, columns: rows, rowStride: 1, columnStride: columns };
  return {
    ...matrix,
    get transposed(): Matrix {
      return { ...mirrored, transposed: this };
    },
  };
}

/** out += factor·X·Y, where out is row-major and begins at `outAt`. */
export function addMatrixProduct(x: Matrix, y: Matrix, factor: number, out: Float64Array, outAt = 0): void {
  const { rows, columns: inner } = x;
  const { columns } = y;
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < inner; k++) {
      const weight = factor * x.values[x.at + r * x.rowStride + k * x.columnStride];
      const from = y.at + k * y.rowStride;
      const to = outAt + r * columns;
      for (let c = 0; c < columns; c++) out[to + c] += weight * y.values[from + c * y.columnStride];
    }
}
