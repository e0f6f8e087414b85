export const readingSignals = {
  "reading-signals": {
    title: "Reading signals",
    summary: "What a loss does not mention it cannot teach; what it adds up decides what is learnt first.",
    "hi-c-augmentation": {
      title: "Rehearse the experiment's own mistakes",
      prose:
        "A Hi-C experiment counts how often two places of a genome touch. The counts are few, hence noisy, and some places are seen more easily than others: a bright place brightens its whole row and its whole column.\n\nTo train a denoiser one takes clean maps, makes them noisy, and asks for the clean map back: [[augmentation]]. The question is what noise to put on. The cartoon here has 24 places and a linear denoiser that sees a pixel, the mean of its row and column, the mean of the map, and the distance.\n\nOne denoiser is trained on maps degraded as the experiment does it: a random brightness for each place, few counts, Poisson. The other gets Gaussian noise of the same size. Both are tested on the experiment's maps. The first has met rows that are too bright, and learns to *subtract* their mean. The second never has; to it a bright row is news. The network can only learn to ignore what it has seen vary.",
      look: "In the slice the test loss has its valley at a negative weight for row and column. Only one of the two points lies in it.",
      try: {
        "1": "Set the brightness to 0: both denoisers become the same.",
        "2": "Lower the depth to 3 contacts a pixel.",
      },
      claim: {
        "matched-wins": {
          says: "On counted maps the mean squared error of the logarithm is below 0.2 after rehearsing the experiment, and above 0.2 and at least 1.5 times as large after Gaussian noise.",
          matched: "rehearsed",
          gaussian: "Gaussian",
        },
        "divides-out": {
          says: "The weight of row and column is below $-0.1$ for the one, which divides the brightness out, and positive for the other.",
          matched: "weight, rehearsed",
          gaussian: "weight, Gaussian",
        },
        "nothing-to-gain": {
          says: "Without differences in brightness the two errors agree within 5 %: the gain comes from the bias, not from the Poisson counts.",
          matched: "rehearsed",
          gaussian: "Gaussian",
        },
      },
    },
    "confident-membrane-blind": {
      title: "Sure of everything but the membrane",
      prose:
        "A folding programme can be certain of every distance within a protein and still place it impossibly: one end should stand outside the cell's membrane, the other inside. What follows is a cartoon of that situation with the same logic, not a model of AlphaFold or RoseTTAFold.\n\nTwo arms of length 1 meet at a hinge with angle $\\psi$; $\\varphi$ tilts the whole against the membrane. The loss knows the hinge only: $8(1 - \\cos(\\psi - 0.4))$. Its minimum is a trough along $\\varphi$. Across it the [[hessian|curvature]] is 8, along it exactly 0.\n\nSo the inner distance comes out sharp, and a confidence computed from inner distances is high, wherever along the trough a walker stops. Whether the chain crosses the membrane is left to the start. Certainty about what the loss contains says nothing about what it leaves out.",
      look: "Twenty walkers slide straight across into the trough and stop side by side along it. None moves along it.",
      try: {
        "1": "Raise the membrane's weight. The trough bends into a pit, and the hinge has to open for it.",
      },
      handle: { "1": "Weight of the membrane" },
      claim: {
        confident: {
          says: "At the bottom of the trough the gradient is zero, and the eigenvalues are 0 and 8 for every tilt.",
          slope: "largest gradient at three tilts",
          flat: "curvature along the trough",
          stiff: "curvature across",
        },
        "one-distance": {
          says: "At temperature 0.1 the distance between the ends is $0.40 \\pm 0.11$, and fewer than 15 % of the samples cross the membrane the right way.",
          mean: "mean distance of the ends",
          deviation: "standard deviation",
          right: "share the right way round",
        },
        blind: {
          says: "Of twenty descents from random foldings at most a quarter end the right way round: by chance it would be $0.4/2\\pi$, about one in sixteen.",
          right: "the right way round",
          of: "descents",
        },
        told: {
          says: "With the membrane in the loss, at weight 30, all twenty end the right way round.",
          right: "the right way round",
          of: "descents",
        },
      },
    },
    "ctc-alignment-sum": {
      title: "All the ways to say it",
      prose:
        "A recording of 50 frames says *hello*. Which frames belong to which letter nobody has marked. [[ctc|CTC]] does not decide: it lets the network give every frame a letter or a blank, and adds up the probability of *every* sequence of frames that collapses to the text.\n\nCollapsing merges repeats first and then drops blanks. An example often told, “h-he--ll-l-o”, is wrong: it collapses to *hhello*, since the blank between the two h keeps them apart. “h-e--ll-l-o” is right.\n\nTrying every alignment is hopeless for 50 frames. But alignments share their beginnings, so a table with a row for each frame and a column for each letter or blank adds them all up once, from left to right. A second pass from the right gives the gradient: the softmax minus the share of alignments in which a frame shows that symbol.",
      look: "The trellis: probability climbs from the bottom left to the top right, lightest where most alignments pass.",
      try: {
        "1": "Switch on equal letters: a blank must now stand between them, and fewer alignments are left.",
        "2": "Give it more letters than the frames can hold.",
      },
      claim: {
        "same-sum": {
          says: "Dynamic programming and the sum over every single alignment agree to $10^{-12}$, and the gradient agrees with central differences to $10^{-8}$.",
          summed: "probability by the table",
          brute: "by adding every alignment",
          difference: "difference",
          gradientError: "largest error of the gradient",
        },
        seventy: {
          says: "Of the $3^6 = 729$ sequences of six frames 70 say “ab”.",
          alignments: "by the table",
          counted: "counted one by one",
          paths: "sequences in all",
        },
        hello: {
          says: "For *hello* in 50 frames there are $2.39 \\cdot 10^{10}$ alignments, summed in 550 cells.",
          alignments: "alignments",
          cells: "cells of the table",
        },
        "one-letter-too-many": {
          says: "“h-he--ll-l-o” collapses to six letters, “h-e--ll-l-o” to the five of *hello*.",
          told: "letters of the first",
          right: "letters of the second",
        },
      },
    },
    "ctc-blank-trap": {
      title: "First it learns to be silent",
      prose:
        "Twenty short utterances of three letters, a frame for each letter and silence between them. A linear softmax listens, [[ctc|CTC]] is its loss, Adam its method, at a rate of 0.05.\n\nAt first the network babbles: every frame shows some letter. Then it falls silent. Its best guess for every frame is the blank, so the decoded text is empty and every letter counts as missed. Yet the loss falls all the while.\n\nThe reason is in the counting. Before anything has been learnt, most alignments of a short label are mostly blank. Five symbols, each with probability 0.2, give the blank more than half of the posterior, and the gradient follows the posterior. Blank is the cheapest thing to learn; letters come after. Who watches only the error rate gives up too early; who watches only the loss does not see the silence.",
      look: "The share of empty texts jumps to 1 and stays there for tens of steps, while the loss goes on falling.",
      try: {
        "1": "Take the silence between letters away.",
        "2": "Raise the learning rate to 0.3: is the silent phase shorter?",
      },
      claim: {
        mute: {
          says: "For at least 15 steps more than nine texts in ten are empty, and the loss falls by more than a quarter meanwhile.",
          mute: "steps with more than 90 % empty",
          muteFrom: "first of them",
          muteTo: "last of them",
          lossBefore: "loss at the first",
          lossAfter: "loss at the last",
        },
        "breaks-out": {
          says: "The letter error rate goes from above 3 over about 1 in the silence to below 0.35, with blanks still on more than 80 % of the probability.",
          errorsStart: "errors per letter at the start",
          errorsMute: "in the silence",
          errorsEnd: "at the end",
          emptyEnd: "share of empty texts at the end",
          blankEnd: "mean p(blank) at the end",
        },
        "late-letters": {
          says: "At step 20 the letter error rate is above 0.6, at step 40 above 0.9, and only by step 80 below 0.75.",
          errors20: "errors per letter, step 20",
          errors40: "step 40",
          errors60: "step 60",
          errors80: "step 80",
        },
        "blank-share": {
          says: "With five equally probable symbols, 30 frames and three letters, the blank's share given the label is 0.514 instead of 0.2.",
          prior: "before the label is known",
          posterior: "given the label",
        },
      },
    },
    "ctc-greedy-vs-beam": {
      title: "The best text has to be searched for",
      prose:
        "Training is over, and the network gives each frame its probabilities. What was said? The quick answer takes every frame's favourite and collapses the result.\n\nTwo frames show why this fails. The blank has 0.6 in both, the letter *a* 0.4. The favourite sequence is two blanks, 0.36. But three sequences say *a*, and together they have 0.64. The most probable alignment does not spell the most probable text.\n\nA *beam search* keeps several beginnings of a text, sums each over its alignments, and drops the weakest after every frame. The wider the beam, the less is missed. Decoding is a discrete search of its own, with no gradient, after all the descending is done. The outputs here are random, hence far less certain than a trained network's: it shows what can go wrong, not how often it does.",
      look: "Bars of how many of the 400 outputs are decoded to a text that is not the best one.",
      try: {
        "1": "Sharpen the outputs: the more certain each frame, the rarer the mistakes.",
        "2": "Two frames only: how wide must the beam be?",
      },
      claim: {
        "two-frames": {
          says: "The empty text of the favourite alignment has probability 0.36, the letter 0.64.",
          empty: "the empty text",
          letter: "the letter",
        },
        "greedy-wrong": {
          says: "Taking each frame's favourite misses the best text in 35 to 55 % of 400 random outputs, and the median of what it passes over is more than 1.3 times as probable.",
          wrong: "missed",
          cases: "of",
          lost: "how many times as probable",
        },
        "wider-beams": {
          says: "Every doubling of the beam misses fewer texts; with eight beginnings it is under 5 %.",
          greedyWrong: "missed frame by frame",
          beam1: "with one beginning",
          beam2: "with two",
          beam4: "with four",
          beam8: "with eight",
        },
      },
    },
  },
};
