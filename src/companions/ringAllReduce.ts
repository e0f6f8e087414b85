import { log2 } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import type { Companion } from "./companion.ts";

/** A network of equal links: every message waits `latency` seconds, then travels at `bandwidth` bytes a second. */
export interface Links {
  readonly latency: number;
  readonly bandwidth: number;
}

/** Seconds that one way of adding up takes, apart, and whether every machine ended with every sum. */
export interface AddedUp {
  readonly latency: number;
  readonly transfer: number;
  readonly exact: boolean;
}

/** What machine i holds of chunk c in the beginning: small whole numbers, whose sums are exact. */
const held = (i: number, c: number): number => ((i + 1) * (c + 3)) % 97;

/**
 * All-reduce around a ring, message by message: N machines hold `bytes` each, in N chunks. For N − 1 rounds every machine
 * passes one chunk on and adds the one that comes in; for N − 1 more the finished sums go round.
 */
export function* ring(N: number, bytes: number, { latency, bandwidth }: Links): Generator<undefined, AddedUp> {
  const chunks = Array.from({ length: N }, (_, i) => Float64Array.from({ length: N }, (_, c) => held(i, c)));
  const wanted = Float64Array.from({ length: N }, (_, c) => chunks.reduce((sum, own) => sum + own[c], 0));
  const sent = new Float64Array(N);
  const rounds = 2 * (N - 1);
  for (let r = 0; r < rounds; r++) {
    const adding = r < N - 1;
    // In round r machine i sends chunk i − r; after N − 1 rounds it has chunk i + 1 whole, and passes on that first.
    const own = (i: number) => (adding ? i - r + N : i + 1 - (r - (N - 1)) + N) % N;
    for (let i = 0; i < N; i++) sent[i] = chunks[i][own(i)];
    for (let i = 0; i < N; i++) {
      const to = (i + 1) % N;
      const c = own(i);
      chunks[to][c] = adding ? chunks[to][c] + sent[i] : sent[i];
    }
    if (r % 16 === 15) yield;
  }
  const exact = chunks.every((own) => own.every((sum, c) => sum === wanted[c]));
  return { latency: rounds * latency, transfer: (rounds * bytes) / (N * bandwidth), exact };
}

/** Rounds of a binary tree over N machines. */
export const treeRounds = (N: number): number => Math.ceil(log2(N) - 1e-12);

/** All-reduce along a binary tree: the whole vector goes up in ⌈log₂ N⌉ rounds and comes down in as many. */
export function tree(N: number, bytes: number, { latency, bandwidth }: Links): AddedUp {
  const sums = Float64Array.from({ length: N }, (_, i) => held(i, 0));
  const wanted = sums.reduce((sum, own) => sum + own, 0);
  let rounds = 0;
  for (let span = 1; span < N; span *= 2, rounds++)
    for (let i = 0; i + span < N; i += 2 * span) sums[i] += sums[i + span];
  let span = 1;
  while (span < N) span *= 2;
  for (span /= 2; span >= 1; span /= 2, rounds++) for (let i = 0; i + span < N; i += 2 * span) sums[i + span] = sums[i];
  const exact = sums.every((sum) => sum === wanted);
  return { latency: rounds * latency, transfer: (rounds * bytes) / bandwidth, exact };
}

/** All-reduce through one machine, which hears the N − 1 others one after another and answers them likewise. */
export function star(N: number, bytes: number, { latency, bandwidth }: Links): AddedUp {
  let [messages, sum, wanted] = [0, held(0, 0), held(0, 0)];
  for (let i = 1; i < N; i++, messages++) sum += held(i, 0);
  for (let i = N - 1; i >= 1; i--) wanted += held(i, 0);
  messages += N - 1;
  return { latency: messages * latency, transfer: (messages * bytes) / bandwidth, exact: sum === wanted };
}

/** Bytes below which the tree is faster than the ring; 0 where it never is. */
export function treeIsFasterBelow(N: number, { latency, bandwidth }: Links): number {
  const rounds = treeRounds(N);
  return Math.max(0, (latency * bandwidth * (N - 1 - rounds)) / (rounds - (N - 1) / N));
}

const seconds = ({ latency, transfer }: AddedUp): number => latency + transfer;

/** The cost of adding up gradients over many machines: three ways, played through with real sums. */
export const ringAllReduce: Companion = {
  id: "ring-all-reduce",
  parameters: [
    {
      kind: "number",
      id: "machines",
      symbol: "N",
      default: 64,
      domain: { min: 2, max: 512, integer: true },
      slider: { min: 2, max: 256, scale: "log" },
    },
    {
      kind: "number",
      id: "megabytes",
      symbol: "M",
      default: 400,
      domain: { min: 1e-3, max: 1e5 },
      slider: { min: 0.01, max: 1000, scale: "log" },
    },
    {
      kind: "number",
      id: "latency",
      symbol: "\\alpha",
      default: 50,
      domain: { min: 0, max: 1e6 },
      slider: { min: 1, max: 1000, scale: "log" },
    },
    {
      kind: "number",
      id: "bandwidth",
      symbol: "B",
      default: 10,
      domain: { min: 1e-3, max: 1e4 },
      slider: { min: 0.1, max: 100, scale: "log" },
    },
  ],
  *run(values) {
    const N = numberOf(values, "machines");
    const bytes = 1e6 * numberOf(values, "megabytes");
    const links = { latency: 1e-6 * numberOf(values, "latency"), bandwidth: 1e9 * numberOf(values, "bandwidth") };
    const round = yield* ring(N, bytes, links);
    const ways = { ring: round, tree: tree(N, bytes, links), star: star(N, bytes, links) };
    const sizes = Float64Array.from({ length: 41 }, (_, i) => 0.01 * sizeFactor(i));
    const scaled = (way: AddedUp) => sizes.map((size) => way.latency + (way.transfer * 1e6 * size) / bytes);
    const names = ["ring", "tree", "star"] as const;
    return {
      readings: {
        ring: seconds(ways.ring),
        tree: seconds(ways.tree),
        star: seconds(ways.star),
        exact: names.every((name) => ways[name].exact) ? 1 : 0,
        floor: (2 * bytes) / links.bandwidth,
        latencyShare: ways.ring.latency / seconds(ways.ring),
        crossing: treeIsFasterBelow(N, links) / 1e6,
      },
      figures: [
        {
          kind: "lines",
          id: "times",
          x: { scale: "log", from: 0.01, to: 1000 },
          y: { scale: "log" },
          series: [
            ...names.map((name) => ({ id: name, x: sizes, y: scaled(ways[name]), mark: "line" as const })),
            {
              id: "now",
              x: names.map(() => bytes / 1e6),
              y: names.map((name) => seconds(ways[name])),
              mark: "dots",
            },
          ],
        },
        {
          kind: "bars",
          id: "parts",
          y: { scale: "log" },
          groups: names,
          series: [
            { id: "latency", values: names.map((name) => ways[name].latency) },
            { id: "transfer", values: names.map((name) => ways[name].transfer) },
          ],
        },
      ],
    };
  },
};

/** 1 to 10⁵ in 40 equal ratios: by 10 at every eighth. */
function sizeFactor(i: number): number {
  let factor = 1;
  for (let k = 0; k < Math.floor(i / 8); k++) factor *= 10;
  for (let k = 0; k < i % 8; k++) factor *= 1.333521432163324; // 10^(1/8)
  return factor;
}
