/** Half-width of one box blur as a share of the side. */
const RADIUS = 0.035;

/** One box blur along lines of `length` samples `stride` apart, `lines` of them `step` apart; NaN counts as its line's last height. */
function blurLines(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  step: number,
  length: number,
  stride: number,
): void {
  const radius = Math.max(1, Math.round(RADIUS * length));
  const window = 2 * radius + 1;
  const line = new Float64Array(length);
  for (let l = 0; l < lines; l++) {
    const start = l * step;
    let last = 0;
    for (let i = 0; i < length; i++) {
      const value = from[start + i * stride];
      line[i] = last = Number.isNaN(value) ? last : value;
    }
    let sum = line[0] * radius;
    for (let i = 0; i <= radius; i++) sum += line[Math.min(i, length - 1)];
    for (let i = 0; i < length; i++) {
      to[start + i * stride] = sum / window;
      sum += line[Math.min(i + radius + 1, length - 1)] - line[Math.max(i - radius, 0)];
    }
  }
}

/** Box blur over a `width` × `height` field, twice, edges repeated: close to a Gaussian, in time free of the radius. */
export function* blurTwice(
  heights: Float32Array,
  width: number,
  height: number,
): Generator<undefined, Float32Array<ArrayBuffer>> {
  const across = new Float32Array(heights.length);
  const blurred = new Float32Array(heights.length);
  let source: Float32Array = heights;
  for (let pass = 0; pass < 2; pass++) {
    blurLines(source, across, height, width, width, 1);
    if (heights.length > 65536) yield undefined;
    blurLines(across, blurred, width, 1, height, width);
    if (heights.length > 65536) yield undefined;
    source = blurred;
  }
  return blurred;
}

/**
 * How open the ground lies, 0–1, 0.5 on flat ground: height minus its blur, × 3.2 + 0.5, clamped. Valleys fall below 0.5,
 * ridges rise above. A hole in the ground (NaN) reads 0.5.
 */
export function* occlusionOf(
  heights: Float32Array,
  width: number,
  height: number,
): Generator<undefined, Float32Array<ArrayBuffer>> {
  const open = yield* blurTwice(heights, width, height);
  for (let k = 0; k < open.length; k++) {
    const value = (heights[k] - open[k]) * 3.2 + 0.5;
    open[k] = Number.isNaN(value) ? 0.5 : Math.min(1, Math.max(0, value));
  }
  return open;
}
