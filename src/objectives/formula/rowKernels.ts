import { exp, tanh } from "../../math/elementary.ts";

/**
 * One loop over n neighbouring points: u and w are values that vary along the row, s, before and after are the same for
 * all its points. `out` may be u or w. Four points per round: a loop over single points takes twice the time.
 */
export type RowKernel = (
  out: Float64Array,
  u: Float64Array,
  w: Float64Array,
  n: number,
  s: number,
  before: number,
  after: number,
) => void;

/** (u + before)·s + after */
export const linearRow: RowKernel = (out, u, _w, n, s, before, after) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = (u[i] + before) * s + after;
    out[i + 1] = (u[i + 1] + before) * s + after;
    out[i + 2] = (u[i + 2] + before) * s + after;
    out[i + 3] = (u[i + 3] + before) * s + after;
  }
  for (; i < n; i++) out[i] = (u[i] + before) * s + after;
};

/** ((u + before)·s + after)² */
export const squaredLinearRow: RowKernel = (out, u, _w, n, s, before, after) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = square((u[i] + before) * s + after);
    out[i + 1] = square((u[i + 1] + before) * s + after);
    out[i + 2] = square((u[i + 2] + before) * s + after);
    out[i + 3] = square((u[i + 3] + before) * s + after);
  }
  for (; i < n; i++) out[i] = square((u[i] + before) * s + after);
};

/** u² */
export const squareRow: RowKernel = (out, u, _w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] * u[i];
    out[i + 1] = u[i + 1] * u[i + 1];
    out[i + 2] = u[i + 2] * u[i + 2];
    out[i + 3] = u[i + 3] * u[i + 3];
  }
  for (; i < n; i++) out[i] = u[i] * u[i];
};

/** u + w */
export const addRows: RowKernel = (out, u, w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] + w[i];
    out[i + 1] = u[i + 1] + w[i + 1];
    out[i + 2] = u[i + 2] + w[i + 2];
    out[i + 3] = u[i + 3] + w[i + 3];
  }
  for (; i < n; i++) out[i] = u[i] + w[i];
};

/** u − w */
export const subtractRows: RowKernel = (out, u, w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] - w[i];
    out[i + 1] = u[i + 1] - w[i + 1];
    out[i + 2] = u[i + 2] - w[i + 2];
    out[i + 3] = u[i + 3] - w[i + 3];
  }
  for (; i < n; i++) out[i] = u[i] - w[i];
};

/** u·w */
export const multiplyRows: RowKernel = (out, u, w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] * w[i];
    out[i + 1] = u[i + 1] * w[i + 1];
    out[i + 2] = u[i + 2] * w[i + 2];
    out[i + 3] = u[i + 3] * w[i + 3];
  }
  for (; i < n; i++) out[i] = u[i] * w[i];
};

/** u / w */
export const divideRows: RowKernel = (out, u, w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] / w[i];
    out[i + 1] = u[i + 1] / w[i + 1];
    out[i + 2] = u[i + 2] / w[i + 2];
    out[i + 3] = u[i + 3] / w[i + 3];
  }
  for (; i < n; i++) out[i] = u[i] / w[i];
};

/** u / s */
export const divideByScalar: RowKernel = (out, u, _w, n, s) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = u[i] / s;
    out[i + 1] = u[i + 1] / s;
    out[i + 2] = u[i + 2] / s;
    out[i + 3] = u[i + 3] / s;
  }
  for (; i < n; i++) out[i] = u[i] / s;
};

/** s / u */
export const divideScalar: RowKernel = (out, u, _w, n, s) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = s / u[i];
    out[i + 1] = s / u[i + 1];
    out[i + 2] = s / u[i + 2];
    out[i + 3] = s / u[i + 3];
  }
  for (; i < n; i++) out[i] = s / u[i];
};

/** √u */
export const rootRow: RowKernel = (out, u, _w, n) => {
  let i = 0;
  for (const quads = n & ~3; i < quads; i += 4) {
    out[i] = Math.sqrt(u[i]);
    out[i + 1] = Math.sqrt(u[i + 1]);
    out[i + 2] = Math.sqrt(u[i + 2]);
    out[i + 3] = Math.sqrt(u[i + 3]);
  }
  for (; i < n; i++) out[i] = Math.sqrt(u[i]);
};

function square(t: number): number {
  return t * t;
}

/** eᵘ */
export const exponentialRow: RowKernel = (out, u, _w, n) => {
  for (let i = 0; i < n; i++) out[i] = exp(u[i]);
};

/** tanh u */
export const tanhRow: RowKernel = (out, u, _w, n) => {
  for (let i = 0; i < n; i++) out[i] = tanh(u[i]);
};

/** φ(u) for any other function. */
export function functionRow(f: (u: number) => number): RowKernel {
  return (out, u, _w, n) => {
    for (let i = 0; i < n; i++) out[i] = f(u[i]);
  };
}

/** φ(u, w) */
export function functionRows(f: (u: number, w: number) => number): RowKernel {
  return (out, u, w, n) => {
    for (let i = 0; i < n; i++) out[i] = f(u[i], w[i]);
  };
}

/** φ(u, s) */
export function functionWithScalar(f: (u: number, w: number) => number): RowKernel {
  return (out, u, _w, n, s) => {
    for (let i = 0; i < n; i++) out[i] = f(u[i], s);
  };
}

/** φ(s, u) */
export function functionOfScalar(f: (u: number, w: number) => number): RowKernel {
  return (out, u, _w, n, s) => {
    for (let i = 0; i < n; i++) out[i] = f(s, u[i]);
  };
}
