export const whySearch = {
  "why-search": {
    title: "Why search at all?",
    summary: "What can be solved in one step, what cannot, and what a gradient costs and tells.",
    "one-jump": {
      title: "Solved in one jump",
      prose:
        "A loss that is quadratic, $q = \\tfrac12\\theta^\\top H\\theta + b^\\top\\theta$, need not be searched. Where its slope $H\\theta + b$ is zero, it is lowest, and that is a system of linear equations: $\\theta^\\star = -H^{-1}b$. Here $H = \\begin{pmatrix}3&1\\\\1&2\\end{pmatrix}$, $b = (-5, -5)$, and the answer is $(1, 2)$. [[newton|Newton's method]] is nothing but that formula, and it arrives in one step from anywhere.\n\n[[gradient-descent|Gradient descent]] does not know $H$. It asks for the slope where it stands, steps against it and asks again. That takes many steps, but it never needs the equation solved, and so it still works where there is no formula to solve.",
      look: "One straight jump against a curved walk whose steps grow shorter and shorter.",
      try: {
        "1": "Drag the start. Newton still arrives in one step; count the walker's.",
        "2": "Raise the rate beyond 0.55. What becomes of the walker?",
      },
      handle: { "1": "Learning rate $\\eta$ of gradient descent" },
      claim: {
        "one-against-many": {
          says: "After one step Newton's method is within $10^{-12}$ of $(1, 2)$; gradient descent needs 34 steps to come within $10^{-6}$.",
          newton: "Newton's distance after one step",
          descent: "steps of gradient descent",
        },
      },
    },
    "zero-slope": {
      title: "A zero slope is not the lowest point",
      prose:
        "It is often said that minimising means solving $\\nabla f = 0$. On a bowl that is the same. On Himmelblau's landscape it is not: its slope is zero at nine places, of which four are minima, four are [[saddle|saddles]] and one is a hilltop.\n\n[[newton|Newton's method]] solves the equation and does not ask which of them it finds. Started at the origin it walks *uphill* and stops on the maximum, where both curvatures are negative. Two other starts end on saddles. Gradient descent, which only ever steps against the slope, comes down into a valley.\n\nA large network has far more such places than nine, and no formula lists them. That is why one searches.",
      look: "Where each path ends: the first on the hilltop, the last in a valley.",
      try: {
        "1": "Move the shared start by half a unit at a time. How often does Newton change its goal?",
        "2": "Read the two eigenvalues at the pointer: two positive, two negative, or one of each.",
      },
      handle: { "1": "Start, $x$", "2": "Start, $y$" },
      claim: {
        "to-the-top": {
          says: "From $(0, 0)$ Newton's method ends at $(-0.271, -0.923)$ with eigenvalues $-45.6$ and $-16.1$; gradient descent ends at a loss below $10^{-9}$.",
          x: "Newton's end, x",
          y: "Newton's end, y",
          lowest: "smaller eigenvalue there",
          highest: "larger eigenvalue there",
          loss: "last loss of gradient descent",
        },
        "nine-places": {
          says: "Newton's method from 576 starts finds nine places of zero slope: four minima, four saddles and one maximum.",
          minima: "minima",
          saddles: "saddles",
          maxima: "maxima",
        },
      },
    },
    "bent-neuron": {
      title: "One bend, and the formula is gone",
      prose:
        "A single neuron answers $\\varphi(wu + b)$ to twenty noisy points of a line. With $\\varphi$ the identity the loss is a quadratic in $(w, b)$: least squares, one linear system, solved in one step. Take $\\varphi = \\tanh$ instead and the same loss on the same points has no such formula.\n\nAt the start on show one curvature is even negative. [[newton|Newton's method]] trusts the quadratic that fits there, jumps towards a point that is no minimum, and slides out on the plateau where $\\tanh$ is saturated: the slope goes to zero because nothing changes there any more, not because the fit is good. Started close to the answer, the second run arrives.\n\nThe slider bends the neuron gradually: $s = 0$ is the identity, $s = 1$ is $\\tanh$.",
      look: "The first path leaves the valley and crosses to the plateau; the second goes straight in.",
      try: {
        "1": "Set $s$ to 0: both runs arrive in one step.",
        "2": "Raise $s$ slowly. From where on does the first run go astray?",
      },
      handle: { "1": "Bend $s$" },
      claim: {
        straight: {
          says: "Without the bend the gradient is below $10^{-12}$ after one Newton step.",
          gradient: "gradient length after one step",
        },
        bent: {
          says: "With $\\tanh$ the start has negative curvature; after one step the gradient is still above 0.01, and after six the run is further than 5 from the origin and still not done.",
          lowest: "lowest eigenvalue at the start",
          first: "gradient length after one step",
          last: "gradient length after six",
          away: "distance from the origin after six",
        },
      },
    },
    "one-bowl": {
      title: "Least squares is one bowl",
      prose:
        "Fit a line $wu + b$ to twenty points by mean squared error and the landscape over $(w, b)$ is a single [[convex]] bowl: no chord between two of its points ever runs below it. Every descent that converges ends at the same place.\n\nHow quickly is another matter. The steepest curvature is 4.402, so the edge is $2/\\lambda_{\\max} = 0.4543$. A rate of 0.001 crawls, 0.35 is quick, 0.41 hops from wall to wall and arrives all the same, 0.45 barely converges, 0.46 does not.\n\nIt is often said that the minimum of least squares is unique. That holds only if the $u_i$ are not all equal. If they are, one curvature is zero and the bowl becomes a valley: many lines fit equally well.",
      look: "The six losses on their logarithmic chart: five straight lines down, one up.",
      try: {
        "1": "Move the fifth rate across 0.4543.",
        "2": "Find the sixth rate with which the loss falls fastest.",
      },
      handle: { "1": "Fifth rate $\\eta$", "2": "Sixth rate $\\eta$" },
      claim: {
        "six-rates": {
          says: "After 200 steps the loss above the minimum is over 3 with 0.001, below $10^{-4}$ with 0.1, below $10^{-12}$ with 0.35 and 0.41, between $10^{-5}$ and $10^{-2}$ with 0.45, and over 1000 with 0.46.",
          crawling: "excess loss, η = 0.001",
          brisk: "excess loss, η = 0.1",
          quick: "excess loss, η = 0.35",
          bouncing: "excess loss, η = 0.41",
          barely: "excess loss, fifth rate",
          over: "excess loss, sixth rate",
        },
        edge: {
          says: "The eigenvalues are 0.335 and 4.402; the edge is 0.4543.",
          flat: "smaller eigenvalue",
          steep: "larger eigenvalue",
          edge: "2/λmax",
        },
        "never-above-the-chord": {
          says: "On none of 100 random chords is the loss at the middle above the mean of the ends.",
          above: "middles above their chord",
          pairs: "chords tried",
        },
        "twenty-starts": {
          says: "Twenty random starts end within $10^{-13}$ of one another.",
          apart: "largest distance from the first end",
        },
        "one-place-only": {
          says: "With all $u_i = 1.5$ the eigenvalues are 0 and 6.5, and two starts end further than 3 apart with the same loss.",
          flat: "smaller eigenvalue",
          steep: "larger eigenvalue",
          apart: "distance of the two ends",
          losses: "difference of their losses",
        },
      },
    },
    "checked-gradient": {
      title: "Checking a gradient",
      prose:
        "A search is only as good as its gradient. To check one, nudge each parameter by $h$ and compare with the difference quotient. The *central* quotient $\\bigl(f(\\theta + h) - f(\\theta - h)\\bigr)/2h$ is wrong by about $h^2$ from the curve's bending, and by about $\\varepsilon/h$ from rounding, where $\\varepsilon \\approx 2\\cdot10^{-16}$ is the precision of a double. The two meet near $h \\approx \\varepsilon^{1/3}$. The forward quotient errs by $h$ instead of $h^2$; its best $h$ is smaller, near $\\varepsilon^{1/2}$, and its best error far worse.\n\nSmaller is not better, then: below the bottom of the V every further decade of $h$ costs a digit.\n\nThe check has a blind spot. At a kink, as that of ReLU, the quotient reaches over it and disagrees with a gradient that is right.",
      look: "Two valleys on logarithmic axes: slope 2 on the right of the central one, $-1$ on the left of both.",
      try: {
        "1": "Move $h$ from right to left and watch the dot run down the curve and up again.",
        "2": "Plant a smaller error in the first layer's gradient. How small can it be and still show?",
      },
      claim: {
        "two-slopes": {
          says: "The central error falls with slope 2 (to 0.05) for large $h$, and rises with slope $-1$ (to 0.2) for small.",
          truncation: "slope from 0.1 to 0.001",
          rounding: "slope from $10^{-8}$ to $10^{-11}$",
        },
        "best-h": {
          says: "The best central $h$ lies between $10^{-6}$ and $3\\cdot10^{-5}$, the best forward $h$ between $3\\cdot10^{-9}$ and $3\\cdot10^{-7}$; the best central error is below $10^{-9}$ and at least 30 times smaller.",
          bestCentral: "best h, central",
          bestForward: "best h, forward",
          errorCentral: "its error, central",
          errorForward: "its error, forward",
        },
        caught: {
          says: "At the chosen $h$ the right gradient differs by less than $10^{-8}$, one with the planted error by more than $10^{-3}$.",
          chosen: "difference, right gradient",
          withBug: "difference, planted error",
        },
        "over-the-kink": {
          says: "At $x = 10^{-6}$ with $h = 6\\cdot10^{-6}$ the quotient of ReLU is 0.583, although its slope there is 1.",
          kink: "difference quotient",
        },
      },
    },
    "price-of-a-gradient": {
      title: "The price of a gradient",
      prose:
        "A network with two hidden layers of 16 has 321 parameters. To learn all slopes by nudging one parameter after another takes 322 forward passes, twice 321 with central quotients. [[backpropagation|Backpropagation]] gets them all from one pass forward and one pass back.\n\nWhere does the saving come from? Going back, each weight is used twice: once to carry the error to the layer below, once to be given its own derivative. The first layer skips the carrying, since nobody asks for the slope of the inputs. So forward and backward together cost a little less than *three* forward passes, whatever the number of parameters.\n\nThe bars count each multiplication with a weight as it is done; activations, sums of biases and the memory for the intermediate results are not in them, and the last is the real price.",
      look: "On a logarithmic axis the second bar barely rises above the first. The gap between the two curves widens with the width.",
      try: {
        "1": "Raise the width: the ratio stays below 3, the number of forward passes does not.",
        "2": "With many inputs and one layer, what does the ratio tend to?",
      },
      claim: {
        "three-passes": {
          says: "Forward and backward together cost less than three forward passes; difference quotients need one pass more than there are parameters, central ones twice as many as parameters.",
          ratio: "forward and backward over forward",
          parameters: "parameters",
          forwardPasses: "passes, forward quotients",
          centralPasses: "passes, central quotients",
        },
        "two-networks": {
          says: "For 1-16-16-1 the ratio is 2.944 against 322 or 642 passes; for 10-100-100-10 it is 2.917 against 12 211 or 24 420.",
          small: "ratio, 1-16-16-1",
          large: "ratio, 10-100-100-10",
          smallPasses: "passes, 1-16-16-1",
          largePasses: "passes, 10-100-100-10",
          smallCentral: "central passes, 1-16-16-1",
          largeCentral: "central passes, 10-100-100-10",
        },
      },
    },
    "noisy-compass": {
      title: "A noisy compass",
      prose:
        "The gradient over all 1000 points is a mean of 1000 arrows. The mean over a random [[mini-batch]] of $B$ of them points roughly the same way, off by a deviation that falls as $1/\\sqrt{B}$: four times the work for half the error. Drawn without replacement it is a little less, by $\\sqrt{(N - B)/(N - 1)}$, and for $B = N$ nothing is left of it.\n\nAn *iteration* is one step; an *epoch* is once through all data, $\\lceil N/B\\rceil$ iterations. With $B = 256$ these are four, the last batch having only 232 points.\n\nFor the same number of points looked at, a small batch takes many more steps and gets further. Not without end: with single points the walker soon arrives and then keeps trembling about the minimum.",
      look: "The cloud of arrows' tips tightens about the whole gradient as $B$ grows. On the terrain, a walk with a tremble.",
      try: {
        "1": "Set the batch size to 1000, to 32, to 1, and compare the paths.",
        "2": "With single points, lower the rate. What happens to the tremble, and to the speed?",
      },
      handle: { "1": "Batch size $B$", "2": "Learning rate $\\eta$" },
      claim: {
        "root-of-b": {
          says: "The deviation falls as $B^{-0.5}$, to 0.03 in the exponent; for $B = 512$ without replacement it is what the formula says, to 10 %.",
          slope: "exponent",
          without: "deviation, B = 512 without replacement",
          withoutExpected: "the same by the formula",
        },
        "four-iterations": {
          says: "Of 1000 points with $B = 256$ an epoch has 4 iterations, and the last sees 232 points.",
          iterations: "iterations an epoch",
          last: "points of the last batch",
        },
        "two-epochs": {
          says: "After two epochs at $\\eta = 0.1$ the loss is highest with the whole batch, lower with 256, lowest with 32 (below 0.16), and higher again with single points.",
          whole: "loss, B = 1000",
          quarter: "loss, B = 256",
          small: "loss, B = 32",
          single: "loss, B = 1",
        },
      },
    },
    "shaken-loose": {
      title: "Shaken out of small pits",
      prose:
        "Sixty-four samples, each with a wide bowl and dimples of its own phase. Their mean, which is drawn, is the bowl with shallower dimples. With all samples at every step a walker stops in the first dimple it meets. With batches of four each step sees dimples somewhere else: what is a pit for one batch is a slope for the next, and the walker drifts on to the middle. Over the last 300 steps the rate is halved five times so that it comes to rest.\n\nThe three walkers see the same batches. After some time they move as one, since the same shaking leads them to the same place.\n\nNoise is no cure-all: it helps while it is large against the dimples and small against the bowl. With batches of eight there is less of it, and the walker usually ends higher.",
      look: "The paths tremble across dimple after dimple towards the middle, and settle in the last 300 steps.",
      try: {
        "1": "Set the batch size to 64: where do they stop?",
        "2": "Try 1, 2, 8, 16. Which size ends lowest?",
      },
      handle: { "1": "Batch size $B$" },
      claim: {
        "full-batch-stays": {
          says: "With all 64 samples at every step, every walker ends between 0.5 and 0.7.",
          lowest: "lowest last loss",
          highest: "highest last loss",
        },
        "small-batch-leaves": {
          says: "With batches of four every walker ends below 0.35.",
          lowest: "lowest last loss",
          highest: "highest last loss",
        },
        "too-little-noise": {
          says: "With batches of eight the walkers end no lower than with four, to within 0.001.",
          four: "median last loss, B = 4",
          eight: "median last loss, B = 8",
        },
      },
    },
  },
};
