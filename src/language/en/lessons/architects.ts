export const architects = {
  architects: {
    title: "Architects of terrain",
    summary:
      "Before an optimizer takes its first step, layers, activations and losses have decided what it will walk on.",
    "batchnorm-recondition": {
      title: "A canyon made round",
      prose:
        "Two inputs, one ten times as wide as the other, and a linear read-out. A map that stretches by 10 makes a *loss* that stretches by 100: curvature goes with the square. At the largest rate the steep direction allows, the flat one needs hundreds of steps.\n\n[[batch-normalisation|Batch normalisation]] subtracts each input's mean over the batch and divides by its deviation, $\\sqrt{\\sigma^2 + \\varepsilon}$. Both inputs are now of size one, and the canyon is a bowl.\n\nIt is said that normalisation makes the terrain isotropic. It looks at one feature at a time, and so it can only undo a stretch along the axes. Turn the stretch by 45° and both inputs have the same deviation already. There is nothing left to divide by, and the canyon stays.\n\nThe slider for $\\varepsilon$ takes it away again by degrees: when $\\varepsilon$ is far above both variances, everything is divided by the same number.",
      look: "The bowl on show is normalised. Raise $\\varepsilon$ and it stretches back into a canyon. In the companion both condition numbers are drawn over the angle of the stretch.",
      try: {
        "1": "Set $\\varepsilon$ to 1000. Which rate is now the largest that is stable?",
        "2": "In the companion, turn the stretch from 0° to 15°. How much is lost already?",
      },
      handle: { "1": "ε under the root", "2": "Learning rate $\\eta$" },
      claim: {
        "round-again": {
          says: "A stretch between 8 and 12 makes a loss with condition number above 60; normalised it is below 1.4.",
          map: "stretch of the inputs",
          raw: "condition number, as it is",
          normalised: "condition number, normalised",
        },
        "hundreds-to-a-few": {
          says: "Gradient descent at $1/\\lambda_{\\max}$ needs more than 400 steps as it is, and at most 8 normalised.",
          raw: "steps, as it is",
          normalised: "steps, normalised",
        },
        "axes-only": {
          says: "With the stretch turned by 15° the condition number after normalisation is above 15, by 30° more, and at 45° more than 0.9 of what it was before: over 300 steps.",
          at15: "condition number at 15°",
          at30: "condition number at 30°",
          at45: "condition number at 45°",
          raw: "as it is, at 45°",
          steps: "steps at 45°, normalised",
        },
        "on-show": {
          says: "The bowl on show has a condition number below 2, and after 60 steps the gradient is below $10^{-6}$.",
          condition: "condition number",
          gradient: "gradient at the end",
        },
        "epsilon-undoes-it": {
          says: "The bowl on show has a condition number below 2 at $\\varepsilon = 10^{-5}$ and above 40 at $\\varepsilon = 1000$.",
          small: "at ε = 10⁻⁵",
          large: "at ε = 1000",
        },
      },
    },
    "signal-propagation": {
      title: "Twenty layers of whisper or shout",
      prose:
        "Send random inputs through twenty [[relu|ReLU]] layers that nobody has trained yet. Weights have deviation $g/\\sqrt{n}$ for $n$ inputs. A ReLU throws away half of what comes, so each layer multiplies the mean square of the signal by about $g^2/2$, and twenty layers by $(g^2/2)^{20}$.\n\nAt $g = 1$ a millionth is left at the end; at $g = 2$ it has grown a millionfold. Only $g = \\sqrt2$ keeps it, which is He's initialisation, and even there a single network may be off by a factor of ten: the mean is kept, not every draw.\n\nA gradient on its way back meets the same factors. Where the signal has faded there is nothing to learn from.\n\n[[batch-normalisation|Batch normalisation]] in every layer ends the compounding. What leaves a layer has mean square one half, half of a unit variance, whatever the gain and whatever the depth.",
      look: "Each step of the staircase is a layer, its height in powers of ten. The dashed line is the law $(g^2/2)^{\\ell}$.",
      try: {
        "1": "Find the gain that keeps the height over forty layers. How finely does it have to be set?",
        "2": "Take a batch of two: how steady is the normalised line still?",
      },
      claim: {
        "fades-or-explodes": {
          says: "After twenty layers the mean square is below $10^{-16}$ for $g = 0.5$, between $10^{-8}$ and $10^{-4}$ for $g = 1$, between 0.05 and 10 for $g = \\sqrt2$, above $10^4$ for $g = 2$.",
          half: "g = 0.5",
          one: "g = 1",
          root: "g = √2",
          two: "g = 2",
        },
        normalised: {
          says: "With normalisation it is 0.5 to within 0.05 for all four gains.",
          half: "g = 0.5",
          one: "g = 1",
          root: "g = √2",
          two: "g = 2",
        },
      },
    },
    "bn-vs-gn-tiny-batch": {
      title: "Statistics of two",
      prose:
        "[[batch-normalisation|Batch normalisation]] needs a batch to take statistics of. What if memory allows only two samples? Measure two people: the taller becomes $+1$, the shorter $-1$. A millimetre or a kilometre apart, it makes no difference. In a fully connected layer over a batch of two, every unit says only which of the two had more. (In convolutional layers the average also runs over the picture, and it is not as bad.)\n\nEven where more is left, a deviation estimated from few samples is noisy: by three quarters of itself for two, by an eighth for thirty-two.\n\n[[group-normalisation|Group normalisation]] takes its statistics from units of one sample and never looks at the others, so the size of the batch is none of its business.\n\nHere both learn to tell two rings apart, having seen the same 6400 samples. With batches of two the batch-normalised network fails in testing; with thirty-two it is mostly a little ahead. Normalisation by batches is not worse, it is hungry.",
      look: "Batches of two: the training loss on all samples, with their proper statistics, jitters and stays high. Each step taught the network about another pair.",
      try: { "1": "Raise the batch to 4, then to 8. When does it become usable?" },
      handle: { "1": "Samples in a batch" },
      claim: {
        "two-people": {
          says: "Normalised over two samples, 1 and 1.001 give −1 and 1, and so do 1 and 1000: the error is below $10^{-6}$.",
          alike: "error for 1 and 1.001",
          unlike: "error for 1 and 1000",
        },
        "noisy-statistics": {
          says: "A batch's standard deviation scatters by 0.76 of its mean for two samples and by 0.13 for thirty-two.",
          two: "batches of 2",
          eight: "batches of 8",
          many: "batches of 32",
        },
        "batches-on-show": {
          says: "After 6400 samples in batches of the size on show, the test loss with group normalisation is less than half of that with batch normalisation.",
          size: "samples in a batch",
          batch: "test loss, batch normalisation",
          group: "test loss, group normalisation",
        },
        "batches-of-many": {
          says: "Batches of thirty-two instead of two bring the test loss of batch normalisation down by more than a third, and by a larger factor than that of group normalisation.",
          two: "batch normalisation, 2",
          many: "batch normalisation, 32",
          groupTwo: "group normalisation, 2",
          groupMany: "group normalisation, 32",
        },
        "in-between": {
          says: "In batches of four and of eight group normalisation still ends with the lower test loss, in most draws.",
          batchFour: "batch normalisation, 4",
          groupFour: "group normalisation, 4",
          batchEight: "batch normalisation, 8",
          groupEight: "group normalisation, 8",
        },
        crossing: {
          says: "In batches of thirty-two, batch normalisation ends with the lower test loss, in most draws.",
          batch: "test loss, batch normalisation",
          group: "test loss, group normalisation",
        },
      },
    },
    "ce-vs-dice": {
      title: "Each pixel for itself, or all together",
      prose:
        'Two pixels with [[logit|logits]] $x$ and $y$. The first belongs to the organ we look for, the second does not. [[cross-entropy|Cross-entropy]] adds up one term a pixel, so $\\partial L/\\partial x$ knows nothing of $y$, and in the logits the terrain is convex. (In the weights of a network it is not: that is what lies between.)\n\nDice measures overlap, $1 - \\frac{2\\sum pt + \\varepsilon}{\\sum p + \\sum t + \\varepsilon}$. Both pixels are under one fraction bar. What the second one does changes the pull on the first, and over most of the square the terrain bends downwards in some direction.\n\nThen there are pictures without the organ. For an empty target the numerator is just $\\varepsilon$. With $\\varepsilon = 0$ Dice is exactly 1 everywhere: perfectly flat. With a small $\\varepsilon$ it is almost flat; with $\\varepsilon = 1$ there is a slope, if a modest one. So "Dice has no gradient on empty pictures" is true of one choice of $\\varepsilon$.',
      look: "$d$ blends the two: 1 is Dice, 0 is cross-entropy. Slide it and watch the sheet unbend into a bowl.",
      try: {
        "1": "Set target $a = 0$: an empty picture. The run stands still until $\\varepsilon$ is raised.",
        "2": "With $a = 0$, slide $d$ from 1 to 0.",
      },
      handle: { "1": "Share of Dice $d$", "2": "Target of the first pixel $a$", "3": "Smoothing ε" },
      claim: {
        coupled: {
          says: "At $x = 0$ the slope of Dice along $x$ goes from below −0.21 to above −0.17 as $y$ goes from −4 to 4; that of cross-entropy is −0.25 throughout.",
          low: "Dice, y = −4",
          middle: "Dice, y = 0",
          high: "Dice, y = 4",
          entropy: "cross-entropy",
          apart: "how far that varies with y",
        },
        "convex-or-not": {
          says: "On 289 points cross-entropy has no mixed derivative and eigenvalues above 0.008. Dice has mixed derivatives above 0.02, eigenvalues down to below −0.09, and is concave along an axis on more than 200 of them.",
          entropyMixed: "largest mixed derivative, cross-entropy",
          entropyLowest: "lowest eigenvalue, cross-entropy",
          diceMixed: "largest mixed derivative, Dice",
          diceLowest: "lowest eigenvalue, Dice",
          concave: "points concave along an axis",
        },
        empty: {
          says: "For an empty target the gradient of Dice at (1, 1) is 0 for $\\varepsilon = 0$, below $10^{-5}$ for $\\varepsilon = 10^{-5}$, above 0.04 for $\\varepsilon = 1$; cross-entropy's is more than ten times that.",
          zero: "Dice, ε = 0",
          tiny: "Dice, ε = 10⁻⁵",
          one: "Dice, ε = 1",
          entropy: "cross-entropy",
        },
        "stands-still": {
          says: "After 500 steps at $\\eta = 5$ on an empty target with $\\varepsilon = 10^{-5}$, Dice leaves $p$ at 0.731; cross-entropy brings it below 0.001.",
          dice: "p, Dice",
          entropy: "p, cross-entropy",
        },
      },
    },
    "filter-sum-conservation": {
      title: "What the loss cannot see, nobody moves",
      prose:
        "Two filters look at the same input and their answers are added: $(w_1 + w_2)x$. The loss sees the sum and nothing else. Across the trough it is steep, along it perfectly flat, and the gradient along it is not small but *zero*.\n\nSo $w_1 - w_2$ stays what it was at the start, whatever the method. Momentum and Adam only rescale, by the same for both, what points across. Mini-batches do not help either. Their noise is noise of *this* gradient, which has no component along the trough: noise need not be able to go everywhere.\n\nWhat is conserved in training is a memory of the initialisation. Two things wipe it out. A penalty has a gradient of its own, so the difference decays by $1 - \\eta\\lambda$ a step. And heat that does not come from the data, as in [[sgld]], lets it diffuse.",
      look: "Four methods, one direction of motion. All of them cross the trough at a right angle and stop on its floor where they meet it.",
      try: {
        "1": "Raise the penalty. The walkers turn and slide along the floor to the middle.",
        "2": "Drag the start along the trough: the ends move with it.",
      },
      handle: { "1": "Penalty $\\lambda$" },
      claim: {
        conserved: {
          says: "Over 500 steps of all four methods $w_1 - w_2$ strays by less than $10^{-14}$, with single samples too. The gradient across the difference is 0, and so is one eigenvalue; the other is above 3.",
          full: "drift, all samples",
          batches: "drift, single samples",
          across: "gradient along (1, −1)",
          low: "smaller eigenvalue",
          high: "larger eigenvalue",
        },
        "nine-weights": {
          says: "Three filters of three taps: the differences between filters keep to $10^{-14}$ while weights move by more than 0.01, and 6 of 9 eigenvalues are 0.",
          drift: "drift of the differences",
          moved: "largest move of a weight",
          zero: "eigenvalues that are 0",
        },
        "forgotten-by-decay": {
          says: "With $\\lambda = 0.02$ and $\\eta = 0.1$ the difference of 3.5 has decayed to 1.286 after 500 steps, as $3.5\\,(1 - 0.002)^{500}$ says.",
          end: "difference at the end",
          formula: "formula",
        },
        "diffused-by-heat": {
          says: "SGLD at $T = 0.01$ spreads the difference of 64 walkers within 500 steps to $\\sqrt{4\\eta Tn} = 1.41$, to within a quarter.",
          spread: "spread",
          formula: "√(4ηTn)",
        },
      },
    },
    "activation-curvature": {
      title: "Where the bends come from",
      prose:
        "One neuron, $\\varphi(wx + b)$, and four samples. The [[hessian]] of its squared error has two parts. One is made of slopes, $\\varphi'^2$: it is the Gauss–Newton matrix, and it is never negative. The other is residual times $\\varphi''$. All negative curvature comes from there.\n\nSo an activation that does not bend adds none. With the identity the two matrices are the same, and with [[relu|ReLU]] as well, everywhere but on its kinks, where all its bending is hidden. With tanh they differ, and the terrain has ridges.\n\nSoftplus makes it a dial: $\\frac1\\beta\\ln(1 + e^{\\beta u})$ bends by at most $\\beta/4$. A small $\\beta$ spreads one gentle bend over everything; a large one is a ReLU with its corner rounded, sharp where it bends and straight elsewhere. Where residuals are gone, as at a perfect fit, only the harmless part is left.",
      look: "Raise $\\beta$ and the smooth sheet folds along four lines, one for each sample. On the map $w$ is the $x$ axis and $b$ the $y$ axis.",
      try: {
        "1": "Go from $\\beta = 0.5$ to 10. Where are the folds steepest?",
        "2": "Start a run on either side of a fold.",
      },
      handle: { "1": "Bend $\\beta$" },
      claim: {
        bent: {
          says: "For tanh at (1, 0.2) the lowest eigenvalue of the Hessian is below −0.1, that of the Gauss–Newton part above 0.",
          low: "Hessian, lower",
          high: "Hessian, upper",
          partLow: "Gauss–Newton, lower",
          partHigh: "Gauss–Newton, upper",
        },
        straight: {
          says: "For the identity and for ReLU the two matrices agree to $10^{-9}$; for tanh they differ by more than 0.1.",
          identity: "difference, identity",
          relu: "difference, ReLU",
          tanh: "difference, tanh",
        },
        "on-show": {
          says: "On the terrain on show the lowest eigenvalue is below −1, and at more than 15 % of 169 places the terrain bends down in some direction.",
          lowest: "lowest eigenvalue",
          share: "share of places bent down",
        },
        beta: {
          says: "Softplus bends by at most $\\beta/4$, 0.125 at $\\beta = 0.5$ and 2.5 at 10. The lowest eigenvalue falls from $\\beta = 0.5$ to 2 to 10, and the share of places with negative curvature is larger at 10 than at 0.5.",
          bendHalf: "largest bend, β = 0.5",
          bendTen: "largest bend, β = 10",
          lowestHalf: "lowest eigenvalue, β = 0.5",
          lowestTwo: "lowest eigenvalue, β = 2",
          lowestTen: "lowest eigenvalue, β = 10",
          shareHalf: "share negative, β = 0.5",
          shareTen: "share negative, β = 10",
        },
      },
    },
    "flat-directions-p-minus-n": {
      title: "Flat for want of data",
      prose:
        "Five samples and a network of $p$ weights. Five numbers can hold five combinations of the weights in place; the other $p - 5$ directions are free. Hence the rule that an [[overparametrised]] network has at least $p - n$ flat directions.\n\nThe rule is exact for one matrix, the Gauss–Newton part of the [[hessian]]: it is put together from $n$ gradients of outputs, and its rank is at most $n$. Of the Hessian itself it holds where residuals vanish, at the bottom of an interpolating fit. There it counts to the digit.\n\nIt is often told of the *start* of training, and there it is wrong. At random weights the residuals are large, each brings a curvature of its own along, and many eigenvalues are clearly negative. Few are near zero.\n\nFlatness of this kind is not a gift of depth or of initialisation. It is earned by fitting.",
      look: "The spectrum at the first step has weight on both sides of zero; at the last, five large values and the rest at nothing. The plane holds the steepest and the flattest direction at the end.",
      try: { "1": "Change the number of hidden units. How many eigenvalues stay away from zero at the end?" },
      handle: { "1": "Hidden units" },
      claim: {
        "at-the-bottom": {
          says: "With 4, 8 and 16 hidden units ($p$ = 13, 25, 49) the fit ends below $10^{-9}$, and exactly 8, 20 and 44 eigenvalues are below $10^{-6}\\lambda_{\\max}$: $p - 5$.",
          loss: "largest loss",
          four: "flat, 4 units",
          eight: "flat, 8 units",
          sixteen: "flat, 16 units",
        },
        "on-show": {
          says: "With the number of units on show, the end has exactly $p - 5$ flat directions, and the start has fewer.",
          parameters: "weights p",
          end: "flat at the end",
          start: "flat at the start",
        },
        "not-at-the-start": {
          says: "At the start at most 4, 10 and 22 are below $10^{-3}\\lambda_{\\max}$, half of $p - 5$, and at least 4, 8 and 16 are negative.",
          four: "flat, 4 units",
          eight: "flat, 8 units",
          sixteen: "flat, 16 units",
          negativeFour: "negative, 4 units",
          negativeEight: "negative, 8 units",
          negativeSixteen: "negative, 16 units",
        },
        "gauss-newton": {
          says: "The Gauss–Newton matrix has rank at most 5 already at the start.",
          four: "rank, 4 units",
          eight: "rank, 8 units",
          sixteen: "rank, 16 units",
        },
      },
    },
  },
};
