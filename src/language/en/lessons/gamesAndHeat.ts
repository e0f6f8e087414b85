export const gamesAndHeat = {
  "games-and-heat": {
    title: "Games and heat",
    summary:
      "Two players on one landscape, attacks that find no slope, molecules that never rest, and descent that is warm.",
    "gan-saddle-rotation": {
      title: "Nobody wins, everybody turns",
      prose:
        "Two players share one function, $f = xy$. One moves $x$ and wants $f$ low, the other moves $y$ and wants it high. A generator and its discriminator play like this. Neither gains by moving alone only at the origin, and the origin is a [[saddle]].\n\nThe arrows $(-y, x)$ do not point there. They go round it. In continuous time the pair circles for ever: the [[gradient-flow]] keeps its distance exactly.\n\nIt is commonly told that the rotation throws players out. The rotation does not; the *step* does. If both move at once by [[gradient-descent]], each step goes along the tangent, and a tangent leaves a circle: the distance grows by $\\sqrt{1 + \\eta^2}$. If they move in turn, the orbit stays. If they look one step ahead ([[extragradient]]), or solve for where the step arrives (implicit Euler), they spiral in.",
      look: "Five runs begin at $(1, 0)$ with $\\eta = 0.1$. One leaves, two stay on their circle, two come to rest.",
      try: {
        "1": "Make the first rate smaller. The spiral opens more slowly, but it opens.",
        "2": "Raise the rate of alternating descent past 2. What was an orbit is lost.",
      },
      handle: { "1": "Rate when both move at once", "2": "Rate when they move in turn" },
      claim: {
        "thrown-out": {
          says: "Moving at once, the players end 200 steps later at distance 2.70, which is $(1 + \\eta^2)^{100}$ to nine digits.",
          end: "distance at the end",
          law: "$(1 + \\eta^2)^{100}$",
        },
        "turns-only": {
          says: "Moving in turn they stay between 0.975 and 1.026 of the origin; the flow stays at 1.",
          least: "alternating, least distance",
          most: "alternating, largest distance",
          flow: "flow, distance at the end",
        },
        "drawn-in": {
          says: "Looking ahead and the implicit step bring the distance down to 0.370.",
          looking: "extragradient, distance at the end",
          implicit: "implicit Euler, distance at the end",
        },
      },
    },
    "pull-to-the-equilibrium": {
      title: "A little pull, and a limit",
      prose:
        "Now both players lose something by going far: $f = xy + a(x^2 - y^2)$ with $a = 0.1$. The field turns as before and pulls inwards as well.\n\nOne simultaneous step multiplies the distance by the root of $(1 - 2a\\eta)^2 + \\eta^2$. The pull contracts in proportion to $\\eta$, the turning expands in proportion to $\\eta^2$. So small steps win:\n\n$$\\eta < \\frac{4a}{1 + 4a^2}.$$\n\nThis is a [[stability-limit|limit]] of another kind than on a hill. There, $2/\\lambda$ says how *steep* the terrain may be. Here the eigenvalues of the field are complex, $2a \\pm i$, and what has to be kept small is how far one step *turns*. Regularising a game, as many penalties on discriminators do, buys exactly this room.",
      look: "Four rates, one start. The second just comes in, the third just goes out.",
      try: {
        "1": "Lower $a$ until the slowest run leaves too.",
        "2": "Give $a$ the value 0.5: the limit is 1, and all four come home.",
      },
      handle: { "1": "Pull $a$", "2": "First rate $\\eta$" },
      claim: {
        threshold: {
          says: "The limit is 0.385: after 200 steps $\\eta = 0.1$ is within 0.05 of the origin, 0.38 is inside its start, 0.39 outside, and 0.5 beyond 300.",
          limit: "$4a/(1 + 4a^2)$",
          slow: "distance, first rate",
          below: "distance, second rate",
          above: "distance, third rate",
          fast: "distance, fourth rate",
        },
      },
    },
    "gan-mode-collapse": {
      title: "Mode collapse, seen from above",
      prose:
        "The data have two [[mode|modes]], at $-D$ and $D$. The generator has two blurred atoms and may put them at $x$ and $y$. Against the best possible discriminator its loss is the [[jensen-shannon]]: that is the terrain. It is zero where the atoms share out the modes, $(D, -D)$ and $(-D, D)$. In the corners $(D, D)$ and $(-D, -D)$ both atoms sit on one mode.\n\nSuch a corner is often drawn as a pit. It is not one. Pulling the atoms apart curves *downhill*: the negative curvature leads out of the collapse. But how strongly? With modes well apart that curvature all but vanishes, and the corner is a plateau on which descent stands still.\n\nThe other half of the story is beside the terrain. A real discriminator lags behind. Freeze it, and let the generator answer as well as it can: both atoms rush to the same neglected mode. The discriminator catches up, and they all rush back.",
      look: "The run from $(2.02, 1.98)$ does not move. In the companion, read the hops round by round.",
      try: {
        "1": "Bring $D$ down to 1. Now the stuck run finds its way out.",
        "2": "Lead the first run's second atom from 2 towards 0, and find where its fate turns.",
        "3": "Step through the companion's rounds and watch the low ground change sides.",
      },
      handle: { "1": "Distance $D$ of the modes", "2": "Start $y$ of the first run" },
      claim: {
        corners: {
          says: "At $D = 2$ the divergence is 0 where the atoms share the modes and 0.2157 where they collapse, close to $\\tfrac34 \\ln \\tfrac43 = 0.2158$.",
          covering: "divergence at $(D, -D)$",
          collapsed: "divergence at $(D, D)$",
        },
        "way-out": {
          says: "At the collapsed point the curvature across is below $-0.2$ for $D = 1$, about $-0.023$ for $D = 1.5$, about $-0.0009$ for $D = 2$, and closer to 0 than $2 \\cdot 10^{-4}$ for $D = 2.5$.",
          one: "curvature along $(1, -1)$, $D = 1$",
          between: "the same, $D = 1.5$",
          two: "the same, $D = 2$",
          far: "the same, $D = 2.5$",
          along: "curvature along $(1, 1)$, $D = 2$",
        },
        stuck: {
          says: "Starting 0.04 apart, the atoms are less than 0.2 apart after 400 steps, and the divergence is still above 0.21.",
          apart: "distance of the atoms",
          loss: "divergence",
          step: "step",
        },
        draws: {
          says: "Of 20 random starts in $[-2, 2]^2$ at least 5 end on both modes and at least one ends collapsed.",
          covering: "end on both modes",
          fallen: "end together",
        },
        "best-response": {
          says: "Against a discriminator that stands still the best answer always puts both atoms on one place, and changes sides in each of 8 rounds.",
          apart: "largest distance of the atoms",
          hops: "rounds in which they change sides",
          away: "largest distance from a mode",
        },
      },
    },
    "gradient-masking": {
      title: "An attack that finds no slope",
      prose:
        "Some defences against adversarial examples work by hiding the slope. Here is one in two dimensions: a plateau of confidence, a cliff at $x = 1$ that the attacker wants to fall from, and a fine ripple across.\n\nOn the plateau the useful part of the [[gradient]] is some $10^{-13}$; the ripple's part is half a unit, at a right angle to the cliff. Descent follows the arrow it has, and wanders sideways. Adam divides each coordinate by its own size, but adds $\\varepsilon = 10^{-8}$, beside which $10^{-13}$ is nothing.\n\nThat looks like safety. It is [[gradient-masking]]: the cliff is where it was. A method that asks only for the *sign* walks straight over it, as $10^{-13}$ has a sign too. And an attacker may look from further away: averaged over a cloud of width $\\sigma$ the ripple is scaled by $e^{-k^2\\sigma^2/2}$ and vanishes, while the cliff spreads out until its slope reaches the start.",
      look: "The first two runs keep to a line across the slope. The third reaches the edge after 20 steps.",
      try: {
        "1": "Widen the blur. At which width does descent start to walk?",
        "2": "Take the ripple away. Descent then points the right way and still does not arrive: its steps are as short as the slope.",
      },
      handle: { "1": "Blur $\\sigma$", "2": "Height of the ripple" },
      claim: {
        sideways: {
          says: "At $(0, 0.1)$ the slope towards the cliff is below $1.2 \\cdot 10^{-13}$, the slope of the ripple above 0.5, so the cosine of arrow and way out is below $10^{-12}$.",
          down: "slope towards the cliff",
          side: "slope across",
          cosine: "cosine",
        },
        masked: {
          says: "Of 20 attacks of 60 steps from near the origin none succeeds by gradient descent, none by Adam, all by signs.",
          arrow: "successes of gradient descent",
          adam: "successes of Adam",
          signs: "successes of signs alone",
        },
        ripple: {
          says: "Averaged over width 0.05 the ripple keeps 0.135 of its slope, over width 0.1 only $3.4 \\cdot 10^{-4}$, which is $e^{-8}$.",
          little: "share kept at width 0.05",
          much: "share kept at width 0.1",
          off: "relative difference from e⁻⁸",
        },
        blurred: {
          says: "Averaged over 400 points, fewer than half of the 20 succeed at width 0.2 and all of them at width 0.5.",
          little: "successes at width 0.2",
          much: "successes at width 0.5",
        },
      },
    },
    "a-probe-as-long-as-the-plateau": {
      title: "A probe as long as the plateau",
      prose:
        "An attacker without access to gradients measures them: raise $x$ by $h$, lower it by $h$, and divide the difference by $2h$. It is tempting to think that this sees what the gradient misses, and more exactly the smaller $h$ is.\n\nIt does not. The difference quotient is the gradient of another landscape, the one averaged over a window of length $2h$:\n\n$$\\frac{f(x + h) - f(x - h)}{2h} = \\frac{d}{dx}\\, \\frac{1}{2h} \\int_{x-h}^{x+h} f(t)\\, dt.$$\n\nThe terrain here is this average, taken for each coordinate. With a tiny $h$ it is the old plateau, and the attack fails exactly as before. Only when the window reaches the cliff does the average begin to tilt. So it is not differencing that defeats the mask. It is the *length* of the probe.",
      look: "With $h = 1$ the plateau has become a ramp of slope one quarter and more, and the ripple is nearly gone.",
      try: {
        "1": "Bring $h$ down and watch the ramp withdraw towards the cliff.",
      },
      handle: { "1": "Length of the probe $h$" },
      claim: {
        cosine: {
          says: "With $h = 1$ the arrow at $(0, 0.1)$ points to the cliff with a cosine above 0.998, and its part along $x$ is the difference quotient of the original to $10^{-12}$.",
          cosine: "cosine",
          slope: "slope of the average",
          quotient: "difference quotient of the original",
        },
        lengths: {
          says: "Of 20 attacks none succeeds with $h = 0.001$, none with $h = 0.3$, and at least 18 with $h = 1$.",
          tiny: "successes, $h = 0.001$",
          short: "successes, $h = 0.3$",
          long: "successes, $h = 1$",
        },
      },
    },
    "folding-funnel-vs-idp": {
      title: "A funnel folds a protein",
      prose:
        "A protein has more shapes than it could ever try. How can it find the right one in milliseconds? Not by searching: by a landscape that leads there. Theory calls it a *folding funnel*, and this is a drawing of one: a single deep bowl, roughened by small wells.\n\nThe walker is warm. [[langevin|Langevin dynamics]] at temperature $T$ adds to each step down a push of size $\\sqrt{2\\eta T}$, so the walker climbs out of every small well that is not much deeper than $T$. The funnel does the rest. The starting point does not matter, and the end hardly varies.\n\nA way to count states is $e^S$, where $S$ is the entropy of the time spent in each well: one well alone gives 1, ten equal ones give 10. Here the walker visits a dozen wells but *effectively* lives in about two.",
      look: "The path goes straight to the middle and stays. Change the seed: other kicks, the same end.",
      try: {
        "1": "Cool it to $T = 0.05$: it freezes in the first well it meets.",
        "2": "Heat it until the native state melts.",
      },
      handle: { "1": "Temperature $T$", "2": "Roughness", "3": "Seed" },
      claim: {
        folds: {
          says: "It reaches the native state, $r < 0.8$, within 3000 steps, and spends more than 0.7 of all 12 000 steps there.",
          first: "first step there",
          native: "share of steps there",
        },
        "one-state": {
          says: "The wells it effectively lives in are fewer than 3; one of them has more than 0.7 of the time.",
          wells: "$e^S$",
          largest: "share of the largest",
        },
      },
    },
    "a-protein-that-never-settles": {
      title: "A protein that never settles",
      prose:
        "About a third of our proteins have stretches without any fixed shape. They are called *intrinsically disordered*, and they work because of it, not in spite of it: they bind to many partners and switch quickly.\n\nTheir landscape has no funnel. The ripples are higher than before, and what lies under them is almost flat. The same walker at the same temperature now wanders from well to well, and where it is at the end depends on the kicks alone.\n\nSo “the structure” is not a point here. It is a distribution, and what can be predicted is how long the walker stays where. Asking for the lowest point, as one does of a funnel, gives an answer, but one that says next to nothing about the molecule.",
      look: "Twelve thousand steps have filled a good part of the map and found no home.",
      try: {
        "1": "Try three seeds and compare where they end.",
        "2": "Lower the ruggedness to 0: what is left is a shallow bowl.",
      },
      handle: { "1": "Temperature $T$", "2": "Ruggedness", "3": "Seed" },
      claim: {
        "many-states": {
          says: "It effectively lives in more than 6 wells, and none of them has as much as 0.4 of the time.",
          wells: "$e^S$",
          largest: "share of the largest",
        },
        compared: {
          says: "It needs more than twice as many steps as in the funnel to come near the middle, and spends less than 0.15 of its time there, against more than 0.7.",
          later: "first steps near the middle, ratio",
          basin: "share of time there, basin",
          funnel: "share of time there, funnel",
        },
      },
    },
    "sgld-vs-gd-ergodic": {
      title: "Warm descent visits everything",
      prose:
        "Gradient descent forgets: all starts in one valley end at one point. Phase volume shrinks, and where it has shrunk to a point nothing more can be learnt about the landscape. The method is not [[ergodic]].\n\nAdd heat. *Stochastic gradient [[langevin]]*, SGLD, takes the same step and adds $\\sqrt{2\\eta T}\\,\\xi$. It never ends, and in the long run it is at $\\theta$ with the [[boltzmann]], proportional to $e^{-f(\\theta)/T}$. The histogram beside the terrain shows it after 200 000 steps.\n\nThree things are told too simply. The density is right only as $\\eta \\to 0$: on a curvature $\\lambda$ the variance is too large by $1/(1 - \\eta\\lambda/2)$. The noise must go with $\\sqrt{\\eta}$: noise of size $\\eta$, which is what noisy gradients give, amounts to a temperature of about $\\eta/2$ and freezes. And descent does not shrink volume everywhere: over a hilltop, where the [[trace]] of the Hessian is negative, it *expands*.",
      look: "Two descents stop at two points. The warm run keeps crossing the pass between them.",
      try: {
        "1": "Lower $T$ to 0.1: the crossings get rare, and the histogram is wrong for want of time.",
        "2": "Raise the rate of descent towards $2/\\lambda$ and see when the two points stop being points.",
      },
      handle: { "1": "Temperature $T$", "2": "Rate of the first descent" },
      claim: {
        samples: {
          says: "After 200 000 steps the histogram differs from $e^{-f/T}$ by less than 0.1 in total variation; the left valley has between 0.55 and 0.77 of the time, where 0.661 is exact.",
          variation: "total variation",
          left: "share of time at $x < 0$",
          exact: "exact share",
        },
        "two-points": {
          says: "Sixty starts of gradient descent end at exactly two points, $x = -1.018$ and $x = 0.981$.",
          ends: "different ends",
          left: "left end",
          right: "right end",
        },
        area: {
          says: "One step of descent at $\\eta = 0.05$ scales a small area by 0.592 at the right minimum and by 1.139 on the hilltop.",
          well: "factor at the minimum",
          hilltop: "factor on the hilltop",
        },
        "too-warm": {
          says: "On a bowl of curvature 1 the variance over $T$ is $1/(1 - \\eta/2)$ to a tenth: 1.05, 1.33 and 2 at $\\eta = 0.1$, $0.5$ and $1$.",
          small: "variance over $T$, $\\eta = 0.1$",
          middle: "variance over $T$, $\\eta = 0.5$",
          large: "variance over $T$, $\\eta = 1$",
        },
        "too-cold": {
          says: "Gradients with noise of deviation 1 at $\\eta = 0.01$ give a variance between 0.004 and 0.006, that of a temperature of $\\eta/2$.",
          spread: "variance",
        },
      },
    },
  },
};
