/** What an alignment says: repeats merged, then blanks (symbol 0) taken out. */
export function collapse(path: ArrayLike<number>): number[] {
  const label: number[] = [];
  for (let t = 0; t < path.length; t++) if (path[t] !== 0 && path[t] !== path[t - 1]) label.push(path[t]);
  return label;
}

/** The same of a written alignment, blanks as hyphens. */
export function collapseText(alignment: string): string {
  return [...alignment].filter((letter, t, all) => letter !== "-" && letter !== all[t - 1]).join("");
}

/** Probability of every label, from every one of symbols^frames alignments; keys are the letters joined by commas. */
export function labelProbabilities(
  probabilities: ArrayLike<number>,
  frames: number,
  symbols: number,
): Map<string, { readonly probability: number; readonly alignments: number }> {
  const found = new Map<string, { probability: number; alignments: number }>();
  const path = new Uint8Array(frames);
  const visit = (t: number, probability: number) => {
    if (t === frames) {
      const key = collapse(path).join(",");
      const known = found.get(key) ?? { probability: 0, alignments: 0 };
      known.probability += probability;
      known.alignments++;
      found.set(key, known);
      return;
    }
    for (let k = 0; k < symbols; k++) {
      path[t] = k;
      visit(t + 1, probability * probabilities[t * symbols + k]);
    }
  };
  visit(0, 1);
  return found;
}

/** The label that the most probable symbol of every frame spells. */
export function greedy(scores: ArrayLike<number>, frames: number, symbols: number): number[] {
  const path: number[] = [];
  for (let t = 0; t < frames; t++) {
    let best = 0;
    for (let k = 1; k < symbols; k++) if (scores[t * symbols + k] > scores[t * symbols + best]) best = k;
    path.push(best);
  }
  return collapse(path);
}
