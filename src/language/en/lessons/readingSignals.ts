export const readingSignals = {
  "reading-signals": {
    title: "Reading signals",
    summary: "What a loss does not mention it cannot teach; what it adds up decides what is learnt first.",
    "confident-membrane-blind": {
      title: "Sure of everything but the membrane",
      prose:
        "A folding programme can be certain of every distance within a protein and still place it impossibly: one end should stand outside the cell's membrane, the other inside. What follows is a cartoon of that situation with the same logic, not a model of AlphaFold or RoseTTAFold.\n\nTwo arms of length 1 meet at a hinge with angle $\\psi$; $\\varphi$ tilts the whole against the membrane. The loss knows the hinge only: $8(1 - \\cos(\\psi - 0.4))$. Its minimum is a trough along $\\varphi$. Across it the [[hessian|curvature]] is 8, along it exactly 0.\n\nSo the inner distance comes out sharp, and a confidence computed from inner distances is high, wherever along the trough a walker stops. Whether the chain crosses the membrane is left to the start. Certainty about what the loss contains says nothing about what it leaves out.",
      look: "Twenty walkers slide straight across into the trough and stop side by side along it. None moves along it.",
      try: {
        "1": "Raise the membrane's weight. The trough bends into a pit, and the hinge has to open for it.",
      },
      handle: { "1": "Weight of the membrane" },
      claim: {
        confident: {
          says: "At the bottom of the trough the gradient is zero, and the eigenvalues are 0 and 8 for every tilt.",
          slope: "largest gradient at three tilts",
          flat: "curvature along the trough",
          stiff: "curvature across",
        },
        "one-distance": {
          says: "At temperature 0.1 the distance between the ends is $0.40 \\pm 0.11$, and fewer than 15 % of the samples cross the membrane the right way.",
          mean: "mean distance of the ends",
          deviation: "standard deviation",
          right: "share the right way round",
        },
        blind: {
          says: "Of twenty descents from random foldings at most a quarter end the right way round: by chance it would be $0.4/2\\pi$, about one in sixteen.",
          right: "the right way round",
          of: "descents",
        },
        told: {
          says: "With the membrane in the loss, at weight 30, all twenty end the right way round.",
          right: "the right way round",
          of: "descents",
        },
      },
    },
  },
};
