import { exp, log } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import type { Companion } from "./companion.ts";

/** Width of every bell, as in the divergence's terrain. */
const WIDTH = 0.5;
/** Share of samples, of data and generator alike, that come from anywhere in [−6, 6]: the critic never is quite sure. */
const STRAY = 0.01;
/** Spacing of places u, and of the places that atoms can take. */
const SPACING = 0.125;
const places = Array.from({ length: 97 }, (_, n) => -6 + SPACING * n);
const seats = Array.from({ length: 65 }, (_, n) => -4 + SPACING * n);

/** N(u; mean, ½²). */
function bell(u: number, mean: number): number {
  const z = (u - mean) / WIDTH;
  return (0.3989422804014327 / WIDTH) * exp(-0.5 * z * z); // 1/√(2π)
}

/** The density at u of two bells of half the mass each, and the strays. */
export function twoBells(u: number, first: number, second: number): number {
  return (1 - STRAY) * 0.5 * (bell(u, first) + bell(u, second)) + STRAY / 12;
}

/** The best discriminator, D*(u) = p/(p + q), of data p with modes ±D against a generator q with atoms x and y. */
export function bestDiscriminator(u: number, D: number, [x, y]: readonly [number, number]): number {
  const p = twoBells(u, -D, D);
  return p / (p + twoBells(u, x, y));
}

/** What an atom at each seat pays, E log(1 − D*(u)) over its bell, against a discriminator that does not answer. */
function costs(critic: readonly number[]): Float64Array {
  const fooled = critic.map((d) => log(1 - d));
  return Float64Array.from(seats, (seat) => {
    let sum = 0;
    for (const [n, u] of places.entries()) sum += bell(u, seat) * fooled[n];
    return SPACING * sum;
  });
}

/** Two blurred atoms learn against a discriminator that was best against their last place, and then stands still. */
export const staleDiscriminator: Companion = {
  id: "stale-discriminator",
  parameters: [
    {
      kind: "number",
      id: "distance",
      symbol: "D",
      default: 2,
      domain: { min: 0.25, max: 3.5 },
      slider: { min: 1, max: 3, scale: "linear" },
    },
    {
      kind: "number",
      id: "round",
      symbol: "k",
      default: 0,
      domain: { min: 0, max: 7, integer: true },
      slider: { min: 0, max: 7, scale: "linear" },
    },
  ],
  *run(values) {
    const D = numberOf(values, "distance");
    const round = numberOf(values, "round");
    const atoms: [number, number][] = [[D, D]];
    let shown = { critic: [] as number[], field: new Float64Array(0) };
    for (let k = 0; k < 8; k++) {
      const critic = places.map((u) => bestDiscriminator(u, D, atoms[k]));
      const cost = costs(critic);
      const n = seats.length;
      const field = Float64Array.from({ length: n * n }, (_, i) => 0.5 * (cost[i % n] + cost[Math.floor(i / n)]));
      let best = 0;
      for (let i = 1; i < field.length; i++) if (field[i] < field[best]) best = i;
      atoms.push([seats[best % n], seats[Math.floor(best / n)]]);
      if (k === round) shown = { critic, field };
      yield (k + 1) / 8;
    }
    const hops = atoms.slice(1).filter(([x], k) => x * atoms[k][0] < 0).length;
    return {
      readings: {
        apart: Math.max(...atoms.map(([x, y]) => Math.abs(x - y))),
        hops,
        away: Math.max(...atoms.slice(1).map(([x]) => Math.abs(Math.abs(x) - D))),
      },
      figures: [
        {
          kind: "field",
          id: "cost",
          values: shown.field,
          columns: seats.length,
          rows: seats.length,
          x: [-4, 4],
          y: [-4, 4],
          ways: [{ id: "move", points: [...atoms[round], ...atoms[round + 1]] }],
        },
        {
          kind: "lines",
          id: "critic",
          x: { scale: "linear", from: -6, to: 6 },
          y: { scale: "linear", from: 0, to: 1 },
          series: [{ id: "discriminator", x: places, y: shown.critic, mark: "line", values: { round } }],
        },
        {
          kind: "lines",
          id: "hops",
          x: { scale: "linear", from: 0, to: 8 },
          y: { scale: "linear", from: -4, to: 4 },
          series: [0, 1].map((j) => ({
            id: ["first", "second"][j],
            x: atoms.map((_, k) => k),
            y: atoms.map((pair) => pair[j]),
            mark: j === 0 ? "steps" : "dots",
          })),
        },
      ],
    };
  },
};
