/** What α, β, γ … ω are read as, in the order of Unicode, which has sigma twice. */
export const GREEK_LETTERS: readonly string[] = [
  ..."alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split(" "),
  ..."nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "),
];
