import { encode } from "uqr";

/** Longer addresses make modules too small for a phone at some distance from a projected code. */
export const MOST_CHARACTERS = 600;
/** Modules of white around the code (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

export interface Code {
  /** Modules per side, the quiet zone included. */
  readonly side: number;
  /** SVG path of the dark modules, one unit each. */
  readonly path: string;
}

/** The QR code of an address: 7 % of it may be unreadable (level L), more where that costs no larger code. */
export function codeOf(address: string): Code {
  const { size, data } = encode(address, { ecc: "L", boostEcc: true, border: QUIET });
  let path = "";
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (x + 1 < size && row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  return { side: size, path };
}

/** What a link is made of, for telling which part makes it long. */
const parts = ["formula", "network", "run", "view", "start", "transform", "batch", "sweep"] as const;
export type LinkPart = (typeof parts)[number] | "address" | "rest";

const partOf = (field: string): LinkPart => {
  const key = /^[a-z]*/.exec(field)?.[0];
  if (key === "objective" || key === "data") return "network";
  return parts.find((part) => part === key || `${part}s` === key) ?? "rest";
};

/** The part of an address that takes most of its characters, and how many. */
export function longestPart(address: string): { readonly part: LinkPart; readonly count: number } {
  const [page, link = ""] = address.split("#");
  const counts = new Map<LinkPart, number>([["address", page.length]]);
  for (const field of link.split("&")) {
    const part = partOf(field);
    counts.set(part, (counts.get(part) ?? 0) + field.length + 1); // 1: what joins it to the rest
  }
  const [[part, count]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { part, count };
}
