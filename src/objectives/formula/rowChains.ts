import { Operation } from "./operation.ts";
import type { Tape } from "./tape.ts";

/** The value of a slot that is the same for all points of a row, or minus it. */
export interface Scalar {
  readonly slot: number;
  readonly sign: 1 | -1;
}

/**
 * ((u + before)·s + after) of a row u, squared if so marked: what additions of scalars, scalings and a square make of
 * it. What is missing changes nothing.
 */
export interface Chain {
  /** Slot that varies along the row. */
  readonly u: number;
  readonly before?: Scalar;
  readonly s?: Scalar;
  readonly after?: Scalar;
  readonly squared: boolean;
}

type Link = { readonly kind: "add" | "scale"; readonly scalar: Scalar } | { readonly kind: "square" };

/** Behind the slots of a tape: −0, which changes nothing when added (0 would change −0), and 1. */
export const NEUTRAL = [-0, 1] as const;

export function zeroScalar(tape: Tape): Scalar {
  return { slot: tape.slots.length, sign: 1 };
}

export function oneScalar(tape: Tape, sign: 1 | -1 = 1): Scalar {
  return { slot: tape.slots.length + 1, sign };
}

/** Operation k as a chain of its own; undefined when it is not of that kind. */
export function chainOf(tape: Tape, k: number, variesAlong: (slot: number) => boolean): Chain | undefined {
  const first = tape.first[k];
  const u = variesAlong(first) ? first : tape.second[k];
  const links = linksOf(tape, k, variesAlong);
  return links && joined({ u, squared: false }, links);
}

/** The chain with operation k at its end; undefined when there is no room, or the operation is not of that kind. */
export function extended(
  chain: Chain,
  tape: Tape,
  k: number,
  variesAlong: (slot: number) => boolean,
): Chain | undefined {
  const links = linksOf(tape, k, variesAlong);
  return links && joined(chain, links);
}

/** What operation k does to the one row among its operands. s − u is −u + s, bit for bit. */
function linksOf(tape: Tape, k: number, variesAlong: (slot: number) => boolean): readonly Link[] | undefined {
  const code = tape.codes[k];
  if (code === Operation.square) return [{ kind: "square" }];
  if (code === Operation.negate) return [{ kind: "scale", scalar: oneScalar(tape, -1) }];
  const [first, second] = [tape.first[k], tape.second[k]];
  const rowFirst = variesAlong(first);
  if (rowFirst && variesAlong(second)) return undefined;
  const slot = rowFirst ? second : first;
  switch (code) {
    case Operation.add:
      return [{ kind: "add", scalar: { slot, sign: 1 } }];
    case Operation.multiply:
      return [{ kind: "scale", scalar: { slot, sign: 1 } }];
    case Operation.subtract:
      return rowFirst
        ? [{ kind: "add", scalar: { slot, sign: -1 } }]
        : [
            { kind: "scale", scalar: oneScalar(tape, -1) },
            { kind: "add", scalar: { slot, sign: 1 } },
          ];
    default:
      return undefined;
  }
}

function joined(chain: Chain, links: readonly Link[]): Chain | undefined {
  return links.reduce<Chain | undefined>((sofar, link) => sofar && withLink(sofar, link), chain);
}

function withLink(chain: Chain, link: Link): Chain | undefined {
  if (chain.squared) return undefined;
  if (link.kind === "square") return { ...chain, squared: true };
  if (link.kind === "scale") return chain.s || chain.after ? undefined : { ...chain, s: link.scalar };
  if (!chain.before && !chain.s && !chain.after) return { ...chain, before: link.scalar };
  return chain.after ? undefined : { ...chain, after: link.scalar };
}
