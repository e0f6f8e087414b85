export const laboratory = {
  laboratory: {
    title: "The laboratory and the machine",
    summary: "What chance, rounding, memory, wires and devices do to an experiment that is right on paper.",
    "reproducibility-seeds": {
      title: "One method against itself",
      prose:
        "A small network learns xor from 64 noisy points with Adam and batches of 16. Two things in it are drawn: where it *begins*, and in which *order* it sees the samples. Both flow from a [[seed]].\n\nFix both seeds and you get the same numbers, to the last bit, on any machine. Change the order alone, and the weights end a little way off. Change the beginning, and they end far away: another of the many arrangements that do the same.\n\nSo far this is only about being able to repeat. The trap comes with comparing. Train one method twenty times, and its test losses spread over a factor of several. Pick two of them, call the first “before” and the second “after”, and you can publish an improvement. The companion does exactly that: same method, same data, only luck. Before you believe a difference, look at how far the method differs from itself.",
      look: "The twenty dots beside the terrain are one and the same method.",
      try: {
        "1": "Move the seed of the shuffling, then that of the beginning. Which moves the path more?",
        "2": "In the companion choose a “before” and an “after” that make a fine headline.",
      },
      handle: { "1": "Seed of the shuffling", "2": "Seed of the beginning" },
      claim: {
        "to-the-bit": {
          says: "Run again with the same seeds, none of the 61 recorded points differs, not even in its last bit.",
          points: "recorded points",
          differing: "points that differ",
        },
        "two-seeds": {
          says: "Another order of the samples moves the final weights by more than 0.01; another beginning moves them by more than 3, and more than three times as far.",
          shuffle: "distance, other order",
          start: "distance, other beginning",
        },
        lottery: {
          says: "Over twenty seeds the best and the worst test loss are more than a factor of 3 apart, and more than 0.7 of all pairs differ by over 20 percent.",
          least: "least test loss",
          most: "largest test loss",
          ratio: "ratio",
          share: "share of pairs that differ by over 20 percent",
        },
      },
    },
    "float32-order": {
      title: "The order of a sum",
      prose:
        "On paper a sum does not care for its order. In a machine it does: each addition is rounded, and $(a + b) + c$ and $a + (b + c)$ are rounded differently. Graphics cards add up in whatever order their threads finish. Here the order is our own: the same gradient of 64 samples is added up forwards in one training and backwards in the other, in numbers of 32 bits. Nothing else differs.\n\nAfter ten steps the two are apart by about $10^{-6}$. With a small learning rate that is the end of the story in most draws; in the others a late jolt of Adam takes them a hundredth apart. With a large one the training is unstable in the plain sense of the word: what differs a little grows, and after a thousand steps the two have become different networks.\n\nSo fixing the seed is not enough where the order of sums is not fixed. Numbers of 64 bits begin a billion times closer; they buy time, not immunity. *This page adds in a fixed order,* which is why a link gives everyone the same bits.",
      look: "Three curves of the distance between two trainings. Only the steep learning rate lets it grow to a size one can see.",
      try: {
        "1": "Lower the rate in the companion step by step. Where does the growth end?",
      },
      claim: {
        "last-bits": {
          says: "At $\\eta = 0.3$ the two trainings are less than $10^{-5}$ apart after 10 steps, and more than 0.01 after 1000.",
          early: "distance after 10 steps",
          end: "distance after 1000 steps",
        },
        calm: {
          says: "In more than half of all draws they are never $2 \\cdot 10^{-5}$ apart at $\\eta = 0.01$, and end more than 100 times as far at 0.3.",
          calm: "largest distance, small rate",
          times: "ratio of the two",
        },
        "more-digits": {
          says: "In 64 bits they end apart too, by more than $10^{-13}$, but less than a thousandth of the distance in 32 bits.",
          double: "distance in 64 bits",
          end: "distance in 32 bits",
        },
      },
    },
    "checkpointing-budget": {
      title: "Memory for time",
      prose:
        "Backpropagation goes through the layers backwards and needs at each layer what came in on the way forward. Keep it all, and memory grows with the depth $L$.\n\n[[checkpointing|Checkpointing]] keeps only every $k$-th of these activations. On the way back each stretch is computed once more from the one that was kept, used, and forgotten. At most $L/k$ of the kept ones and $k - 1$ recomputed ones are held together, which is least near $k = \\sqrt L$:\n\n$$\\text{peak} = 2\\sqrt L - 1.$$\n\nThe price is nearly one more way forward. As the way back costs about two, that is close to a third more time, and it hardly depends on the depth. It is sometimes said that checkpointing trades away what a model can express. It does not: the gradient is the same to the last bit. It trades *time*. What the freed memory is then used for is another question, and the next step asks it.",
      look: "Two curves of memory through one training step: a mountain, and a saw.",
      try: {
        "1": "Set $k$ to 1 and to 32. Both cost more memory than 8. Why?",
        "2": "With $L = 400$, find the best $k$ in the second figure.",
      },
      claim: {
        memory: {
          says: "With 64 layers and $k = 8$ the peak falls from 64 to 15, for 56 layers computed again, less than 30 percent more time; in 128 units of memory the batch grows from 2 to 8.",
          plain: "peak, all kept",
          peak: "peak with checkpoints",
          again: "layers computed again",
          slower: "more time, as a share",
          plainBatch: "batch, all kept",
          batch: "batch with checkpoints",
        },
        "square-root": {
          says: "The least possible peak is 15, 23 and 39 for 64, 144 and 400 layers: $2\\sqrt L - 1$.",
          short: "64 layers",
          middle: "144 layers",
          long: "400 layers",
        },
      },
    },
    "what-memory-buys": {
      title: "A large model or a quiet gradient",
      prose:
        "The same memory can hold a model of 16 features with batches of 2, or one of 4 features with batches of 8. Which is better? A curve has to be learnt from noisy values, by 800 steps of stochastic gradient descent.\n\nThe large model *can* express more, but its gradient is noisy: the error that remains grows with $\\eta$, with the number of features, and with one over the batch. The small model has a quiet gradient, and cannot represent what it lacks.\n\nSo the answer depends on the target. If four features suffice, the small model wins by far, as the others only collect noise. If they do not, the large model wins in spite of its noise. And with checkpoints it need not choose: batches of 8 fit beside 16 features, its noise falls by the factor four, and only time is paid.",
      look: "In the first figure the winner changes from the left group to the right one.",
      try: {
        "1": "Lower the learning rate to a third. The noise falls, but does the large model still arrive in 800 steps?",
      },
      claim: {
        "simple-target": {
          says: "On the simple target the small model ends below 0.005, and the large one with more than five times that.",
          small: "error, small model",
          large: "error, large model",
        },
        "complex-target": {
          says: "On the complex target the small model's error is more than five times the large one's, and checkpoints more than halve that again.",
          small: "error, small model",
          large: "error, large model",
          checkpointed: "error, large model with checkpoints",
        },
      },
    },
    "ring-allreduce-cost": {
      title: "Adding up over many machines",
      prose:
        "$N$ machines have each computed a gradient of $M$ bytes, and all need the sum. Every message waits a latency $\\alpha$ and then travels at $B$ bytes a second. The companion plays three ways through, message by message, with real sums.\n\nA *star* sends everything through one machine, and pays for each of the others in turn. A *tree* needs few rounds, but moves all of $M$ in each of them. A *ring* cuts $M$ into $N$ pieces and keeps every wire busy all the time:\n\n$$2(N - 1)\\left(\\alpha + \\frac{M}{NB}\\right).$$\n\nThe part with $B$ tends to $2M/B$ and no longer depends on $N$. That is why the ring is praised, and rightly so for large messages. But its latency grows with $N$: for small messages on many machines almost all of the time is waiting, and the tree wins. No way is best; there is a message size at which they cross.",
      look: "Two straight parts in each curve: flat where latency rules, rising where bandwidth does.",
      try: {
        "1": "Take 256 machines and bring the message down from 400 MB to 1 MB. Watch the bars.",
        "2": "Cut the latency to 1 µs. Where has the crossing gone?",
      },
      claim: {
        "large-messages": {
          says: "With 64 machines and 400 MB the ring needs at most 7 percent more than $2M/B$ = 0.08 s, the tree more than 5 times and the star more than 50 times as long as the ring; all sums are exact.",
          ring: "ring, seconds",
          tree: "tree, seconds",
          star: "star, seconds",
          floor: "$2M/B$, seconds",
          exact: "1 where all sums are exact",
        },
        growing: {
          says: "From 16 to 64 to 256 machines the ring takes 0.0765, 0.0851 and 0.1052 s; the tree 0.32, 0.48 and 0.64 s; the star 1.2, 5.05 and 20.4 s.",
          few: "ring, 16 machines",
          fewTree: "tree, 16 machines",
          fewStar: "star, 16 machines",
          some: "ring, 64 machines",
          someTree: "tree, 64 machines",
          someStar: "star, 64 machines",
          many: "ring, 256 machines",
          manyTree: "tree, 256 machines",
          manyStar: "star, 256 machines",
        },
        "small-messages": {
          says: "With 256 machines and 4 MB more than 96 percent of the ring's time is latency, and it takes more than three times as long as the tree.",
          share: "share of latency",
          ring: "ring, seconds",
          tree: "tree, seconds",
        },
        crossing: {
          says: "Ring and tree cross at 0.941, 5.68 and 17.6 MB for 8, 64 and 256 machines.",
          few: "8 machines, MB",
          some: "64 machines, MB",
          many: "256 machines, MB",
          off: "difference of the two there",
        },
      },
    },
    "memristor-tikhonov": {
      title: "Noise in the device, a penalty in the loss",
      prose:
        "Weights can be stored as the conductance of a [[memristor]]. Writing is noisy, and the device saturates: asked to move by $d$, a device with soft bounds $\\pm 1$ moves by\n\n$$\\Delta\\theta = d - |d|\\,\\theta.$$\n\nIf $d$ were the gradient step alone, the second term would vanish at the minimum. But noise never rests. On average it asks for nothing, yet $|d|$ has the mean $\\eta\\sigma\\sqrt{2/\\pi}$, and so every weight is drawn towards zero, in proportion to itself. That is what an [[l2-penalty]] with $\\lambda = \\sigma\\sqrt{2/\\pi}$ does. Nobody added it; the hardware did.\n\nIt takes *both*: noise on a linear device averages out, a quiet device arrives. And it takes the right kind of device. A tanh device drifts by $-\\sigma^2 w(1 - w^2)$, a penalty only for small weights. An exponential one drifts *upward*. “Noise regularises” is not a law; it is a property of a curve.",
      look: "Three noisy devices come to rest ever nearer to the origin. The last run is quiet descent with a real penalty of 0.319: it stops where the noisiest device hovers.",
      try: {
        "1": "Raise the third run's noise and follow its resting place to the origin.",
        "2": "Widen its bound to 100, which makes it linear: the pull is gone, the noise is not.",
      },
      handle: { "1": "Noise $\\sigma$ of the third run", "2": "Bound of its device" },
      claim: {
        "as-a-penalty": {
          says: "At $\\sigma = 0.4$ the device rests between 0.42 and 0.48 in $x$ and between $-0.23$ and $-0.16$ in $y$ instead of $(0.6, -0.4)$; all three are within 0.03 of where the penalty would put them.",
          x: "mean $x$ of the third run",
          y: "mean $y$ of the third run",
          small: "off the penalty's place, first run",
          middle: "off, second run",
          large: "off, third run",
        },
        "both-are-needed": {
          says: "The quiet device arrives within $10^{-6}$, and noise on a linear device stays within 0.05 of the minimum on average.",
          quiet: "off the minimum, quiet device",
          linear: "off the minimum, linear device",
        },
        "other-devices": {
          says: "At $w = 0.46$ and noise 0.1 the tanh device drifts by $-\\sigma^2 w(1 - w^2)$ to 5 percent, the device with soft bounds more than eight times as fast, and the exponential one upward.",
          tanh: "drift, tanh",
          law: "$-\\sigma^2 w(1 - w^2)$",
          exponential: "drift, exponential",
          softBounds: "drift, soft bounds",
        },
      },
    },
  },
};
