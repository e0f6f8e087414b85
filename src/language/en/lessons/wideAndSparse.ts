export const wideAndSparse = {
  "wide-and-sparse": {
    title: "Wide, orthogonal, sparse",
    summary: "How the shape of a network shapes its terrain, and what a penalty, a budget or a mask makes of it.",
    "ever-wider": {
      title: "Ever wider",
      prose:
        "Take a network of one hidden layer, scale its outputs so that they stay of order 1, and make it wider. Each weight then has less to do, and the way that all of them go together becomes short against their length. To first order the network is a linear model: what it learns is decided by the products of its gradients at two inputs, the [[neural-tangent-kernel|neural tangent kernel]], and a wide network's kernel hardly changes while it learns.\n\nThe terrain shows it too. At the start of a narrow network the most negative eigenvalue of the Hessian is a good part of the largest; of a wide one it is a few per cent. Near its start a very wide network looks nearly convex.\n\n*Nearly* and *near* both matter. The negative eigenvalues do not vanish at any width that can be trained, and nothing is said of the terrain far away. That the sublevel sets of wide networks hang together in the whole space cannot be shown by any picture here.",
      look: "Three lines that fall with the width, on logarithmic axes.",
      try: {
        "1": "Raise the number of draws: the lines get smoother and wait longer.",
        "2": "Take a single draw. Which of the three lines is the least reliable?",
      },
      claim: {
        lazy: {
          says: "Learning moves the weights by more than their own length at width 4, less at 16, less at 64, by less than half of it at 256 and less than a quarter at 1024.",
          travel4: "relative way, width 4",
          travel16: "relative way, width 16",
          travel64: "relative way, width 64",
          travel256: "relative way, width 256",
          travel1024: "relative way, width 1024",
        },
        "frozen-kernel": {
          says: "The kernel changes less with every width, by less than a fifth at 256 and less than a twentieth at 1024.",
          kernel4: "relative change, width 4",
          kernel16: "relative change, width 16",
          kernel64: "relative change, width 64",
          kernel256: "relative change, width 256",
          kernel1024: "relative change, width 1024",
        },
        "nearly-convex": {
          says: "At the start $-\\lambda_{\\min}/\\lambda_{\\max}$ is below 0.15 at width 256 and more than twice as large at width 4; at 1024 it is below 0.1, and still not 0.",
          bend4: "ratio, width 4",
          bend16: "ratio, width 16",
          bend64: "ratio, width 64",
          bend256: "ratio, width 256",
          bend1024: "ratio, width 1024",
        },
      },
    },
    "lake-and-ponds": {
      title: "One lake, many ponds",
      prose:
        "The same number of weights can be spread out or stacked up. Both networks here have 133 parameters, both have learnt $\\sin 4x$ to a loss of 0.001: one with 44 units side by side, one with seven layers of four.\n\nAround each we lay a random plane and look down. The wide network stands in one basin. Around the deep and narrow one the terrain has broken up: ridges, steps, one hollow after another, and at low water one pond beside the next. A small step in an early layer is bent by all the layers after it.\n\nThis is a picture of a plane through 133 dimensions. Two ponds on it may be joined around a corner that it does not show; no slice can prove that a set falls apart. What it can show is how rough the ground is that a step meets.",
      look: "Smooth bands on the one side, crumpled ground on the other. Both networks stand in the middle of their plane.",
      try: {
        "1": "Raise and lower the water. At which level do the deep network's ponds run together?",
      },
      claim: {
        minima: {
          says: "With equally many parameters the wide network's plane has at most 10 minima, the deep one's at least 10, and always more.",
          wideMinima: "minima, wide",
          deepMinima: "minima, deep",
          parameters: "parameters, wide",
          deepParameters: "parameters, deep",
        },
        ponds: {
          says: "Over seven water levels, the wide network has at most 5 ponds at once and the deep one more.",
          widePonds: "most ponds, wide",
          deepPonds: "most ponds, deep",
          wideLoss: "loss reached, wide",
          deepLoss: "loss reached, deep",
        },
      },
    },
    "rows-at-right-angles": {
      title: "Rows at right angles",
      prose:
        "Units that look in the same direction say the same thing twice. The penalty $\\mu\\lVert WW^{\\mathsf T} - I\\rVert^2$ asks the rows of a weight matrix to be of length 1 and at right angles.\n\nThe terrain shows the smallest case: two rows as two angles $x$ and $y$, a task that wants them at 0.6 and 0.5, almost parallel, and the penalty $\\mu\\cos^2(x - y)$. As $\\mu$ grows, the task's bowl splits along its diagonal, and the task pays for the angle. There are two ways to be orthogonal, and the start decides between them.\n\nIn a network of four units the effect on the rows is beyond doubt. The effect on the test error is not: it is *usually* said to fall, and here it does in most draws, because the truth is a sum of one function for each input and noise can be fitted with parallel rows. Training gets worse in any case. A penalty is a guess about the truth.",
      look: "Two runs on either side of the ridge $x = y$. In the table the largest cosine falls and the effective rank nears 4.",
      try: {
        "1": "Move $\\mu$ to 0: one minimum, and both runs end there. When does the ridge appear?",
        "2": "Give the network 300 samples. Does the penalty still help?",
      },
      handle: { "1": "Strength $\\mu$" },
      claim: {
        trade: {
          says: "For $\\mu = 0$, 0.1, 0.5, 2 the cosine is 0.995, 0.536, 0.135, 0.036 and the task's loss 0, 0.041, 0.089, 0.103.",
          cosNone: "|cos|, μ = 0",
          cosTenth: "|cos|, μ = 0.1",
          cosHalf: "|cos|, μ = 0.5",
          cosTwo: "|cos|, μ = 2",
          taskTenth: "task, μ = 0.1",
          taskHalf: "task, μ = 0.5",
          taskTwo: "task, μ = 2",
        },
        "two-ways": {
          says: "The two runs end on opposite sides of the ridge, more than ½ from it each.",
          first: "x − y, first run",
          second: "x − y, second run",
        },
        rows: {
          says: "In the network the penalty brings the largest cosine below 0.35, ten times the penalty below 0.05; the effective rank rises from below 3 to above 3.5.",
          freeCosine: "largest |cos| without",
          heldCosine: "largest |cos| with",
          firmCosine: "largest |cos|, μ = 0.1",
          freeRank: "effective rank without",
          heldRank: "effective rank with",
        },
        usually: {
          says: "Training gets worse and testing better.",
          freeTrained: "training error without",
          heldTrained: "training error with",
          freeTested: "test error without",
          heldTested: "test error with",
        },
      },
    },
    "a-budget-for-activity": {
      title: "A budget for activity",
      prose:
        "Two units would like to say 1.6 and 0.5. Together they may say no more than $\\tau$. The nearest pair within the budget is where the terrain, budget included, is lowest.\n\nThe conditions of Karush, Kuhn and Tucker name a price: one number $\\lambda$, the [[kkt-multiplier|multiplier]], by which every unit that speaks is cut down, and which silences every unit that wants less. With $\\tau = 1.5$ both speak, each cut by 0.3. With $\\tau = 1$ the price is 0.6, more than the second unit's 0.5: it falls silent, exactly. The price is also what a little more budget would be worth, and it can be found by trial: raise it while too much is said, lower it while there is room. That is dual ascent.\n\nExact zeros need both: the corner at 0 and a budget for the *sum*. An L2 penalty shrinks all of them and silences none.",
      look: "Runs that come down to the corner $(1, 0)$. Near it they hover from side to side of the axis, and only the falling rate lets them settle. In the bars: who still speaks.",
      try: {
        "1": "Move $\\tau$ from 1 to 1.5. When does the second unit begin to speak?",
        "2": "Make the share of the sixteen units 1.1. What is the price now?",
      },
      handle: { "1": "Budget $\\tau$" },
      claim: {
        corner: {
          says: "With $\\tau = 1$ the run ends within 0.01 of $(1, 0)$; there the price is 0.6, and the second unit is 0.1 short of speaking.",
          x: "first unit",
          y: "second unit",
          lambda: "price λ at (1, 0)",
          slack: "what the second unit lacks",
        },
        edge: {
          says: "With $\\tau = 1.5$ they say 1.3 and 0.2, and a little more budget lowers the cost at the rate of the price, 0.3.",
          x: "first unit",
          y: "second unit",
          price: "fall of the cost per budget",
        },
        "dual-ascent": {
          says: "Dual ascent from 0 finds the price 0.6 to 0.01 within 20 rounds.",
          lambda: "price found",
          rounds: "rounds",
        },
        "few-speak": {
          says: "Of sixteen units 3 to 10 speak within a quarter of what they want, all 16 when shrunk by L2; the price is what more budget is worth.",
          active: "units that speak",
          shrunkActive: "units that speak under L2",
          lambda: "price λ",
          price: "fall of the cost per budget",
        },
      },
    },
    "one-for-the-committee": {
      title: "One network for the committee",
      prose:
        "[[dropout|Dropout]] trains a committee: every mask is a network of its own, and there are $2^{20}$ of them for twenty inputs. To use it, nobody asks them all. One multiplies the weights by the probability $p$ of being kept, and takes that single network for the committee's mean.\n\nFor a linear unit this is no approximation: the mean of a sum is the sum of the means, and what is left is the chance of which masks were drawn. It is commonly told as if it held for the whole network. It holds up to the first nonlinearity. A $\\tanh$ bends the extremes inwards, so the committee's mean is nearer to 0 than the scaled network says; a ReLU cuts the negative half off, and the mean lies above. Both are off by far more than chance. For the $\\tanh$ the scaled weights still come nearer than the unscaled ones.",
      look: "A broad histogram and three marks: the committee's mean, the scaled network, and, farther out, the weights as they are.",
      try: {
        "1": "Move $p$ towards 1. Where do the three marks meet?",
        "2": "Ask only a hundred members. How far off is the mean by chance?",
      },
      claim: {
        linear: {
          says: "For the linear unit the mean of the committee and the scaled network differ by less than 1 % of the length of $w \\circ x$.",
          linearMean: "mean over masks",
          linearScaled: "weights times p",
          linearGap: "difference over the length",
        },
        bent: {
          says: "After the $\\tanh$ the scaled network is farther from 0 than the committee's mean, and the unscaled one farther still.",
          tanhMean: "mean over masks",
          tanhScaled: "weights times p",
          tanhUnscaled: "weights as they are",
        },
        relu: {
          says: "With a ReLU the scaled network misses the mean of one of twenty units by more than 0.05.",
          linearGap: "relative difference, linear",
          reluGap: "largest difference, ReLU",
        },
      },
    },
    "no-stars": {
      title: "No stars in the team",
      prose:
        "Train sixteen hidden units, then delete one. In a network that has learnt freely a single unit can matter more than all that is left: a star on whom the others rely. With [[dropout]] no unit can rely on another, as each is missing half of the time, and the work is spread over many.\n\nSo the worst that a deletion can do falls to a tenth or less. This robustness is what dropout is made for, and it does not depend on any story about flat minima.\n\nIt has a price. A network of sixteen units in which each must be dispensable fits the curve less closely: with dropout off, its training error is more than a hundred times larger. Small networks pay most, having no units to spare.",
      look: "The bars without dropout begin high and fall steeply; with dropout they are low and nearly level. On the terrain the run trembles, as each step sees other masks.",
      try: {
        "1": "Lower the rate to 0.2. How much of the protection remains, at which price?",
        "2": "Turn the experiment's dropout off and watch the run grow calm.",
      },
      handle: { "1": "Dropout rate of the experiment" },
      claim: {
        stars: {
          says: "Without dropout the worst deletion costs more than 0.2, with it less than 0.1 and at most a tenth.",
          star: "worst damage without dropout",
          shared: "worst damage with dropout",
          ratio: "ratio",
        },
        price: {
          says: "The training error is below 0.001 without dropout and above 0.1 with it.",
          loss: "training error without dropout",
          price: "training error with dropout",
        },
      },
    },
  },
};
