import { exp, tanh } from "../../math/elementary.ts";

/**
 * One operation on n neighbouring points: u is `m[a …]`, w is `m[b …]`, s a number that is the same for all of them; the values go
 * to `out[o …]`, which may be where an operand was. Four points per round: a loop over single points takes twice the time.
 */
export type RowKernel = (
  out: Float64Array,
  o: number,
  m: Float64Array,
  a: number,
  b: number,
  s: number,
  n: number,
) => void;

/** u + w */
export const addRows: RowKernel = (out, o, m, a, b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] + m[b + i];
    out[o + i + 1] = m[a + i + 1] + m[b + i + 1];
    out[o + i + 2] = m[a + i + 2] + m[b + i + 2];
    out[o + i + 3] = m[a + i + 3] + m[b + i + 3];
  }
  for (; i < n; i++) out[o + i] = m[a + i] + m[b + i];
};

/** u + s */
export const addScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] + s;
    out[o + i + 1] = m[a + i + 1] + s;
    out[o + i + 2] = m[a + i + 2] + s;
    out[o + i + 3] = m[a + i + 3] + s;
  }
  for (; i < n; i++) out[o + i] = m[a + i] + s;
};

/** u − w */
export const subtractRows: RowKernel = (out, o, m, a, b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] - m[b + i];
    out[o + i + 1] = m[a + i + 1] - m[b + i + 1];
    out[o + i + 2] = m[a + i + 2] - m[b + i + 2];
    out[o + i + 3] = m[a + i + 3] - m[b + i + 3];
  }
  for (; i < n; i++) out[o + i] = m[a + i] - m[b + i];
};

/** u − s */
export const subtractScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] - s;
    out[o + i + 1] = m[a + i + 1] - s;
    out[o + i + 2] = m[a + i + 2] - s;
    out[o + i + 3] = m[a + i + 3] - s;
  }
  for (; i < n; i++) out[o + i] = m[a + i] - s;
};

/** s − u */
export const subtractFromScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = s - m[a + i];
    out[o + i + 1] = s - m[a + i + 1];
    out[o + i + 2] = s - m[a + i + 2];
    out[o + i + 3] = s - m[a + i + 3];
  }
  for (; i < n; i++) out[o + i] = s - m[a + i];
};

/** u · w */
export const multiplyRows: RowKernel = (out, o, m, a, b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] * m[b + i];
    out[o + i + 1] = m[a + i + 1] * m[b + i + 1];
    out[o + i + 2] = m[a + i + 2] * m[b + i + 2];
    out[o + i + 3] = m[a + i + 3] * m[b + i + 3];
  }
  for (; i < n; i++) out[o + i] = m[a + i] * m[b + i];
};

/** u · s */
export const multiplyScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] * s;
    out[o + i + 1] = m[a + i + 1] * s;
    out[o + i + 2] = m[a + i + 2] * s;
    out[o + i + 3] = m[a + i + 3] * s;
  }
  for (; i < n; i++) out[o + i] = m[a + i] * s;
};

/** u / w */
export const divideRows: RowKernel = (out, o, m, a, b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] / m[b + i];
    out[o + i + 1] = m[a + i + 1] / m[b + i + 1];
    out[o + i + 2] = m[a + i + 2] / m[b + i + 2];
    out[o + i + 3] = m[a + i + 3] / m[b + i + 3];
  }
  for (; i < n; i++) out[o + i] = m[a + i] / m[b + i];
};

/** u / s */
export const divideByScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] / s;
    out[o + i + 1] = m[a + i + 1] / s;
    out[o + i + 2] = m[a + i + 2] / s;
    out[o + i + 3] = m[a + i + 3] / s;
  }
  for (; i < n; i++) out[o + i] = m[a + i] / s;
};

/** s / u */
export const divideScalar: RowKernel = (out, o, m, a, _b, s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = s / m[a + i];
    out[o + i + 1] = s / m[a + i + 1];
    out[o + i + 2] = s / m[a + i + 2];
    out[o + i + 3] = s / m[a + i + 3];
  }
  for (; i < n; i++) out[o + i] = s / m[a + i];
};

/** u · u */
export const squareRow: RowKernel = (out, o, m, a, _b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = m[a + i] * m[a + i];
    out[o + i + 1] = m[a + i + 1] * m[a + i + 1];
    out[o + i + 2] = m[a + i + 2] * m[a + i + 2];
    out[o + i + 3] = m[a + i + 3] * m[a + i + 3];
  }
  for (; i < n; i++) out[o + i] = m[a + i] * m[a + i];
};

/** −u */
export const negateRow: RowKernel = (out, o, m, a, _b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = -m[a + i];
    out[o + i + 1] = -m[a + i + 1];
    out[o + i + 2] = -m[a + i + 2];
    out[o + i + 3] = -m[a + i + 3];
  }
  for (; i < n; i++) out[o + i] = -m[a + i];
};

/** √u */
export const rootRow: RowKernel = (out, o, m, a, _b, _s, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[o + i] = Math.sqrt(m[a + i]);
    out[o + i + 1] = Math.sqrt(m[a + i + 1]);
    out[o + i + 2] = Math.sqrt(m[a + i + 2]);
    out[o + i + 3] = Math.sqrt(m[a + i + 3]);
  }
  for (; i < n; i++) out[o + i] = Math.sqrt(m[a + i]);
};

/** eᵘ */
export const exponentialRow: RowKernel = (out, o, m, a, _b, _s, n) => {
  for (let i = 0; i < n; i++) out[o + i] = exp(m[a + i]);
};

/** tanh u */
export const tanhRow: RowKernel = (out, o, m, a, _b, _s, n) => {
  for (let i = 0; i < n; i++) out[o + i] = tanh(m[a + i]);
};

/** φ(u) for a function whose own cost hides that of calling it. */
export function functionRow(f: (u: number) => number): RowKernel {
  return (out, o, m, a, _b, _s, n) => {
    for (let i = 0; i < n; i++) out[o + i] = f(m[a + i]);
  };
}

/** φ(u, w) */
export function functionRows(f: (u: number, w: number) => number): RowKernel {
  return (out, o, m, a, b, _s, n) => {
    for (let i = 0; i < n; i++) out[o + i] = f(m[a + i], m[b + i]);
  };
}

/** φ(u, s) */
export function functionWithScalar(f: (u: number, w: number) => number): RowKernel {
  return (out, o, m, a, _b, s, n) => {
    for (let i = 0; i < n; i++) out[o + i] = f(m[a + i], s);
  };
}

/** φ(s, u) */
export function functionOfScalar(f: (u: number, w: number) => number): RowKernel {
  return (out, o, m, a, _b, s, n) => {
    for (let i = 0; i < n; i++) out[o + i] = f(s, m[a + i]);
  };
}
