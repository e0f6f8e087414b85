export const whatIsLearnt = {
  "what-is-learnt": {
    title: "What is learnt, and what is lost",
    summary:
      "Low frequencies come first, samples can be blind, and a second task erases the first unless something holds it.",
    "low-first": {
      title: "Low frequencies first",
      prose:
        "A network of two hidden layers is to learn $\\sin\\pi x + \\sin 4\\pi x$ from 64 points. Both waves have the same height, so both are worth the same loss. Yet they do not come at the same time.\n\nWithin a few steps the slow wave is there, and the loss has halved. Then little seems to happen for a long while: the loss rests near ½, the whole height of the fast wave. Only some hundred steps later does the second fall begin. This preference is called [[spectral-bias|spectral bias]]. It is why networks first draw the outline and then the detail, and why a plateau of the loss is not the end.\n\nIt is no law of nature but a matter of what the network is given. Feed it sines and cosines of both frequencies beside $x$, so-called Fourier features, and the fast wave comes about as early as the slow one.",
      look: "In the loss two falls with a plateau between them; in the network's curve first one arch on each side, later the ripples. The chart shows how much of each wave has been learnt after each step.",
      try: {
        "1": "In the chart, move the frequency $k$ from 4 to 2 and to 6. How does the waiting time grow?",
        "2": "Raise the learning rate. Does the plateau go away, or only shrink?",
      },
      handle: { "1": "Learning rate" },
      claim: {
        plateau: {
          says: "After 100 steps the loss lies between 0.4 and 0.6, the fast wave's whole share; after the last it is below 0.1.",
          start: "loss at the start",
          hundred: "loss after 100 steps",
          end: "loss at the end",
        },
        "half-learnt": {
          says: "To half its height the fast wave needs at least 45 times as many steps as the slow one.",
          low: "steps, slow wave",
          high: "steps, fast wave",
          ratio: "ratio",
        },
        features: {
          says: "With Fourier features the fast wave is half learnt within 40 steps, more than six times sooner than without.",
          high: "steps, fast wave from x alone",
          featuredLow: "steps, slow wave with features",
          featuredHigh: "steps, fast wave with features",
        },
      },
    },
    "too-few-samples": {
      title: "What the samples cannot tell",
      prose:
        "Take $\\sin 8\\pi x$, four waves on the unit interval, and look at it at eight even points. Every one of them is a zero of the wave. The function 0 fits these data perfectly, and no method in the world can tell that it is wrong: the loss is 0 and the test error ¼, all that there is to get wrong. At least two samples a wave, and not just two: with nine points the wave shows.\n\nThe terrain shows the same blindness as a trough. Eight samples of $\\sin 2\\pi x$ are explained by $x$ times $\\sin 2\\pi t$ plus $y$ times $\\sin 14\\pi t$. But at eight points $\\sin 14\\pi t = -\\sin 2\\pi t$, to the last digit: the fast wave is an [[aliasing|alias]] of the slow one. So only $x - y$ is determined, one eigenvalue is 0, and each run stops somewhere else. More samples, not more training, turn the trough into a bowl.",
      look: "All runs end on the line $x - y = 1$, at five places, with loss 0. Beside it: the network's curve through eight points, and the wave that it cannot see.",
      try: {
        "1": "Move the number of samples from 8 to 9, then to 16.",
        "2": "Try 4, 5, 6 and 7 samples. Which are blind, and which merely too few?",
      },
      handle: { "1": "Rate of the run from the origin" },
      claim: {
        blind: {
          says: "With these samples the function 0 has a training loss below $10^{-30}$ and a test loss of ¼.",
          samples: "samples",
          zeroTrained: "training loss of the function 0",
          zeroTested: "test loss of the function 0",
        },
        "half-as-many": {
          says: "With four samples it is no different: training losses below $10^{-6}$, a test loss of ¼ for the function 0, and above 0.15 for the network.",
          zeroTrained: "training loss of the function 0",
          zeroTested: "test loss of the function 0",
          trained: "training loss of the network",
          tested: "test loss of the network",
        },
        "one-more": {
          says: "The network's test loss is above 0.1 with 8 samples, below 0.05 with 9 and below 0.005 with 16.",
          eight: "test loss, 8 samples",
          nine: "test loss, 9 samples",
          sixteen: "test loss, 16 samples",
        },
        alias: {
          says: "At the eight points the two waves cancel to $10^{-14}$; one eigenvalue is 0 and the runs end on the line, more than 1 apart.",
          difference: "largest sum of the two waves",
          flat: "smaller eigenvalue",
          spread: "largest distance between two ends",
          fromLine: "largest distance from the line",
        },
        "seen-apart": {
          says: "With sixteen points the smaller eigenvalue is ½, and all runs end at $(1, 0)$.",
          flat: "smaller eigenvalue",
          away: "largest distance from (1, 0)",
        },
      },
    },
    "valley-of-the-first-task": {
      title: "The valley of the first task",
      prose:
        "A first task has been learnt: its loss $\\tfrac12(10x^2 + 0.1y^2)$ has its minimum at the origin, steep along $x$, nearly flat along $y$. Now a second task pulls to $(3, 3)$. Nothing in its loss remembers the first, so plain descent goes all the way, and the first task's loss rises to 45.45. That is [[catastrophic-forgetting]].\n\nBut the first task hardly cares where $y$ is. Elastic weight consolidation adds $\\tfrac12\\lambda\\sum_i F_i(\\theta_i - \\theta_{A,i})^2$: a spring for each weight, as stiff as the first task's [[fisher-information|Fisher information]] says it matters. The run then goes along the first task's valley. An anchor with the same springs for all weights holds too much of what does not matter and too little of what does.\n\nUsually only the diagonal of $F$ is kept. It is often forgotten that this is blind to a turned valley: at 45° both diagonal entries are equal, and the method is that plain anchor.",
      look: "The run bends: hardly to the right, where the first task is steep, and almost all the way up, where it is flat.",
      try: {
        "1": "Lower $\\lambda$ to 0.001: the run goes straight for $(3, 3)$.",
        "2": "Raise it to 100. What is learnt of the second task now?",
      },
      handle: { "1": "Strength $\\lambda$" },
      claim: {
        compromise: {
          says: "With $\\lambda = 1$ the run ends at $(0.2727, 2.727)$, with a loss of 0.744 on the first task and 3.756 on the second.",
          x: "x of the end",
          y: "y of the end",
          lossA: "loss of the first task",
          lossB: "loss of the second task",
        },
        forgotten: {
          says: "Without consolidation the first task's loss rises to 45.45; with $\\lambda = 10$ it is 0.117, and the second's 5.54.",
          freeA: "first task, no consolidation",
          freeB: "second task, no consolidation",
          firmA: "first task, λ = 10",
          firmB: "second task, λ = 10",
        },
        "equal-anchor": {
          says: "Equal springs of the same mean stiffness give 1.24 and 6.27: worse for both tasks.",
          equalA: "first task",
          equalB: "second task",
        },
        turned: {
          says: "In a valley turned by 45°, with the second task's minimum 3 along its floor, the whole matrix leaves a loss of 0.037, its diagonal 3.14.",
          whole: "second task, whole matrix",
          diagonal: "second task, diagonal",
        },
      },
    },
    "two-tasks-one-network": {
      title: "Two tasks, one network",
      prose:
        "The same with a real network: 24 hidden units learn $\\sin 3x$ on the left half, then $0.8\\cos 3x$ on the right half. The inputs do not even overlap; a network of this size could hold both. Still, while it learns the second, the error on the first grows several hundred times and more. Weights are shared, and nobody asked them to stay.\n\nThe second chart learns the second task three times from the same weights: freely, with elastic weight consolidation, and with an anchor that holds all weights alike. Consolidation keeps the first task at a fifth of the damage or less. It is not free: the second task is learnt less well than without. The plain anchor of the same mean stiffness pays a higher price for it, as it also holds weights that the first task never used.",
      look: "At the change of task the terrain becomes another one, and the curve lets go of the left half. In the second chart the solid curve passes near both sets of points, the dashed one near one.",
      try: {
        "1": "Set $\\lambda$ to 1 and to 10 000. Which task pays?",
        "2": "Change the task earlier or later. Is a better-learnt task forgotten more slowly?",
      },
      handle: { "1": "Step at which the task changes" },
      claim: {
        forgets: {
          says: "The second task is learnt to below 0.001, and the error on the first has grown more than 200 times.",
          learntA: "first task before",
          freeA: "first task after",
          freeB: "second task",
          forgotten: "growth of the first task's error",
        },
        keeps: {
          says: "With consolidation the first task's error is at most 0.21 of what it is without.",
          freeA: "first task without",
          ewcA: "first task with",
          ewcB: "second task with",
          kept: "share of the damage left",
        },
        "not-all-alike": {
          says: "Consolidation learns the second task better than an equal anchor of the same mean stiffness.",
          ewcA: "first task, consolidation",
          ewcB: "second task, consolidation",
          equalA: "first task, equal anchor",
          equalB: "second task, equal anchor",
        },
        "on-show": {
          says: "The run on show leaves the first task with an error below 0.01 and ends with more than twenty times as much.",
          before: "first task at the change",
          after: "first task at the end",
        },
      },
    },
  },
};
