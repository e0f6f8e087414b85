import { describe, expect, it } from "vitest";
import { columnValues } from "../../../src/objectives/sums/columns.ts";
import { gradientAt, hessianAt, landscapeOf, problemsOf, raceOf } from "./createTransformed.ts";

/** 64 dimpled bowls, each with its dimples elsewhere. */
const dimples = {
  type: "sum",
  expression: "0.05*(x^2 + y^2) + 0.12*(2 - cos(6*x + p) - cos(6*y + q))",
  columns: { p: { distribution: "normal", deviation: 1.5 }, q: { distribution: "normal", deviation: 1.5 } },
  samples: 64,
  domain: [
    [-4, 4],
    [-4, 4],
  ],
};
const regression = {
  type: "sum",
  expression: "0.5*(w*u + b - (1.5*u - 0.5 + 0.5*v))^2",
  variables: ["w", "b"],
  columns: { u: { distribution: "normal" }, v: { distribution: "normal" } },
  samples: 1000,
};

describe("a finite sum", () => {
  it("over columns is the mean of its terms, with their mean gradient and Hessian", async () => {
    const columns = { u: [1, -2, 0.5], v: [2, 0, 1] };
    const objective = { type: "sum", expression: "(x*u - v)^2 + a*y^4", parameters: { a: 0.25 }, columns };
    const { landscape, facts, plane } = await landscapeOf({ objective });
    const [x, y] = [0.7, -1.2];
    const rest = columns.u.map((u, n) => x * u - columns.v[n]);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / 3;
    const f = landscape.whole(0);
    expect(f.value(Float64Array.of(x, y))).toBeCloseTo(mean(rest.map((r) => r * r)) + 0.25 * y ** 4, 13);
    const [gx, gy] = gradientAt(f, [x, y]);
    expect(gx).toBeCloseTo(mean(rest.map((r, n) => 2 * r * columns.u[n])), 13);
    expect(gy).toBeCloseTo(y ** 3, 13);
    expect(hessianAt(f, [x, y])[0]).toBeCloseTo(mean(columns.u.map((u) => 2 * u * u)), 13);
    expect(facts.sum).toEqual({ terms: 3, stepsPerEpoch: 1 });
    const heights = new Float64Array(2);
    plane.grid?.(Float64Array.of(x, 1), Float64Array.of(y), heights);
    expect([...heights]).toEqual([plane.height(x, y), plane.height(1, y)]);
  });

  it("of surfaces weighs and shifts them", async () => {
    const bowl = { type: "surface", name: "bowl" };
    const terms = [
      { objective: bowl, shift: [1, 0] },
      { objective: bowl, shift: [-1, 0], weight: 3 },
    ];
    const { landscape, facts } = await landscapeOf({ objective: { type: "sum", terms } });
    // (½((x − 1)² + y²) + 3·½((x + 1)² + y²))/2 is least at x = −½.
    expect(gradientAt(landscape.whole(0), [-0.5, 0])).toEqual([0, 0]);
    expect(landscape.whole(0).value(Float64Array.of(0, 0))).toBe(1);
    expect(facts.quadratic).toBe(true);
    expect(facts.minimiser?.[0]).toBeCloseTo(-0.5, 15);
  });

  it("draws every column from a stream of its own, the same for the same seed", () => {
    const normal = { distribution: "normal", mean: 2, deviation: 3 } as const;
    const drawn = columnValues("p", normal, 20_000, 7);
    expect(drawn).toEqual(columnValues("p", normal, 20_000, 7));
    expect(drawn).not.toEqual(columnValues("q", normal, 20_000, 7));
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const square = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    // Standard errors 3/√20000 = 0.021 and 9·√(2/20000) = 0.09; four of them.
    expect(Math.abs(mean - 2)).toBeLessThan(0.085);
    expect(Math.abs(square - 9)).toBeLessThan(0.36);
  });

  it("takes mini-batches: N = 1000, B = 256 makes 4 steps an epoch, the last of 232", async () => {
    const batch = { size: 256, order: "sequential" };
    const { landscape, facts } = await landscapeOf({ objective: regression, batch });
    expect(facts.sum).toEqual({ terms: 1000, stepsPerEpoch: 4 });
    const at = Float64Array.of(0, 0.5);
    const weighed = [256, 256, 256, 232].reduce((sum, count, k) => sum + count * landscape.at(k).value(at), 0) / 1000;
    expect(weighed).toBeCloseTo(landscape.whole(0).value(at), 12);
    expect(landscape.at(4).value(at)).toBe(landscape.at(0).value(at));
  });

  it("has noise that falls as 1/√B, and without replacement a little faster", async () => {
    const slopes: [number, number][] = [];
    for (const size of [1, 4, 16, 64, 256]) {
      const { landscape } = await landscapeOf({ objective: regression, batch: { size, order: "shuffled" } });
      const [mean] = gradientAt(landscape.whole(0), [0, 0.5]);
      const count = 800;
      let square = 0;
      for (let k = 0; k < count; k++) square += (gradientAt(landscape.at(k), [0, 0.5])[0] - mean) ** 2;
      // Of a whole epoch without replacement the deviation carries √((N − B)/(N − 1)).
      slopes.push([Math.log(size), 0.5 * Math.log(square / count / ((1000 - size) / 999))]);
    }
    const mx = slopes.reduce((sum, [x]) => sum + x, 0) / slopes.length;
    const my = slopes.reduce((sum, [, y]) => sum + y, 0) / slopes.length;
    const slope =
      slopes.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
      slopes.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
    // The recipe's own spread; the last batch of 232 adds 2 %.
    expect(Math.abs(slope + 0.498)).toBeLessThan(0.03);
  }, 60_000);

  it("lets noise hop out of pits that stop the full batch", async () => {
    const ends = async (size: number) => {
      const race = await raceOf({
        objective: dimples,
        seed: 11,
        batch: { size },
        steps: 900,
        runs: [0, 1].map((i) => ({
          optimizer: "gradient-descent",
          parameters: { learningRate: 0.3 },
          schedule: { type: "linear", startFactor: 1, endFactor: 1e-3, total: 900 },
          start: [2.5 + 0.2 * i, 2.5 - 0.1 * i],
        })),
      });
      return race.trajectories.map(({ losses, count }) => losses[count - 1]);
    };
    const [whole, some] = [await ends(64), await ends(4)];
    expect(Math.max(...some)).toBeLessThan(Math.min(...whole));
    expect(Math.min(...whole)).toBeGreaterThan(0.4);
    expect(Math.max(...some)).toBeLessThan(0.35);
  }, 60_000);

  it("says what does not fit together, by place", () => {
    const sum = (change: object) => problemsOf({ objective: { ...dimples, ...change } });
    expect(sum({ expression: undefined, columns: {}, samples: undefined })).toEqual({
      "objective.expression": "expected.termsOrExpression",
    });
    expect(sum({ samples: undefined })).toEqual({ "objective.samples": "expected.terms" });
    expect(sum({ columns: { p: [1, 2], q: [1, 2, 3] }, samples: undefined })).toEqual({
      "objective.columns.q": "expected.columnLength",
    });
    expect(sum({ expression: "x*r" })).toEqual({ "objective.expression": "expected.formula" });
    expect(sum({ expression: "x + y", columns: { x: { distribution: "normal" } } })).toEqual({
      "objective.columns.x": "expected.name",
    });
    const batch = { order: [[0, 64]] };
    expect(problemsOf({ objective: dimples, batch })).toEqual({ "batch.order[0][1]": "expected.whole" });
    expect(problemsOf({ objective: { type: "surface", name: "bowl" }, batch: { size: 2 } })).toEqual({
      batch: "expected.networkOnly",
    });
  });
});
