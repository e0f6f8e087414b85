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
    "overfit-is-a-narrow-well": {
      title: "Learnt by heart",
      prose:
        "Twelve noisy points of a sine, a network with 37 weights, and L-BFGS, which does not stop half way. Without [[l2|weight decay]] it threads every point and the loss falls to nothing; with a decay of 0.003 it stops with some loss left.\n\nThe lower of the two is the worse. Asked for the *noise-free* curve at a hundred places, the network that missed no point is usually several times further off: it has learnt the noise.\n\nThe landscape knows. The [[overfitting|overfit]] minimum has large weights and steep walls; its trace is larger in every one of twenty draws. Nudge all weights a little and it loses more.\n\nThat is a comparison of two minima of one network on one set of data, at like scale. It is an observation, not a law: rescale the weights as in the next step, and the trace says whatever you like.",
      look: "The plane goes through both ends. One lies deeper and in a narrower place. Compare what the two runs compute in the picture of the network.",
      try: {
        "1": "Raise the decay to 0.1. Now the curve is too flat to fit even the sine.",
        "2": "Draw another seed. How often is the lower minimum the better one?",
      },
      handle: { "1": "Decay of the second run" },
      claim: {
        "better-and-worse": {
          says: "Without decay the training loss ends below a twentieth of that with decay, while the error on the clean curve is larger.",
          trainFree: "training loss, no decay",
          trainHeld: "training loss, decay",
          testFree: "error on the clean curve, no decay",
          testHeld: "error on the clean curve, decay",
        },
        narrower: {
          says: "The trace of the Hessian without decay is at least 1.5 times that with decay.",
          free: "tr H, no decay",
          held: "tr H, decay",
          ratio: "ratio",
        },
        nudged: {
          says: "Nudges of all weights with $\\sigma = 0.02$ raise the loss at least 1.5 times as much where there was no decay.",
          free: "rise, no decay",
          freeFormula: "½σ² tr H, no decay",
          held: "rise, decay",
          heldFormula: "½σ² tr H, decay",
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
    "narrow-deep-vs-wide-shallow-well": {
      title: "A molecule in a narrow well",
      prose:
        "A molecule's shape is a point on an energy landscape. Here are two stable shapes: a narrow well that is deep, and a wide one that is shallower. [[gradient-descent|Gradient descent]] asks only what is lower. It stays in whichever well it starts in, and of two ends it ranks the deeper first.\n\nA molecule is warm. It shakes, and is found at a place with probability $\\propto e^{-f/T}$. Then room counts as well as depth. In a harmonic picture the two wells are equally likely at\n\n$$T^* = \\frac{\\Delta E}{\\tfrac12\\ln(\\det H_1/\\det H_2)}$$\n\nBelow $T^*$ depth wins, above it width does. The narrow well is locally stable all the while; it is just not where a warm walker is mostly found.\n\nThe two walkers on show take steps of gradient descent with noise $\\sqrt{2\\eta T}$, which is [[sgld|Langevin's]] way of being warm. Both start in the deep well.",
      look: "At $T = 0.3$ the walkers leave the deep well and spend most of their time in the wide one. In the companion: the exact share of the narrow well over temperature, and the harmonic estimate dashed.",
      try: {
        "1": "Cool the first walker to 0.1. Does it ever leave?",
        "2": "Widen the deep well. Where does $T^*$ go in the companion?",
      },
      handle: { "1": "Temperature of the first walker", "2": "Width of the deep well" },
      claim: {
        "descent-ranks-by-depth": {
          says: "Gradient descent ends at −1.556 and at −1.156, and ranks by that alone; the deeper well is more than 13 times as curved.",
          narrow: "end in the narrow well",
          wide: "end in the wide well",
          narrowCurvature: "curvature, narrow well",
          wideCurvature: "curvature, wide well",
        },
        "heat-ranks-by-room": {
          says: "Of a walker in one of the wells, the narrow one has more than 75 % at $T = 0.1$, less with every rise of $T$, and less than 30 % at $T = 0.3$.",
          at010: "share at T = 0.10",
          at015: "share at T = 0.15",
          at020: "share at T = 0.20",
          at025: "share at T = 0.25",
          at030: "share at T = 0.30",
        },
        "even-temperature": {
          says: "The harmonic estimate puts the tie at $T^* = 0.154$; there the exact share is one half to within 0.05.",
          even: "T*",
          share: "exact share at T*",
        },
        "walkers-move-out": {
          says: "Two walkers that start in the narrow well spend less than half of 20 000 steps at $T = 0.3$ there, of those spent in either well.",
          narrow: "share of visits, narrow well",
        },
      },
    },
    "dropout-flattens-hessian": {
      title: "Does dropout flatten?",
      prose:
        "[[dropout|Dropout]] blanks inputs at random. For a linear unit the average over all masks can be written down: with $S$ the mean of $xx^{\\mathsf T}$ and $q$ the share kept, the Hessian of the expected loss is\n\n$$q^2 S + q(1-q)\\operatorname{diag} S$$\n\nIt shrinks what inputs do together and spares what each does alone, so the bowl becomes rounder, and its largest eigenvalue falls below $q\\lambda_{\\max}(S)$. Hence the saying that dropout flattens the terrain.\n\nBut nobody implements it like that. What is kept is divided by $q$, so that outputs keep their size. In this *inverted* form the Hessian is $S + \\frac{1-q}{q}\\operatorname{diag} S$: the plain one plus a positive part. Every eigenvalue *rises*. Dropout is a penalty, and a penalty only adds curvature at fixed scale.\n\nWhat improves in both forms, and by the same factor, is the ratio of the eigenvalues, the [[condition-number|condition number]].",
      look: "The bowl on show is the inverted form. Towards rate 0 it turns into a long trough; towards 0.9 it is round, and steep.",
      try: {
        "1": "Slide the rate from 0 to 0.9. Watch shape and height apart from each other.",
        "2": "At rate 0.8, is $\\eta = 0.3$ still below $2/\\lambda_{\\max}$?",
      },
      handle: { "1": "Dropout rate" },
      claim: {
        "two-forms": {
          says: "The plain eigenvalues are 0.16 and 1.44. Without rescaling they become 0.24 and 0.56: the largest falls. In the inverted form they become 0.96 and 2.24: both rise.",
          low: "λmin without dropout",
          high: "λmax without dropout",
          maskLow: "λmin, not rescaled",
          maskHigh: "λmax, not rescaled",
          invertedLow: "λmin, inverted",
          invertedHigh: "λmax, inverted",
        },
        condition: {
          says: "The condition number falls from 9 to below 2.4, and to the same number in both forms.",
          none: "without dropout",
          mask: "not rescaled",
          inverted: "inverted",
        },
        "all-masks": {
          says: "Adding up the Hessians of all four masks, each with its probability, gives the closed form to $10^{-12}$.",
          diagonal: "on the diagonal",
          beside: "beside it",
          difference: "largest difference",
        },
        "any-inputs": {
          says: "For forty correlated inputs drawn at random, $\\lambda_{\\max}$ without rescaling is at most $q$ times the plain one, and in the inverted form at least the plain one.",
          none: "λmax without dropout",
          mask: "not rescaled",
          bound: "bound q·λmax",
          inverted: "inverted",
        },
      },
    },
    "dropout-net-flatness": {
      title: "And in a network?",
      prose:
        'For a linear unit the effect of [[dropout]] can be written down. For a network it has to be measured: sixteen tanh units learn a sine with Adam, once without dropout, once at rate 0.2, once at 0.5. Then dropout is switched off, and the [[hessian]] of the plain loss is taken where training has ended.\n\nIt is often told that dropout steers to wider minima. What holds up is thin. The *trace* is smaller with dropout in nearly every draw. The *largest eigenvalue* is not: at rate 0.5 it is mostly larger than without. And more dropout does not mean a smaller trace.\n\nThere is a confession to make as well. These are not minima of equal loss. With dropout the network fits much worse, and where a function is fitted worse its curvature is another one anyway. "Dropout finds flat minima" is more than this experiment can carry. Its sign for the trace is all.',
      look: "The loss at rate 0.2 goes on jittering: each step drops other units. The sharpness chart shows the curvature of the plain loss.",
      try: {
        "1": "Set the rate to 0 and compare where the loss ends.",
        "2": "At rate 0.8, is anything left of the sine in the picture of the network?",
      },
      handle: { "1": "Dropout rate" },
      claim: {
        "smaller-trace": {
          says: "After training at the rate on show, and at 0.5, the trace of the plain Hessian is smaller than without dropout.",
          none: "tr H, no dropout",
          some: "tr H, rate on show",
          half: "tr H, rate 0.5",
        },
        "no-law-of-the-largest": {
          says: "At rate 0.5 the largest eigenvalue is larger than without dropout, in most draws.",
          none: "λmax, no dropout",
          some: "λmax, rate on show",
          half: "λmax, rate 0.5",
        },
        price: {
          says: "With dropout, at the rate on show and at 0.5, the training loss ends more than ten times as high.",
          none: "loss, no dropout",
          some: "loss, rate on show",
          half: "loss, rate 0.5",
        },
      },
    },
  },
};
