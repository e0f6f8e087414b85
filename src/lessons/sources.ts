/** A work that lessons cite; authors and titles are names and stay as they are. */
interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared: journal or conference, volume, pages. */
  readonly where: string;
}

export const sources = {
  "dinh-2017": {
    authors: "L. Dinh, R. Pascanu, S. Bengio & Y. Bengio",
    year: 2017,
    title: "Sharp Minima Can Generalize For Deep Nets",
    where: "ICML, arXiv:1703.04933",
  },
  "hochreiter-schmidhuber-1997": {
    authors: "S. Hochreiter & J. Schmidhuber",
    year: 1997,
    title: "Flat Minima",
    where: "Neural Computation 9, 1–42",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
