/** The eigenvalues of a real 2 × 2 matrix, row-major, as pairs of real and imaginary part; ascending, the negative part first. */
export function complexEigenvalues2([a, b, c, d]: ArrayLike<number> & Iterable<number>): readonly [number, number][] {
  const mean = (a + d) / 2;
  const half = (a - d) / 2;
  const square = half * half + b * c;
  if (square < 0) {
    const root = Math.sqrt(-square);
    return [
      [mean, -root],
      [mean, root],
    ];
  }
  const root = Math.sqrt(square);
  return [
    [mean - root, 0],
    [mean + root, 0],
  ];
}
