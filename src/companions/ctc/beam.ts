interface Prefix {
  readonly label: readonly number[];
  /** Probability of the beginnings that spell it and end in a blank, and of those that end in its last letter. */
  blank: number;
  letter: number;
}

/** Prefix beam search: after every frame the `width` most probable beginnings of a label, each summed over its alignments. */
export function beamSearch(
  probabilities: ArrayLike<number>,
  frames: number,
  symbols: number,
  width: number,
): readonly number[] {
  let beam: Prefix[] = [{ label: [], blank: 1, letter: 0 }];
  for (let t = 0; t < frames; t++) {
    const next = new Map<string, Prefix>();
    const at = (label: readonly number[]): Prefix => {
      const key = label.join(",");
      const known = next.get(key) ?? { label, blank: 0, letter: 0 };
      next.set(key, known);
      return known;
    };
    for (const { label, blank, letter } of beam) {
      const stay = at(label);
      stay.blank += (blank + letter) * probabilities[t * symbols];
      const last = label[label.length - 1];
      for (let k = 1; k < symbols; k++) {
        const p = probabilities[t * symbols + k];
        if (k === last) stay.letter += letter * p;
        at([...label, k]).letter += (k === last ? blank : blank + letter) * p;
      }
    }
    beam = [...next.values()].sort((a, b) => b.blank + b.letter - (a.blank + a.letter)).slice(0, width);
  }
  return beam[0].label;
}
