export const howLargeAStep = {
  "how-large-a-step": {
    title: "How large a step?",
    summary: "Where a step size stops working, why, and what an implicit step buys.",
    "flow-limit": {
      title: "Descent is a flow taken in steps",
      prose:
        "Let a drop of honey run down the landscape: at every moment it moves against the slope, $\\theta'(t) = -\\nabla f(\\theta)$. This is the [[gradient-flow]]. [[gradient-descent|Gradient descent]] replaces the curve by straight pieces: it takes the slope where it stands and follows it for a time $\\eta$. That is Euler's explicit method, and the [[learning-rate]] is its step in time.\n\nSo $\\eta$ does two things at once. It says how far one step goes, and how far the polyline strays from the curve. Over a fixed time the error is proportional to $\\eta$: halve it and the walk ends about twice as close, for twice as many steps. That is what *first order* means.\n\nOften one wants the valley and not the curve, and then straying is no harm. But the comparison explains what follows: a step size fails where Euler's method fails.",
      look: "Five paths from one start. Of the four walks, the one with the smallest rate hugs the smooth curve; the rates differ, so the same step number is not the same time.",
      try: {
        "1": "Raise the rate of the first walk to 0.02. Does it still end in the same valley as the flow?",
        "2": "Stop at step 10 and find the walk that has gone the whole time 0.05.",
      },
      handle: { "1": "Rate $\\eta$ of the first walk" },
      claim: {
        halves: {
          says: "Each halving of $\\eta$ from 0.005 to 0.000625 divides the distance from the flow at time 0.05 by between 1.85 and 2.1.",
          first: "distance, η = 0.005",
          second: "distance, η = 0.0025",
          third: "distance, η = 0.00125",
          fourth: "distance, η = 0.000625",
          ratioOne: "first over second",
          ratioTwo: "second over third",
          ratioThree: "third over fourth",
        },
        "end-of-the-curve": {
          says: "At time 0.05 the flow is at $(-2.066, -1.479)$.",
          x: "x of the flow",
          y: "y of the flow",
        },
      },
    },
    "euler-stability-edge": {
      title: "The edge of stability",
      prose:
        "Four balls start at the same place on a bowl that is ten times as steep across as along, $f = \\tfrac12(x^2 + \\kappa y^2)$ with $\\kappa = 10$. Only their [[learning-rate|learning rate]] $\\eta$ differs.\n\nOne step of [[gradient-descent]] multiplies $y$ by $1 - \\eta\\kappa$. Between $1/\\kappa$ and $2/\\kappa$ that factor is negative and the ball hops from wall to wall, but every hop is shorter. At $2/\\kappa$ exactly it hops for ever. Beyond, every hop is longer.\n\nIt is often said that hopping means divergence. It does not: *hopping* begins at $1/\\lambda_{\\max}$, *divergence* at $2/\\lambda_{\\max}$.",
      look: "The third ball returns to the same two points for ever. Below the edge, $x$ comes down all the while.",
      try: {
        "1": "Move $\\kappa$ to 20. Which balls survive?",
        "2": "Bring the second rate to just above $1/\\kappa$ and step through the first ten steps.",
      },
      handle: { "1": "Steepness $\\kappa$", "2": "Second rate $\\eta$" },
      claim: {
        edge: {
          says: "Within 100 steps $\\eta = 0.19$ comes closer than $10^{-4}$, $\\eta = 0.2$ stays at distance 1, $\\eta = 0.202$ has crept out to 7.24, and $\\eta = 0.21$ is beyond $10^4$.",
          limit: "2/λmax",
          below: "|y| with the second rate",
          at: "|y| with the third",
          justAbove: "|y| at 0.202",
          above: "|y| with the fourth",
        },
        flips: {
          says: "Below $1/\\lambda_{\\max}$ the walker never changes sides; above it changes sides at every one of 100 steps.",
          slow: "changes of side, first rate",
          below: "changes of side, second rate",
        },
        "four-dimensions": {
          says: "For a random quadratic of four coordinates the edge, found by halving, is $2/\\lambda_{\\max}$ to half a per cent.",
          found: "largest rate that converges",
          predicted: "2/λmax",
        },
      },
    },
    "curvature-ellipse": {
      title: "Two curvatures at one point",
      prose:
        "At the bottom of Rosenbrock's valley the landscape is, very nearly, a quadratic. Its [[hessian]] has two eigenvalues, 0.399 along the floor and 1002 across it. The curve on which the loss has risen by 0.01 is an ellipse with half-widths $\\sqrt{0.02/\\lambda}$: 0.224 long and 0.0045 wide. The ratio of the eigenvalues, the [[condition-number]], is 2508.\n\nThe *large* eigenvalue sets the step: $2/\\lambda_{\\max} = 0.0019968$. The two runs start a ten-thousandth up the wall, one just below that edge and one just above. Below, the hops die away. Above, they grow, until the run has left the place where the quadratic holds; it need not fly away, since the landscape elsewhere may be flatter.\n\nCurvature can also be negative. At $(0, 1)$ one eigenvalue is $-398$: there the ground falls away on both sides.",
      look: "The eigenvalues at the pointer, while you move it from the floor to the wall and up to $(0, 1)$.",
      try: {
        "1": "Lower $b$ to 90: the wall is less steep. Does the second run settle now?",
        "2": "Put the second rate at 0.00199 and at 0.002.",
      },
      handle: { "1": "Steepness $b$ of the wall", "2": "Second rate $\\eta$" },
      claim: {
        "two-curvatures": {
          says: "At $(1, 1)$ the eigenvalues are 0.39936 and 1001.60, their ratio 2508 and the edge 0.0019968; at $(0, 1)$ the lower one is $-398$.",
          floor: "smaller eigenvalue at (1, 1)",
          wall: "larger eigenvalue at (1, 1)",
          ratio: "their ratio",
          edge: "2/λmax",
          uphill: "lower eigenvalue at (0, 1)",
        },
        "half-widths": {
          says: "The ellipse at height 0.01 is 0.224 by 0.0045; second differences along its axes meet the eigenvalues to a thousandth.",
          wide: "long half-width",
          narrow: "short half-width",
          alongFloor: "relative difference along the floor",
          alongWall: "relative difference across it",
        },
        "either-side": {
          says: "After 300 steps the run with $\\eta = 0.0019$ is within $10^{-4}$ of the minimum, the one with 0.0021 further than 0.01 away.",
          below: "distance, first rate",
          above: "distance, second rate",
        },
      },
    },
    "stiff-canyon": {
      title: "Walls set the step, the floor sets the time",
      prose:
        "In $f = \\tfrac12(x^2 + \\kappa y^2)$ the wall allows steps up to $2/\\kappa$, and with those the floor has to be walked. The steeper the wall, the shorter the step, although there is nothing left to do on the wall after the first few. Such problems are called [[stiff]].\n\nGradient descent with $\\eta = 1/\\kappa$ needs a number of steps in proportion to $\\kappa$. The heavy ball with Polyak's best choice of rate and $\\beta$ needs about $\\sqrt\\kappa$; measured from $\\kappa = 10$ to 3000 the exponent is still 0.55. An [[implicit-euler|implicit step]], which takes the slope where it *arrives*, does not care: three steps at every $\\kappa$.\n\nThese three are not to be compared by steps alone. An implicit step solves a system of equations; here it is two by two, in a network it may have millions of unknowns.",
      look: "At $\\kappa = 100$: three implicit jumps, a swinging ball, and a long crawl along the floor.",
      try: {
        "1": "Raise $\\kappa$ beyond 200 and leave the rates alone. Who falls out?",
        "2": "Raise the first rate to 0.0199. Is the crawl shorter?",
      },
      handle: { "1": "Steepness $\\kappa$", "2": "Rate of gradient descent" },
      claim: {
        hundred: {
          says: "To bring both coordinates below a thousandth at $\\kappa = 100$, gradient descent needs 688 steps, the heavy ball between 40 and 80, implicit Euler 3.",
          descent: "steps, gradient descent",
          ball: "steps, heavy ball",
          implicit: "steps, implicit Euler",
        },
        "power-laws": {
          says: "From $\\kappa = 10$ to 3000 gradient descent goes from 66 to 20 720 steps, exponent 1 (to 0.02); the heavy ball's exponent is 0.55 (to 0.05); implicit Euler always needs 3.",
          descent: "exponent, gradient descent",
          ball: "exponent, heavy ball",
          least: "steps of descent, κ = 10",
          most: "steps of descent, κ = 3000",
          ballMost: "steps of the ball, κ = 3000",
          implicitLeast: "fewest implicit steps",
          implicitMost: "most implicit steps",
        },
      },
    },
    "implicit-step": {
      title: "A step that takes the slope where it arrives",
      prose:
        'The explicit step asks: which way does it go down from here? The [[implicit-euler|implicit step]] asks for a point $z$ that solves\n\n$$z + \\eta\\nabla f(z) = \\theta.$$\n\nIt is sometimes told as "the point from which the gradient would have pushed me exactly here". Mind the direction: $\\theta$ is known and the *arrival* $z$ is sought.\n\nOn a quadratic it multiplies each coordinate by $1/(1 + \\eta\\lambda)$, which lies between 0 and 1 however large $\\eta$ is. Here $\\kappa = 1000$ and $\\eta = 1$: the steep coordinate shrinks a thousandfold in every step, the flat one by half. The same rate taken explicitly multiplies the steep coordinate by $-999$.',
      look: "The implicit run, the careful explicit one which has barely moved along the floor, and the third, which leaves the map at its first step.",
      try: {
        "1": "Raise the implicit rate to 100. Can it be too large on a bowl?",
        "2": "Lower $\\kappa$ to 1: now the explicit step with $\\eta = 1$ is perfect. Why?",
      },
      handle: { "1": "Implicit rate $\\eta$", "2": "Steepness $\\kappa$" },
      claim: {
        "any-rate": {
          says: "With $\\eta = 1$ implicit Euler is within $10^{-6}$ of the minimum after 20 steps; the explicit run's $|y|$ exceeds $10^{14}$ after 5.",
          implicit: "implicit steps",
          explicit: "|y| of the explicit run after 5 steps",
        },
        "careful-explicit": {
          says: "With $\\eta = 0.0019$ the explicit run needs 7265 steps to the same distance.",
          steps: "explicit steps",
          away: "distance after 8000",
        },
      },
    },
    "proximal-point": {
      title: "The same step, seen as a compromise",
      prose:
        "Look for the lowest point of\n\n$$f(z) + \\frac{\\lVert z - \\theta\\rVert^2}{2\\eta}:$$\n\nlow, but not too far from where one stands. Where its slope is zero, $z + \\eta\\nabla f(z) = \\theta$. The [[proximal-point]] is an [[implicit-euler|implicit Euler]] step, and since $z = \\theta$ is among the candidates, the loss can never rise.\n\nOn Rosenbrock's valley two runs take the same rate. One follows the root of the equation as $\\eta$ grows from zero; the other searches for the lowest point of the compromise from several starts. They agree in every digit that matters. Larger $\\eta$ loosens the leash: fewer, longer steps. An explicit step of the same size is thrown out at once.\n\nThat the two always agree is not true, as the next step shows.",
      look: "The two implicit paths lie upon one another along the whole bend; gradient descent has hardly started.",
      try: {
        "1": "Raise the first rate to 5. How many steps are left?",
        "2": "Look at the losses of both implicit runs: they never rise.",
      },
      handle: { "1": "Rate $\\eta$ of the first run" },
      claim: {
        "one-and-the-same": {
          says: "With $\\eta = 0.05$ root and minimiser stay within $10^{-8}$ of one another, the loss never rises, and it falls below $10^{-6}$ after 306 steps.",
          apart: "largest distance",
          rises: "steps on which the loss rose",
          steps: "steps to $10^{-6}$",
        },
        "larger-steps": {
          says: "With $\\eta = 1$ that takes 18 steps, with $\\eta = 5$ only 6.",
          one: "steps, η = 1",
          five: "steps, η = 5",
        },
        "explicit-price": {
          says: "Gradient descent with $\\eta = 0.001$ needs 15 068 steps; with 0.05 its loss exceeds $10^{20}$ after 3.",
          steps: "steps, η = 0.001",
          third: "loss after 3 steps, η = 0.05",
          lastStep: "last step of that run",
        },
      },
    },
    hilltop: {
      title: "Stable, on a hilltop",
      prose:
        "It is often said that implicit steps are safe at any size. On a bowl they are. This landscape has two wells, at $x = \\pm1$, and between them a crest of curvature $-1$. Near the crest one implicit step multiplies $x$ by $1/(1 - \\eta)$. For small $\\eta$ that is above 1 and leads away. For $\\eta > 2$ its size is below 1: the *crest* has become attractive, and the equation's root walks onto it and stays.\n\nFor $\\eta$ a little under 2 the factor is about $-1$: the run hops over the crest and ends in the *other* well.\n\nThe equation has several roots there. The [[proximal-point]], the lowest of the compromise, is one of them, and it goes down into a well at any $\\eta$. What is stable is the method; whether it minimises depends on which root one takes. In general a crest of curvature $\\lambda_- < 0$ becomes attractive to the root once $\\eta > 2/|\\lambda_-|$.",
      look: "Four runs with one start: the first on the crest, the second and the fourth in a well, the third across in the other.",
      try: {
        "1": "Lower the first rate from 5 to below 2. Where does it end now?",
        "2": "Drag the start beyond $x = 0.6$: is the crest still in reach?",
      },
      handle: { "1": "Rate $\\eta$ of the first run" },
      claim: {
        "where-to": {
          says: "Newton's root from $x = 0.2$ ends at 1 for $\\eta = 0.5$ and 0.9, at $-1$ for 1.9, and within $10^{-5}$ of the crest for 2.5 and 5.",
          half: "last x, η = 0.5",
          nine: "last x, η = 0.9",
          nineteen: "last x, η = 1.9",
          twoAndHalf: "last x, η = 2.5",
          five: "last x, η = 5",
        },
        shown: {
          says: "The first run ends on the crest, $|x| < 10^{-5}$; the proximal one in a well, $|x| = 1$.",
          rate: "η of the first run",
          root: "last x of the root",
          proximal: "last x of the proximal point",
        },
        "twenty-starts": {
          says: "With $\\eta = 5$, from twenty starts with $|x| < 0.25$, the root ends on the crest 20 times and the proximal point in a well 20 times.",
          roots: "roots on the crest",
          proximal: "proximal points in a well",
        },
      },
    },
  },
};
