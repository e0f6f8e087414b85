export const illPosed = {
  "ill-posed": {
    title: "When the question is ill-posed",
    summary:
      "Many answers, answers that jump, places with no slope that are not answers, and ways around the wrong valley.",
    "trough-of-answers": {
      title: "A trough full of answers",
      prose:
        "One equation, $x + 2y = 3$, and two unknowns. The loss $\\tfrac12(x + 2y - 3)^2$ is not a bowl but a trough: along its floor the curvature is exactly 0, and every point of the line is a perfect answer. Such a problem is called [[ill-posed]]: the data do not say which answer is meant.\n\nWhich one a run gives back is then decided by where it started and by how it moves. [[gradient-descent|Gradient descent]] only ever moves along $(1, 2)$, so from the origin it ends at the point of the line nearest to the origin. Adam rescales each coordinate, moves along $(1, 1)$ and ends elsewhere. That preference, which nobody wrote into the loss, is the method's [[implicit-bias|implicit bias]].\n\nA small [[l2]] $\\tfrac12\\lambda(x^2 + y^2)$ breaks the tie: it lifts the flat eigenvalue from 0 to $\\lambda$, and there is one minimum left. As $\\lambda$ falls to 0, that minimum tends to the shortest answer, $(0.6, 1.2)$.",
      look: "Eight runs end at eight places on one line, all with loss 0. The two that start at the origin separate at once.",
      try: {
        "1": "Raise $\\lambda$ from 0: the trough tilts and all runs slide to one point. How slow is the slide for a small $\\lambda$?",
        "2": "Change the rate of the run that starts at the origin. Does it ever end anywhere else?",
      },
      handle: { "1": "Penalty $\\lambda$", "2": "Rate of the descent from the origin" },
      claim: {
        apart: {
          says: "Without a penalty the descents end more than 1 apart, each with a loss below $10^{-20}$.",
          spread: "largest distance between two ends",
          loss: "largest loss at an end",
        },
        one: {
          says: "With $\\lambda = 0.05$ the eigenvalues are 0.05 and 5.05, and all descents end within $10^{-12}$ of each other at $(0.594, 1.188)$.",
          spread: "largest distance between two ends",
          x: "x of the common end",
          y: "y of the common end",
          flat: "smaller eigenvalue",
          steep: "larger eigenvalue",
        },
        fading: {
          says: "For $\\lambda = 0.1$, $0.01$, $0.001$ the minimum is 0.0263, 0.00268, 0.000268 away from $(0.6, 1.2)$.",
          tenth: "distance, λ = 0.1",
          hundredth: "distance, λ = 0.01",
          thousandth: "distance, λ = 0.001",
        },
        implicit: {
          says: "From the origin and without a penalty, gradient descent ends at $(0.6, 1.2)$ and Adam at $(1, 1)$, which is farther out.",
          descentFromNearest: "gradient descent to (0.6, 1.2)",
          adamFromDiagonal: "Adam to (1, 1)",
          descentNorm: "gradient descent's distance from the origin",
          adamNorm: "Adam's distance from the origin",
        },
      },
    },
    "nudged-data": {
      title: "A thousandth in, a unit out",
      prose:
        "Three measurements of almost the same thing: the rows $(1, 1)$, $(1, 1.001)$, $(1, 0.999)$ with right-hand sides 2, 2.001, 1.999. Now there is exactly one answer, $(1, 1)$. But the data hardly ever look across the trough's floor: the [[condition-number|condition number]] is six million.\n\nNudge the second and third measurement by $\\delta = 0.001$, one up, one down, and the answer slides from $(1, 1)$ to $(0, 2)$. Newton's method, which solves the problem in one step, shows it. The error of the data comes back a thousand times larger.\n\nA penalty with $\\lambda = 0.01$ turns the factor 1000 into 0.033. The price is bias: the answer no longer quite fits the data it was given. And note the descent: its loss is within a millionth of the best there is, and it has not begun to move along the floor. *Low is not near.*",
      look: "Newton's run jumps to $(0, 2)$ in one step; the descent goes straight down the wall and stays where it lands.",
      try: {
        "1": "Move $\\delta$ through 0 and watch the Newton run's end slide along the floor.",
        "2": "Raise $\\lambda$ a little and move $\\delta$ again. Where does the end stay now?",
      },
      handle: { "1": "Nudge $\\delta$ of the data", "2": "Penalty $\\lambda$" },
      claim: {
        slides: {
          says: "A nudge of 0.001 moves the minimum from $(1, 1)$ to $(0, 2)$; the condition number is $6 \\cdot 10^6$.",
          delta: "nudge δ",
          x: "x of the minimum",
          y: "y of the minimum",
          moved: "distance from (1, 1)",
          condition: "condition number without penalty",
        },
        "low-is-not-near": {
          says: "After its last step gradient descent's loss is within $10^{-6}$ of the minimum's, and its place is more than 1 away.",
          loss: "loss above the minimum's",
          away: "distance to the minimum",
        },
        held: {
          says: "The error of the data is multiplied by 1000 without penalty, and by 3.3, 0.33, 0.033 with $\\lambda = 10^{-4}$, $10^{-3}$, $10^{-2}$.",
          none: "factor without penalty",
          weak: "factor, λ = 0.0001",
          middling: "factor, λ = 0.001",
          strong: "factor, λ = 0.01",
        },
        "any-noise": {
          says: "Random noise in the three measurements is multiplied by more than 50, and with $\\lambda = 0.01$ by less than 0.41.",
          free: "factor without penalty",
          held: "factor, λ = 0.01",
        },
      },
    },
    "many-zeros": {
      title: "Twenty networks, one set of answers",
      prose:
        "A network of 25 weights and six data points: more unknowns than equations, and no longer a straight trough but a bent set of zeros in 25 dimensions. Twenty runs of L-BFGS start at twenty random places. Every one reaches loss 0, to rounding. On the six points the twenty networks agree to ten digits; their weights are far apart, and beyond the data they say different things.\n\nIt is often said that such a problem is unstable because the slightest change of the data throws the answer far away. That is not what happens to a *run*. Keep the start, disturb the labels by $10^{-4}$, and gradient descent ends a few lengths of the disturbance away. Adam multiplies it by much more. What moves the answer far is another start, another method, or a direction in which the curvature is nearly zero.",
      look: "On the plane of the twenty ways' principal components the ends do not meet. Choose runs one after the other: each curve passes through the same six points.",
      try: {
        "1": "Give the runs fewer steps. Which of them still miss a point?",
        "2": "Compare two curves between the points, and beyond $\\pm 1$.",
      },
      handle: { "1": "Steps" },
      claim: {
        "all-zero": {
          says: "All twenty runs end with a loss below $10^{-20}$, and their answers at the data differ by less than $10^{-9}$.",
          loss: "largest loss at an end",
          outputs: "largest difference at the data",
        },
        "far-apart": {
          says: "The nearest two ends are more than 4 apart, half of the pairs more than 8; at $x = 1.5$ or $-1.5$ the answers differ by more than 1.",
          least: "smallest distance",
          middle: "median distance",
          outside: "spread of the answers beyond the data",
        },
        "same-start": {
          says: "From the same start, label noise is multiplied by less than 5 under gradient descent, and by more under Adam.",
          descent: "factor, gradient descent",
          adam: "factor, Adam",
        },
      },
    },
    "leaving-a-saddle": {
      title: "How long a saddle holds you",
      prose:
        "The pass $f = \\tfrac12x^2 - \\tfrac12\\mu y^2 + \\tfrac14y^4$ falls away along $y$ with curvature $-\\mu = -0.1$. At $\\eta = 0.1$ each step multiplies a small $y$ by $1 + \\eta\\mu = 1.01$. So a start at height $y_0$ needs about\n\n$$\\frac{\\ln(0.1/y_0)}{\\ln 1.01}$$\n\nsteps to reach $|y| = 0.1$. The clock is logarithmic: a start a hundred times nearer to the ridge costs the same 463 steps again.\n\nIt is often said that gradient descent *will eventually* find the way down. From almost everywhere it does. From exactly $y_0 = 0$ it never does: there the gradient has no $y$ component, and a hundred thousand steps leave it on the [[saddle]]. Such starts have probability zero, and any noise pushes the walker off them.",
      look: "Four runs come to rest beside the pass and leave it one after the other, at equal intervals. The fifth stays; the sixth, with noise in its gradient, leaves.",
      try: {
        "1": "Double $\\mu$. What happens to the intervals?",
        "2": "Turn the noise down to $10^{-6}$. How much longer does the sixth run wait?",
      },
      handle: { "1": "Curvature $\\mu$ of the way down", "2": "Noise of the sixth run" },
      claim: {
        clock: {
          says: "From $y_0 = 10^{-2}$, $10^{-4}$, $10^{-6}$, $10^{-8}$ the runs are free after 237, 700, 1163 and 1626 steps; the formula gives 1620 for the last.",
          hundredth: "steps from 0.01",
          tenThousandth: "steps from 0.0001",
          millionth: "steps from 0.000001",
          hundredMillionth: "steps from 0.00000001",
          predicted: "the formula for the last",
        },
        never: {
          says: "From $y_0 = 0$ the walker still is at $y = 0$ after 100 000 steps.",
          y: "y at the end",
          gradient: "length of the gradient at the end",
          step: "steps taken",
        },
        "freed-by-noise": {
          says: "Gradient noise of 0.001 frees it within 300 to 1000 steps.",
          step: "steps until free",
        },
      },
    },
    "linear-layers": {
      title: "Linear layers: saddles, but no bad valleys",
      prose:
        "Two linear neurons in a row that should turn 1 into 1 have the loss $\\tfrac12(xy - 1)^2$: two hyperbolas of minima and a [[saddle]] at the origin. For linear networks of any depth it is proved that every local minimum is global. All other points without slope are saddles. The census beside the terrain looks for itself: searches for a zero gradient, which do not mind going uphill, find many saddles and no valley that is not the lowest.\n\nNo bad valleys does not mean no waiting. With two layers the origin has a way down with curvature $-1$. With three, $\\tfrac12(xyz - 1)^2$, all eigenvalues there are 0: it is a saddle without negative curvature, and a start ten times smaller waits ten times as long, not a constant longer.\n\nAnd the theorem needs the layers to be linear. Put a ReLU between them, and a good part of the starts is stuck for good.",
      look: "Three starts near the origin leave it after longer and longer waits. The fourth runs along $x = -y$ onto the saddle; the fifth, a hundredth beside it, passes by.",
      try: {
        "1": "Move the fifth start across $y = -1.5$. To which hyperbola does it go?",
        "2": "Give the census more targets. Does a minimum above loss 0 ever appear?",
      },
      handle: { "1": "$y$ of the fifth start" },
      claim: {
        origin: {
          says: "At the origin the eigenvalues are $-1$ and 1 with two layers, and all 0 with three.",
          lowest: "lower eigenvalue, two layers",
          highest: "higher eigenvalue, two layers",
          three: "largest eigenvalue in size, three layers",
        },
        "depth-waits": {
          says: "Started with all weights at 0.1, 0.01, 0.001, two layers are halfway after 24, 48, 72 steps, three layers after 94, 996, 9998.",
          twoTenth: "two layers from 0.1",
          twoHundredth: "two layers from 0.01",
          twoThousandth: "two layers from 0.001",
          threeTenth: "three layers from 0.1",
          threeHundredth: "three layers from 0.01",
          threeThousandth: "three layers from 0.001",
        },
        "on-the-way-in": {
          says: "The run that starts on $x = -y$ ends on the saddle with loss ½; the one beside it ends below $10^{-9}$.",
          onto: "loss of the fourth run",
          beside: "loss of the fifth run",
        },
        census: {
          says: "Among the stationary points found there are more saddles than minima, no minimum above loss 0, and every descent gets below $10^{-9}$.",
          stationary: "stationary points found",
          minima: "global minima",
          saddles: "saddles",
          bad: "other minima",
          descents: "descents",
          reached: "descents below 10⁻⁹",
        },
        "relu-twin": {
          says: "Of 50 ReLU networks 1-2-1 on $|x|$, which two units can represent exactly, between 30 % and 90 % stay above a loss of 0.01.",
          stuck: "networks above 0.01",
          of: "networks",
        },
      },
    },
    "heavy-penalty-first": {
      title: "An easy problem first",
      prose:
        "From almost everywhere gradient descent stops in the nearest dimple. A [[homotopy]] does not start with the hard problem. It adds an [[l2-penalty]] so heavy that only one valley is left, goes to its bottom, then eases the penalty in fifteen stages to nothing and follows the valley all the while. Here that always finds the lowest dimple, at $(0.9, -0.7)$.\n\nIt is tempting to call this a method for global minima. It is not. The penalty pulls to the *origin*, so the run ends in whichever dimple the origin belongs to. In each coordinate it succeeds exactly if the crest next to the lowest point lies beyond the origin: the shift must be less than 1.109, the first root of $0.3u + 1.8\\sin 3u$. On show that holds, by design.",
      look: "The terrain turns from a bowl into an egg box while the four runs, long together, ride down in one valley.",
      try: {
        "1": "Move $p$ past 1.1. Where do the runs end now?",
        "2": "Remove the penalty from the experiment and run again.",
      },
      handle: { "1": "Lowest point, $x$", "2": "Lowest point, $y$" },
      claim: {
        "led-down": {
          says: "From 50 random starts the eased penalty leads all 50 to the lowest point; without it fewer than 15 get there and the mean loss stays above 1.",
          led: "arrived, with the penalty eased",
          straight: "arrived, without",
          loss: "mean last loss without",
        },
        "pulled-to-the-origin": {
          says: "Of 41 shifts from $-3$ to 3 it finds the lowest point for 15.",
          reached: "shifts for which it arrives",
          of: "shifts",
        },
        threshold: {
          says: "The largest shift that works, found by halving, is the crest's distance 1.1092, to a thousandth.",
          threshold: "largest shift",
          ridge: "the crest's distance",
        },
      },
    },
    "blur-first": {
      title: "Blurred first, then sharp",
      prose:
        "Instead of pulling towards a point, one can look at the landscape through frosted glass: replace $f$ by its mean under Gaussian shifts of width $\\sigma$. The bowl stays as it is, up to a constant; a wave $\\cos 3u$ is multiplied by $e^{-9\\sigma^2/2}$ and at $\\sigma = 2$ is gone. Then $\\sigma$ is lowered in stages, and the dimples come back around a run that already stands in the right place.\n\nThis does not depend on where the origin is. On this landscape it finds the lowest dimple wherever that lies, where the L2 path of the last step found 15 of 41.\n\nIt is no guarantee either. It works here because the wide bowl and the deepest dimple agree. A narrow deep hole beside a wide shallow basin vanishes in the blur before the basin does. And the mean is exact only for formulas simple enough; elsewhere it is sampled.",
      look: "The terrain starts smooth and its dimples rise late. All four runs are by then at $(2.4, -1.8)$.",
      try: {
        "1": "Move $p$ and $q$ anywhere between $-3$ and 3.",
        "2": "Compare with the last step at the same $p$ and $q$.",
      },
      handle: { "1": "Lowest point, $x$", "2": "Lowest point, $y$" },
      claim: {
        shown: {
          says: "From 20 random starts all 20 end at the lowest point.",
          reached: "arrived",
          of: "starts",
        },
        "any-place": {
          says: "Of 41 shifts from $-3$ to 3 it finds the lowest point for all 41.",
          reached: "shifts for which it arrives",
          of: "shifts",
        },
      },
    },
  },
};
