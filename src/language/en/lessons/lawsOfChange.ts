export const lawsOfChange = {
  "laws-of-change": {
    title: "Laws of change as losses",
    summary: "Differential equations inside the objective: what it takes to solve them, and to find them in data.",
    "pinn-reaction-diffusion": {
      title: "An equation as a loss",
      prose:
        "A substance spreads along a tube and grows where there is some: $u_t = 0.1\\,u_{xx} + 2u(1-u)$. Its walls are closed, $u_x = 0$ at both ends, and we know how it begins. No solution is given to learn from.\n\nA network with 12 units stands for $u(x,t)$. Its derivatives by $x$ and $t$ are closed forms, so the equation can be checked at any place and time. The loss adds three squares: how far the equation is violated at $12 \\times 12$ [[collocation|collocation points]], the slope at the walls, and the distance from the known beginning, ten times as heavy. [[l-bfgs|L-BFGS]] brings it down with 600 gradients.\n\nWhat is left out of the loss is left open. Without the walls the equation and the beginning still hold, the loss is even lower, and the answer is a different one: substance leaks through the ends.",
      look: "Solid curves are the network, dashed ones a fine finite-difference solution. They lie on one another, until a term is switched off.",
      try: {
        "1": "Switch the walls off and look at the ends of the curves.",
        "2": "Switch physics, walls and beginning off and give it 8 noisy sensors; then put the physics and the walls back.",
      },
      claim: {
        solves: {
          says: "With all three terms the relative error over the whole field is below 0.6 %.",
          error: "relative error",
          leak: "steepest slope at a wall",
          evaluations: "gradients",
        },
        walls: {
          says: "Without the walls the loss ends lower and the error is more than three times as large, above 1.5 %.",
          error: "error with walls",
          open: "error without",
          loss: "loss with walls",
          openLoss: "loss without",
        },
        sensors: {
          says: "Eight noisy sensors alone leave more than 5 % error; the equation and the walls beside them bring it below 4 % and at least halve it, without any beginning.",
          data: "error, sensors alone",
          both: "error, sensors and equation",
        },
      },
    },
    "pinn-adam-vs-lbfgs": {
      title: "Curvature, as long as nothing shakes",
      prose:
        "The same loss, and two methods that may ask for 600 gradients each. Adam takes one for each step. [[l-bfgs|L-BFGS]] takes one or more for its line search, and builds from the changes of the gradient a model of the curvature.\n\nThe terrain is stiff: its steepest curvature is above 100, while half of all directions have less than 0.002. Adam's rate is bound by the walls of the canyon and crawls along its floor. A method that knows the curvature takes the floor in large steps.\n\nNow let every gradient see eight fresh [[collocation|collocation points]] instead of the fixed 144. Each difference of two gradients then compares two different functions. The curvature that L-BFGS reads from it is noise, and the line search works on a floor that moves. Adam averages the shaking away and hardly minds. It is often said that L-BFGS must then lose; here its lead shrinks to little or nothing, and who ends lower changes from seed to seed. Which method is better is a question about the noise as much as about the terrain.",
      look: "Losses over all 144 points against the number of gradients. Below them the sizes of the eigenvalues where L-BFGS ended.",
      try: {
        "1": "Switch fresh points on: L-BFGS stops short where it used to run on.",
        "2": "Try other rates for Adam, with fixed points. Does any reach L-BFGS?",
      },
      claim: {
        "curvature-wins": {
          says: "On fixed points L-BFGS is ahead after 100 gradients, and after 300 and 600 its loss is less than half of Adam's.",
          adam100: "Adam, 100",
          adam300: "Adam, 300",
          adam: "Adam, at the end",
          lbfgs100: "L-BFGS, 100",
          lbfgs300: "L-BFGS, 300",
          lbfgs: "L-BFGS, at the end",
        },
        stiff: {
          says: "Where L-BFGS ends the largest eigenvalue is above 100 and the median size below 0.002.",
          largest: "largest eigenvalue",
          median: "median size",
        },
        "noise-turns-it": {
          says: "With fresh points L-BFGS ends more than ten times as high as without, while Adam ends less than three times as high.",
          adam: "Adam, fresh points",
          adamStill: "Adam, fixed points",
          lbfgs: "L-BFGS, fresh points",
          lbfgsStill: "L-BFGS, fixed points",
        },
      },
    },
    "neural-ode-egg-tray": {
      title: "An egg tray made of time",
      prose:
        "A point spirals inwards: $\\dot z_1 = -a z_1 - \\omega z_2$, $\\dot z_2 = \\omega z_1 - a z_2$. We know where it was at 20 moments up to a horizon $T$, and look for the law: a damping $a$ and a rate of turning $\\omega$. The loss is the mean squared distance between the observed path and the one that a guess produces. This is the idea of a [[neural-ode|neural differential equation]], with two weights instead of thousands.\n\nThe truth is $\\omega = 2$, $a = 0.1$. Twenty walkers start at the true damping and turn too slowly or too fast. Here the damping is held fixed.\n\nA guess that turns too fast falls out of step, and after one whole turn it is back in step by accident. Every such accident is a [[local-minimum|local minimum]], and a longer observation holds more of them. More data make the answer sharper and harder to find.",
      look: "Ripples across the terrain in the direction of $\\omega$. Walkers that start beyond the first ripple stay there.",
      try: {
        "1": "Bring $T$ down to 2: the ripples go, and every walker arrives.",
        "2": "Set the second slider to 1, so that the damping may move too, and watch which way round the walkers take.",
      },
      handle: { "1": "Horizon $T$", "2": "Damping free (0 or 1)" },
      claim: {
        ripples: {
          says: "Along $\\omega$ the misfit has one minimum for $T = 2$; for $T = 10$ it has at least seven.",
          short: "minima, T = 2",
          middle: "minima, T = 5",
          long: "minima, T = 10",
        },
        frozen: {
          says: "With the damping frozen all 20 walkers find $\\omega = 2$ for $T = 2$, fewer than 20 for $T = 5$, and fewer than 10 for $T = 10$.",
          short: "arrived, T = 2",
          middle: "arrived, T = 5",
          long: "arrived, T = 10",
        },
        detour: {
          says: "With the damping free all 20 arrive at each of the three horizons: strong damping hides the late samples, so one more parameter opens a way round.",
          short: "arrived, T = 2",
          middle: "arrived, T = 5",
          long: "arrived, T = 10",
        },
      },
    },
    "neural-ode-growing-horizon": {
      title: "Let the horizon grow",
      prose:
        "The same spiral, damping frozen, and the loss averaged over every instant of $[0, T]$. The walkers now begin with a short stretch, $T = 1$. Every 300 steps the stretch grows: 2, then 5, then 10.\n\nThe short stretch has a single broad basin. It leads each walker near the right rate of turning. By the time the ripples rise, everyone stands inside the one that matters.\n\nThis is a [[homotopy]]: solve an easy problem, change it into the hard one, and never lose the solution on the way. Nothing about the optimizer was changed; only the order in which it was shown the data.",
      look: "Play from the beginning. The floor stays smooth while the walkers gather, and then folds up around them.",
      try: { "1": "Switch to the long horizon before the walkers have gathered. How early is too early?" },
      handle: { "1": "Step at which $T$ becomes 10" },
      claim: {
        "all-arrive": {
          says: "With a growing horizon all 20 walkers reach $\\omega = 2$; shown all ten units of time at once, fewer than 10 of them do.",
          grown: "arrived, growing horizon",
          direct: "arrived, T = 10 from the start",
        },
      },
    },
    "neural-ode-protein": {
      title: "The hidden rule of a protein",
      prose:
        "A messenger $x$ makes a protein $y$, and the protein holds its own messenger down: $\\dot x = 3/(1+y^3) - x$, $\\dot y = 1.5x - y$. All we have is 20 noisy sightings at irregular times up to $t = 5$.\n\nOne network learns the *curve*: time in, state out. Another learns the *rule*: state in, rate of change out; a solver integrates it, and the gradient goes back through every step of the solver. Both have 8 hidden units and 600 steps of Adam. The [[neural-ode|rule]] is trained on a growing horizon, as on the page before.\n\nOver the time that was seen both fit. Beyond it the curve has nothing to hold on to. The rule has: the spiral returns to states that it has already visited, and a law that holds there once holds again. This helps only while the future stays among states that were seen; a rule does not extrapolate to places, only to times.",
      look: "After $t = 5$ the path of the rule stays on the dashed truth, and the fitted curve leaves it.",
      try: {
        "1": "Keep 6 sightings only.",
        "2": "Raise the noise to 0.1: which of the two suffers more beyond $t = 5$?",
      },
      claim: {
        predicts: {
          says: "The learnt rule is within 0.05 of the truth up to $t = 5$ and within 0.03 from there to $t = 10$, root mean square.",
          seen: "error up to t = 5",
          predicted: "error from 5 to 10",
        },
        "curve-does-not": {
          says: "From $t = 5$ to 10 the fitted curve is more than twice as far off as the rule.",
          predicted: "error of the rule",
          still: "error of the curve",
        },
      },
    },
  },
};
