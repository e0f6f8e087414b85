/** Stands between two links in one address; a single link has no empty pair. */
const BETWEEN = "&&";

/** The link of the experiment on show, and that of the one beside it, each with its `#`. */
export function splitBeside(hash: string): { readonly first: string; readonly beside?: string } {
  const at = hash.indexOf(BETWEEN);
  return at < 0 ? { first: hash } : { first: hash.slice(0, at), beside: `#${hash.slice(at + BETWEEN.length)}` };
}

/** Both links as one. */
export const joinBeside = (first: string, beside: string): string => `${first}${BETWEEN}${beside.slice(1)}`;
