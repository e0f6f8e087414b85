export const lawsOfChange = {
  "laws-of-change": {
    title: "Laws of change as losses",
    summary: "Differential equations inside the objective: what it takes to solve them, and to find them in data.",
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
          says: "With the damping free all 20 arrive at either horizon: strong damping hides the late samples, so one more parameter opens a way round.",
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
  },
};
