import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArrays } from "../../../src/exchange/import/readGrids.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";

const FOLDER = "tests/exchange/import/torch";

/** Made with PyTorch by makeLandscape.py, which is beside it. */
const plane: {
  readonly tools: string;
  readonly seed: number;
  readonly script: string;
  readonly origin: readonly number[];
  readonly u: readonly number[];
  readonly v: readonly number[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly first: readonly number[];
} = JSON.parse(readFileSync(`${FOLDER}/plane.json`, "utf8"));

const [, script] = /```python\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];

describe(`what the README's script wrote with ${plane.tools}, seed ${plane.seed}`, () => {
  it("was written by the script that stands there, of at most 45 lines", () => {
    const hash = createHash("sha256").update(script).digest("hex");
    expect(hash, "the script has changed: run makeLandscape.py again").toBe(plane.script);
    expect(script.trim().split("\n").length).toBeLessThanOrEqual(45);
  });

  it("opens, and holds the losses that this page's own network has on the same plane", async () => {
    const read = await readArrays(new Uint8Array(readFileSync(`${FOLDER}/landscape.npz`)), "landscape.npz");
    if ("problem" in read || !("grid" in read.surfaces[0])) throw new Error(JSON.stringify(read));
    const { x, y, values, trajectory } = read.surfaces[0].grid;
    expect([x.length, y.length, x[0], x[12], read.notes]).toEqual([13, 13, -1.5, 1.5, []]);
    const network = createNetwork(
      { layers: [2, 5, 1], activation: "tanh", loss: "mse", bias: true },
      {
        samples: plane.inputs.length,
        inputs: Float64Array.from(plane.inputs.flat()),
        targets: Float64Array.from(plane.targets.flat()),
      },
    );
    const { origin, u, v } = plane;
    for (const [j, row] of values.entries())
      for (const [i, value] of row.entries()) {
        const theta = Float64Array.from(origin, (w, k) => w + x[i] * u[k] + y[j] * v[k]);
        // The script computes in 32 bits: 2⁻²⁴ of a few dozen sums.
        expect(Math.abs(value - network.value(theta))).toBeLessThan(4e-6 * (1 + value));
      }
    const points = trajectory?.points ?? [];
    expect(points.length).toBe(7);
    for (const at of points[6]) expect(at).toBeCloseTo(0, 6); // the last checkpoint is the model itself
    // What is left of the first checkpoint is perpendicular to the plane.
    const rest = plane.first.map((w, k) => w - origin[k] - points[0][0] * u[k] - points[0][1] * v[k]);
    for (const axis of [u, v]) expect(axis.reduce((sum, d, k) => sum + d * rest[k], 0)).toBeCloseTo(0, 9);
  });
});
