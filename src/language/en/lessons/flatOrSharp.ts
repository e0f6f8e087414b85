export const flatOrSharp = {
  "flat-or-sharp": {
    title: "Flat or sharp?",
    summary: "Two minima of the same depth are not the same minimum. What their shape tells, and what it does not.",
    "flat-sharp-trace": {
      title: "Same depth, different width",
      prose:
        "Two wells, equally deep. A loss curve cannot tell them apart; a nudge can. Move the weights by a random $\\delta$ with deviation $\\sigma$ in every direction, and ask what the loss becomes on average. To second order only the trace of the [[hessian]] matters:\n\n$$\\operatorname{E} f(\\theta + \\delta) - f(\\theta) \\approx \\tfrac12\\sigma^2 \\operatorname{tr} H$$\n\nThe terrain on show *is* that average. At $\\sigma = 0$ both wells touch the same floor. As $\\sigma$ grows the [[sharp-minimum|sharp]] one fills up first, because most nudges throw a walker out of it.\n\nThe formula is a parabola's. Where a nudge reaches beyond the part of the well that looks like one, it promises too much: the narrow well cannot rise above its rim.",
      look: "The runs end at both bottoms. With $\\sigma = 0.2$ the right one lies visibly higher, although the loss itself is equal there.",
      try: {
        "1": "Slide $\\sigma$ to 0 and back. Which well notices first?",
        "2": "Widen the sharp well to 1.2: the difference is gone.",
      },
      handle: { "1": "Size of the nudges $\\sigma$", "2": "Width of the sharp well" },
      claim: {
        "same-depth": {
          says: "Without nudges the two bottoms differ by less than $4\\cdot10^{-6}$; their traces, 1.389 and 22.22, differ sixteenfold.",
          difference: "difference of the losses",
          flat: "tr H, flat well",
          sharp: "tr H, sharp well",
          ratio: "ratio of the traces",
        },
        "half-trace": {
          says: "At $\\sigma = 0.02$ both mean rises agree with $\\tfrac12\\sigma^2\\operatorname{tr}H$ to 3 %, and the sharp well rises more than 15 times as much.",
          flat: "rise, flat well",
          flatFormula: "formula, flat well",
          sharp: "rise, sharp well",
          sharpFormula: "formula, sharp well",
        },
        "second-order-only": {
          says: "The ratio of the rises starts above 15.5 at $\\sigma = 0.02$, falls with every larger $\\sigma$, and is below 12 at $\\sigma = 0.2$.",
          at002: "ratio at σ = 0.02",
          at005: "ratio at σ = 0.05",
          at01: "ratio at σ = 0.1",
          at02: "ratio at σ = 0.2",
        },
      },
    },
    "third-derivative-robustness": {
      title: "What the Hessian does not see",
      prose:
        "Two valleys can share value, slope and [[hessian]] at the bottom and still part ways a short walk later. Compare the parabola $\\tfrac12x^2$ with $\\tfrac12x^2 + c\\,x^3 + d\\,x^4$, both with $\\tfrac12y^2$ across. At the bottom the curvature is 1 in both. To the right of it the bent valley steepens, to the left it slackens: the third derivative is how fast curvature itself changes.\n\nOne often hears that a robust minimum needs a small third derivative. Robust in which sense? The *worst* nudge of a given length does become worse. The *mean* over symmetric nudges does not feel $c$ at all, because $\\delta^3$ and $(-\\delta)^3$ cancel. What lifts the mean is the fourth order, by $3d\\sigma^4$.\n\nSo a third derivative spoils the worst case and shortens the reach of the quadratic picture. It leaves the average alone.",
      look: "The two walkers start equally far from the bottom on either side. The wall on the right is the steep one; on the left the slope is gentle almost everywhere.",
      try: {
        "1": "Set $c = 0$ and keep $d = 1$: the valley is symmetric, the mean is the same.",
        "2": "Turn $c$ to its negative: the steep wall changes sides.",
      },
      handle: { "1": "Cubic part $c$", "2": "Quartic part $d$" },
      claim: {
        "same-hessian": {
          says: "Along $x$ the curvature is 1 at the bottom, but 0.28 at $x = -0.2$ and 2.68 at $x = 0.2$.",
          bottom: "curvature at 0",
          left: "curvature at −0.2",
          right: "curvature at 0.2",
        },
        "worst-case": {
          says: "The worst loss within $|x| \\le 0.2$ is 0.02 for the parabola and at least 1.45 times that for the valley on show.",
          parabola: "worst, parabola",
          bent: "worst, valley on show",
        },
        "mean-unmoved": {
          says: "Over nudges with $\\sigma = 0.1$ the mean is 0.0103. The cubic part adds nothing to it, the quartic part adds $3\\sigma^4 = 0.0003$.",
          mean: "mean loss",
          byThird: "due to the cubic part",
          byFourth: "due to the quartic part",
        },
      },
    },
    "relu-rescaling-and-sharpness": {
      title: "The same function, as sharp as you like",
      prose:
        "One ReLU neuron, two weights: $v\\,\\operatorname{relu}(wx)$, fitted to $\\operatorname{relu}(x)$. Multiply $w$ by some $c > 0$ and divide $v$ by it. Nothing changes that anyone could measure from outside: every input gives the same output. All pairs with $wv = 1$ are minima, a whole hyperbola of them, and each is the same function.\n\nYet they do not look alike. At $(c, 1/c)$ the trace of the [[hessian]] is proportional to $c^2 + 1/c^2$. Walk along the valley floor and the walls close in without limit.\n\nSo the saying that flatter minima generalise better cannot be a law about raw curvature: here sharpness is a matter of bookkeeping. It can only be compared at matched scale. (The trick needs $c > 0$. A negative factor turns the ReLU round.)\n\n[[l2|Weight decay]] breaks the tie. Of all equal functions it keeps the one with equal weights, which is also the flattest.",
      look: "With no penalty the six runs end at six places of one valley. Gradient descent hardly changes $w^2 - v^2$: its start decides where it ends.",
      try: {
        "1": "Raise $\\lambda$ a little and watch all ends drift to one point.",
        "2": "Put a start far out along the valley. How sharp is its end?",
      },
      handle: { "1": "Penalty $\\lambda$" },
      claim: {
        "same-function": {
          says: "At $c = 1, 3, 10, 30$ the loss is 0 up to rounding and one eigenvalue vanishes, while the trace climbs from 2.625 more than 449-fold.",
          loss: "largest loss",
          flat: "largest |smaller eigenvalue|",
          c1: "tr H at c = 1",
          c3: "tr H at c = 3",
          c10: "tr H at c = 10",
          c30: "tr H at c = 30",
        },
        "positive-factors": {
          says: "At $c = -1$ the function is another one: its loss is 0.78125 instead of 0.",
          positive: "loss at c = 1",
          negative: "loss at c = −1",
        },
        "one-dot": {
          says: "Without a penalty the ends' $w$ scatter by more than 0.3. With $\\lambda = 0.05$ all runs end at (0.9808, 0.9808) within $10^{-8}$, with eigenvalues 0.1 and 2.53.",
          free: "scatter of w, no penalty",
          held: "scatter of w, with penalty",
          w: "w at the end",
          v: "v at the end",
          low: "smaller eigenvalue",
          high: "larger eigenvalue",
        },
        conserved: {
          says: "At $\\eta = 0.001$ no run's $w^2 - v^2$ strays by more than 0.01 on its way; a tenfold rate lets it stray more than eight times as far.",
          slow: "largest drift, η = 0.001",
          fast: "largest drift, η = 0.01",
        },
      },
    },
  },
};
