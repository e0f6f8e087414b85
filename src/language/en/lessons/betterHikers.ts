export const betterHikers = {
  "better-hikers": {
    title: "Better hikers",
    summary: "What momentum and per-coordinate steps buy, what they cost, and where their fame ends.",
    "ravine-zigzag": {
      title: "Wall to wall",
      prose:
        "A ravine: $f = \\tfrac12(x^2 + \\kappa y^2)$ with $\\kappa = 100$. From $(10, 1)$ the minimum lies almost straight along the floor, but the gradient is $(x, \\kappa y) = (10, 100)$ and points almost straight at the wall. The walls also set the price: [[gradient-descent]] may not step further than $2/\\kappa$, and with such a step the floor takes hundreds.\n\nAt $\\eta = 0.0198$, just below that limit, descent crosses the ravine at every single step. Momentum adds up what the gradients agree on. [[adam|Adam]] divides each coordinate by the size of its own gradient, so that its first step is $\\pm\\eta$ in each coordinate, whatever the slopes: it walks as if the ravine were nearly a bowl.\n\nAdam still swings: being rescaled is not being aimed. The last step of this lesson shows when its rescaling fails.",
      look: "Gradient descent draws a comb across the floor. Adam sets off along the diagonal.",
      try: {
        "1": "Bring $\\kappa$ down to 1. Whose advantage is left?",
        "2": "Halve the rate of the descent. Do the flips stop, and what does that cost in steps?",
      },
      handle: { "1": "Steepness $\\kappa$", "2": "Rate of gradient descent", "3": "Rate of Adam" },
      claim: {
        walls: {
          says: "Until the loss is below 0.01 gradient descent takes 230 steps and changes sides at each of them; momentum takes 59 and changes sides 31 times, Adam 54 and 7 times.",
          descent: "steps, gradient descent",
          descentFlips: "changes of side, gradient descent",
          momentum: "steps, momentum",
          momentumFlips: "changes of side, momentum",
          adam: "steps, Adam",
          adamFlips: "changes of side, Adam",
        },
        travel: {
          says: "On the way down gradient descent travels 98 units across the ravine, momentum 24, Adam 4.2.",
          descent: "way across, gradient descent",
          momentum: "way across, momentum",
          adam: "way across, Adam",
        },
        aim: {
          says: "From twenty starts the cosine between first step and way to the minimum stays below 0.23 for gradient descent and above 0.74 for Adam, and Adam is more than 2.8 times as fast.",
          descent: "largest cosine, gradient descent",
          adam: "smallest cosine, Adam",
          faster: "smallest ratio of steps",
        },
      },
    },
    "momentum-averages": {
      title: "What the gradients agree on",
      prose:
        "Momentum keeps a velocity, $v \\leftarrow \\beta v + g$. Feed it a gradient that is always 1 and the velocity grows to\n\n$$1 + \\beta + \\beta^2 + \\dots = \\frac{1}{1-\\beta},$$\n\nwhich is 10 at $\\beta = 0.9$. Feed it $+1, -1, +1, \\dots$ and it swings between $\\pm 1/(1+\\beta)$, about one half. What points the same way again and again is amplified nineteen times as much as what keeps changing its mind.\n\nIn the ravine the floor is steady and the walls alternate. So momentum reaches the bottom in about a third of the steps.\n\nIt is often said that momentum *smooths the zigzag away*. Measure it: the way travelled across the ravine gets *longer*, not shorter. The velocity carries the walker past the floor too. Momentum buys speed along the floor; it does not remove the overshoot.",
      look: "In the figure: one velocity climbs to its ceiling, the other is caught between two rails. On the terrain: momentum swings in wide arcs and is down first.",
      try: {
        "1": "Move $\\beta$ of the figure towards 0.99. Which velocity changes, and how long does it take to get there?",
        "2": "Move the run's momentum to 0.5 and to 0.97. Where is the ravine crossed fastest?",
      },
      handle: { "1": "Momentum $\\beta$ in the ravine" },
      claim: {
        speeds: {
          says: "At $\\beta = 0.9$ the steady gradient ends with velocity 10, the alternating one with 0.526: a ratio of 19.",
          steady: "velocity, steady gradient",
          alternating: "velocity, alternating gradient",
          ratio: "ratio",
        },
        floor: {
          says: "In the ravine, at the same rate $\\eta = 0.018$, gradient descent needs 235 steps to a loss below 0.01 and momentum 83.",
          descent: "steps, gradient descent",
          momentum: "steps, momentum",
        },
        overshoot: {
          says: "On that way gradient descent travels 9.0 units across the ravine, and momentum 22.5.",
          descent: "way across, gradient descent",
          momentum: "way across, momentum",
        },
      },
    },
    "momentum-stability-limit": {
      title: "A wider edge, a wobblier walk",
      prose:
        "With momentum a step no longer multiplies by one factor. On curvature $\\lambda$ it obeys $\\theta_{n+1} = (1 + \\beta - \\eta\\lambda)\\,\\theta_n - \\beta\\,\\theta_{n-1}$, and both roots of that recurrence stay inside the unit circle as long as\n\n$$\\eta < \\frac{2(1+\\beta)}{\\lambda}.$$\n\nSo momentum nearly *doubles* the [[learning-rate]] one may take. Here $\\lambda = 10$: gradient descent breaks at 0.2, momentum 0.9 at 0.38.\n\nA common rule says that a rising loss means the rate is too large. With momentum it does not. At $\\eta = 0.1/\\lambda$, far from any edge, the loss rises on almost half of the steps and the run converges all the same: the ball swings like a pendulum. Judge the *envelope* of the losses, not the last step. If the swinging disturbs you, lower $\\beta$: at $\\beta = (1 - \\sqrt{\\eta\\lambda})^2$ it stops.",
      look: "The rate 0.21 that throws gradient descent out is harmless with momentum. The two last runs differ by 0.01 in their rate, on either side of the edge.",
      try: {
        "1": "Bring the third run's rate up until it is lost. Then lower its $\\beta$ to 0.5: where is the edge now?",
        "2": "In the chart of losses, set that rate to 0.05 and look at the rises.",
      },
      handle: { "1": "Rate of the third run", "2": "Momentum of the third run" },
      claim: {
        wider: {
          says: "After 400 steps gradient descent at 0.21 is beyond $10^6$; momentum at 0.21 and at 0.375 is closer than $10^{-6}$, at 0.385 beyond $10^6$ again.",
          descent: "|y|, gradient descent at 0.21",
          same: "|y|, momentum at 0.21",
          below: "|y|, third run",
          above: "|y|, fourth run",
        },
        edges: {
          says: "Bisection finds the edges 0.2, 0.3, 0.38, 0.398 for $\\beta = 0$, 0.5, 0.9, 0.99: $2(1+\\beta)/\\lambda$ within 0.1 %.",
          none: "edge, β = 0",
          half: "edge, β = 0.5",
          usual: "edge, β = 0.9",
          high: "edge, β = 0.99",
          off: "largest relative error of the formula",
        },
        rising: {
          says: "At $\\eta = 0.01$ and $\\beta = 0.9$ the loss rises on 179 of 400 steps and ends below $10^{-17}$; at $\\beta = 0.468$ it never rises.",
          rises: "rises, β = 0.9",
          loss: "last loss, β = 0.9",
          critical: "β at which the swinging stops",
          calm: "rises at that β",
        },
      },
    },
    "momentum-two-conventions": {
      title: "Two ways to write it down",
      prose:
        "Textbooks put the rate into the velocity: $v \\leftarrow \\beta v + \\eta g$, $\\theta \\leftarrow \\theta - v$. PyTorch keeps it outside: $v \\leftarrow \\beta v + g$, $\\theta \\leftarrow \\theta - \\eta v$. While $\\eta$ is constant, the two velocities differ by the factor $\\eta$ and the walks are the same. They are often called equivalent.\n\nThey stop being so the moment a schedule changes $\\eta$. Here it falls to a tenth at step 20. In PyTorch's form the whole step shrinks at once. In the textbook's form only *new* gradients are scaled down; the old velocity, gathered at the old rate, coasts on and fades only at $\\beta$ per step. With $\\beta = 0.9$ that is ten steps or more.\n\nNeither is wrong. But a rate found with one form need not suit the other, and a sudden drop calms one walker at once and the other much later.",
      look: "One path until step 20. Then one ball brakes and the other glides on.",
      try: {
        "1": "Set both factors to 1: no drop, and the balls never part.",
        "2": "Set both to 0.01. How far does the second ball still coast?",
      },
      handle: { "1": "Factor on the rate, PyTorch's form", "2": "Factor on the rate, textbook's form" },
      claim: {
        together: {
          says: "Up to step 20 the two paths agree to within $10^{-14}$.",
          apart: "largest difference of a coordinate",
        },
        coasts: {
          says: "The first step after the drop is 0.082 long in PyTorch's form and 0.742 in the textbook's, 9.07 times as long; over the 31 steps from there on they travel 1.84 and 7.04.",
          pytorch: "first step, PyTorch's form",
          classical: "first step, textbook's form",
          ratio: "ratio",
          pytorchWay: "way of 31 steps, PyTorch's form",
          classicalWay: "way of 31 steps, textbook's form",
        },
      },
    },
    "momentum-deadlock-reset": {
      title: "Running the wrong way",
      prose:
        "The target stands at $(6, 0)$. At step 15 it jumps to $(-6, 0)$, where the walker came from. With $\\beta = 0.98$ the old velocity carries the ball on for a dozen steps, now *uphill*, then the swing back overshoots far to the left, and so on for hundreds of steps. The gradient is right all the while; the memory is stale.\n\nThere is a lamp for this: the inner product $\\langle v, \\nabla f\\rangle$. Here $v$ sums gradients and $\\theta$ moves along $-v$, so positive means that memory and slope agree. Negative means that the step goes uphill. (Who writes the velocity the other way, $\\theta \\leftarrow \\theta + u$, must turn the sign round: conflict is $\\langle u, \\nabla f\\rangle > 0$.) The cure is to set $v$ to zero, at once or when the conflict has lasted for five steps. The second run does so once, four steps after the jump; the third at every conflict.\n\nIt is tempting to read the lamp as *the target has moved*. It does not say that: ordinary overshoot lights it too.",
      look: "The first ball sails on past $x = 0$ before it turns, and then past the target. The third turns at once.",
      try: {
        "1": "Let the target jump later, when the ball is faster.",
        "2": "Lower the first run's momentum to 0.8. Does it still need a reset?",
      },
      handle: { "1": "Step of the jump", "2": "Momentum of the first run" },
      claim: {
        sign: {
          says: "One step before the jump $\\langle v, \\nabla f\\rangle$ is 4.2; from the jump on it is negative thirteen times in a row.",
          before: "inner product before the jump",
          after: "inner product at the jump",
          row: "conflicts in a row",
        },
        settles: {
          says: "The first run is last farther than 0.1 from the new target 464 steps after the jump; with a reset after five conflicts in a row it is 79 steps, after one conflict 23.",
          never: "steps, no reset",
          five: "steps, reset after five conflicts",
          atOnce: "steps, reset after one",
        },
        whenever: {
          says: "Whenever the target jumps between steps 2 and 21, resetting after five conflicts is more than 4.8 times as fast as not resetting.",
          least: "smallest ratio",
        },
        overshoot: {
          says: "Even if the target never moves, more than 40 % of the first run's steps are conflicts.",
          conflicts: "steps in conflict",
          of: "steps looked at",
        },
      },
    },
    "adagrad-stalls-rmsprop-forgets": {
      title: "Who never forgets walks slowly",
      prose:
        "A cliff with slope 20, then a meadow whose slope is below 0.5. [[adagrad|AdaGrad]] divides each step by $\\sqrt{\\sum g^2}$ over the whole past. One look at the cliff, and the sum is so large that the meadow takes thousands of steps. [[rmsprop|RMSprop]] takes a running mean instead, $s \\leftarrow \\alpha s + (1-\\alpha)g^2$, and forgets the cliff. The first steps of the first two runs are equally long.\n\nTwo things are said too roughly. *AdaGrad stops.* It does not: on a constant slope its $n$-th step is $\\eta/\\sqrt n$, so it travels about $2\\eta\\sqrt n$, which has no end. It slows down.\n\n*RMSprop remembers $1/(1-\\alpha) = 100$ steps.* That is how long it takes until 63 % of the weight is new. How long an old gradient still brakes depends on how large it was: after a slope fifty times as steep it takes 670 steps until a step has half its full length again.",
      look: "All three leap off the cliff. On the meadow the first is almost at rest.",
      try: {
        "1": "Move the third run's $\\alpha$ towards 0.999.",
        "2": "How large must AdaGrad's rate be for it to keep up, and what is then its first step?",
      },
      handle: { "1": "$\\alpha$ of the third run", "2": "Rate of AdaGrad" },
      claim: {
        meadow: {
          says: "To within 1 of the meadow's end AdaGrad takes 6266 steps, RMSprop with $\\alpha = 0.99$ takes 718, with $\\alpha = 0.9$ 282.",
          ada: "steps, AdaGrad",
          long: "steps, RMSprop, second run",
          short: "steps, RMSprop, third run",
        },
        "from-anywhere": {
          says: "From twenty starts on the cliff AdaGrad always takes more than 6.6 times as many steps as RMSprop.",
          least: "smallest ratio",
        },
        "never-halts": {
          says: "On a constant slope AdaGrad with $\\eta = 0.1$ has gone 9.85 after 2500 steps and 19.85 after 10 000: four times the steps, twice the way.",
          quarter: "way, 2500 steps",
          whole: "way, 10 000 steps",
        },
        memory: {
          says: "At $\\alpha = 0.99$ the last 100 gradients hold 63.4 % of the weight; after slopes 3, 10, 50 times as steep a step has half its full length again after 98, 348, 670 steps.",
          share: "weight of the last 100 gradients",
          three: "steps, 3 times as steep",
          ten: "steps, 10 times",
          fifty: "steps, 50 times",
        },
      },
    },
    "adam-rotated-ravine": {
      title: "Turn the ravine",
      prose:
        "The same kind of ravine, $\\kappa = 1000$, with one new slider: its angle. At 0° Adam is far ahead. Is that because it turns ravines into bowls?\n\nTurn the ravine. [[gradient-descent|Gradient descent]] and momentum use nothing but the gradient; turn the ground and their paths turn with it, step for step. Adam keeps a separate scale for each *coordinate*. When floor and wall are mixed in both coordinates, both scales come out nearly equal, dividing by them changes almost nothing, and the [[condition-number]] is back. At 45° Adam is slower than plain momentum.\n\nSo the warp is diagonal: Adam repairs a ravine that lies along the axes and hardly any other. In a network the axes are the weights, and how far the stiff directions happen to lie along them decides how much Adam helps.",
      look: "At 45° Adam goes straight to the floor and then creeps along it.",
      try: {
        "1": "Move the angle slowly from 45° to 0°. When does Adam overtake momentum?",
        "2": "At 45°, try other rates for Adam. Can a rate make up for the angle?",
      },
      handle: { "1": "Angle", "2": "Rate of Adam" },
      claim: {
        "at-this-angle": {
          says: "At the angle on show gradient descent needs 2037 steps to a loss below 0.01, momentum 372, and Adam more than momentum.",
          descent: "steps, gradient descent",
          momentum: "steps, momentum",
          adam: "steps, Adam",
        },
        "every-angle": {
          says: "At 0°, 5°, 15°, 30°, 45° Adam needs 65, 282, 609, 916, 1017 steps; gradient descent and momentum need the same at each angle.",
          none: "steps, Adam at 0°",
          five: "steps, Adam at 5°",
          fifteen: "steps, Adam at 15°",
          thirty: "steps, Adam at 30°",
          diagonal: "steps, Adam at 45°",
          different: "different numbers of steps of the other two",
        },
      },
    },
  },
};
