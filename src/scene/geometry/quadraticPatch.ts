import type { ProbeReport } from "../../engine/protocol.ts";
import { heightOf } from "../../terrain/heightMap.ts";
import { type Ground, uOf, vOf } from "./ground.ts";

/** Points per side of the sheet. */
export const PATCH_SIDE = 21;
/** Half its side as a share of the domain's side. */
const REACH = 0.13;
/** The sheet bends off at these heights, so that a steep model stays on the picture. */
const CEILING = 1.25;
const CELLAR = -0.15;

/** Triangles of the sheet. */
export function patchIndex(): Uint16Array {
  const index: number[] = [];
  for (let j = 0; j < PATCH_SIDE - 1; j++)
    for (let i = 0; i < PATCH_SIDE - 1; i++) {
      const a = j * PATCH_SIDE + i;
      index.push(a, a + 1, a + PATCH_SIDE, a + PATCH_SIDE, a + 1, a + PATCH_SIDE + 1);
    }
  return new Uint16Array(index);
}

/** Every other grid line of the sheet, as line segments. */
export function patchWires(): Uint16Array {
  const index: number[] = [];
  for (let line = 0; line < PATCH_SIDE; line += 2)
    for (let k = 0; k < PATCH_SIDE - 1; k++) {
      index.push(line * PATCH_SIDE + k, line * PATCH_SIDE + k + 1);
      index.push(k * PATCH_SIDE + line, (k + 1) * PATCH_SIDE + line);
    }
  return new Uint16Array(index);
}

/** Writes world positions of q(x) = f + ∇f·d + ½ dᵀHd around the probed point, through the terrain's own height map. */
export function quadraticPatch(ground: Ground, report: ProbeReport, out: Float32Array): void {
  const { domain, map, planX, planZ, relief } = ground;
  const [sideX, sideY] = [domain[0][1] - domain[0][0], domain[1][1] - domain[1][0]];
  const [u0, v0] = [uOf(ground, report.at[0]), vOf(ground, report.at[1])];
  const [gx, gy] = report.gradient;
  const [xx, xy, yy] = report.hessian;
  for (let j = 0, at = 0; j < PATCH_SIDE; j++)
    for (let i = 0; i < PATCH_SIDE; i++) {
      const [du, dv] = [((2 * i) / (PATCH_SIDE - 1) - 1) * REACH, ((2 * j) / (PATCH_SIDE - 1) - 1) * REACH];
      const [dx, dy] = [du * sideX, dv * sideY];
      const model = report.value + gx * dx + gy * dy + 0.5 * (xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy);
      const h = Math.min(CEILING, Math.max(CELLAR, heightOf(map, model)));
      out[at++] = (u0 + du - 0.5) * planX;
      out[at++] = h * relief + 0.02;
      out[at++] = (0.5 - v0 - dv) * planZ;
    }
}
