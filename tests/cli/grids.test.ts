import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createGrid, evenly } from "../objectives/grid/createGrids.ts";
import { fallline } from "./fallline.ts";

const { cases } = JSON.parse(readFileSync("tests/objectives/grid/reference/grids.json", "utf8"));
const [reference] = cases;
const { x, y, values } = reference;
const experiment = JSON.stringify({
  version: 1,
  steps: 40,
  start: [0.5, 1],
  objective: { type: "grid", name: "train_loss", x, y, values },
  runs: [
    { optimizer: "adam", parameters: { learningRate: 0.05 } },
    { optimizer: "gradient-descent", parameters: { learningRate: 3 } },
  ],
});

/** Compiling takes a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

describe("a grid on the command line", PATIENT, () => {
  it("is inspected to scipy's losses, gradients and Hessians", async () => {
    const { code, out, err } = await fallline(["inspect", "-", "--at", JSON.stringify(reference.points)], experiment);
    expect([code, err]).toEqual([0, ""]);
    const { points } = JSON.parse(out);
    expect(points.length).toBe(reference.points.length);
    for (const [k, point] of points.entries()) {
      expect(point.value).toBeCloseTo(reference.losses[k], 11);
      for (const i of [0, 1]) expect(point.gradient[i]).toBeCloseTo(reference.gradients[k][i], 10);
      const [xx, xy, yy] = reference.hessians[k];
      const scale = Math.max(...reference.hessians.flat().map(Math.abs));
      for (const [found, expected] of [
        [point.hessian[0][0], xx],
        [point.hessian[0][1], xy],
        [point.hessian[1][1], yy],
      ])
        expect(Math.abs(found - expected)).toBeLessThan(1e-10 * scale); // FITPACK rounds on its own way
    }
  });

  it("says null outside, where nothing is known", async () => {
    const { code, out } = await fallline(["inspect", "-", "--at", "[[9,9]]"], experiment);
    expect(code).toBe(0);
    expect(JSON.parse(out).points[0]).toMatchObject({ at: [9, 9], value: null, gradient: [null, null] });
  });

  it("is run: who leaves it ends there, and the sentence says so", async () => {
    const { code, out, err } = await fallline(["run", "-"], experiment);
    expect([code, err]).toEqual([0, ""]);
    const { runs } = JSON.parse(out);
    expect(runs[0]).toMatchObject({ outcome: "completed" });
    expect(runs[0].points.length).toBe(41);
    expect(runs[1].outcome).toBe("left-grid");
    expect(runs[1].message).toMatch(/^Step \d+ left the grid of imported values; the run stopped at step \d+\.$/);
    const [px, py] = runs[1].points[runs[1].points.length - 1];
    expect(px >= x[0] && px <= x[x.length - 1] && py >= y[0] && py <= y[y.length - 1]).toBe(true);
  });

  it("has the same digest from its file, its link, and the file made of the link", async () => {
    const link = (await fallline(["link", "-"], experiment)).out.trim();
    const file = (await fallline(["open", link])).out;
    expect(JSON.parse(file).objective).toEqual({ type: "grid", name: "train_loss", x, y, values });
    const digests = [];
    for (const source of [experiment, file])
      digests.push((await fallline(["digest", "-"], source)).out, (await fallline(["digest", link])).out);
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatch(/^[0-9a-f]{16}\n$/);
  });

  it("is swept", async () => {
    const sweep = { over: [{ path: "runs[0].parameters.learningRate", from: 0.01, to: 0.1, count: 2 }] };
    const { code, out } = await fallline(["sweep", "-"], JSON.stringify({ ...JSON.parse(experiment), sweep }));
    expect(code).toBe(0);
    expect(out.trim().split("\n").length).toBe(4);
  });

  it("refuses a start outside with a sentence, in both languages", async () => {
    const outside = JSON.stringify({ ...JSON.parse(experiment), start: [7, 7] });
    expect(await fallline(["run", "-"], outside)).toEqual({
      code: 2,
      out: "",
      err: "start: expected a point on the grid, x in [-1, 1] and y in [-0.5, 1.5], found [7,7]\n",
    });
    expect((await fallline(["run", "-", "--language", "zh"], outside)).err).toContain("网格内的点");
  });

  it("that is too large for a link is told to stay a file", async () => {
    const axis = evenly(-1, 1, 700);
    const large = JSON.stringify({ version: 1, objective: createGrid(axis, axis, (a, b) => a * b) });
    const { code, out, err } = await fallline(["link", "-"], large);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("save it as a file instead");
  });
});
