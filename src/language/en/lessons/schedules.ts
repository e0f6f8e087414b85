export const schedules = {
  schedules: {
    title: "Schedules",
    summary: "Rates that rise, fall, steer themselves, and the search for them.",
    "cyclical-lr-escape": {
      title: "Kicked out of a pit",
      prose:
        "A wide bowl with a small pit on its side. Inside the pit the curvature is 6.6, so gradient descent stays there as long as its rate is below $2/\\lambda$, about 0.303.\n\nA [[cyclical-rate|cyclical rate]] rises to a peak and falls back, again and again. Below a certain peak nothing happens: even somewhat above the edge of the pit the walker only rattles between its walls, until the rate falls again. Above that peak it is thrown over the rim every time, and the quiet part of the cycle then carries it down the bowl.\n\nIt is often said that the *cycle* finds better minima. What throws the walker out is a rate too large for the pit. A constant rate of 0.8 does it as well, and the bowl, whose curvature is 0.3, bears it. The cycle merely saves you from knowing the right rate in advance.",
      look: "Three of the four runs end in the pit; the one with peak 0.6 climbs to the rim and falls back. The one with peak 1 lands in the bowl.",
      try: {
        "1": "Bring the second run's peak up slowly. Where does it begin to leave?",
        "2": "Make the pit deeper. Which peak is needed now?",
      },
      handle: { "1": "Peak of the second run", "2": "Depth of the pit" },
      claim: {
        edge: {
          says: "The constant rate 0.1 ends in the pit, whose edge of stability is $2/\\lambda = 0.303$.",
          x: "x of the pit's bottom",
          limit: "2/λ there",
        },
        kick: {
          says: "Of twenty starts in the pit, none leaves it at the constant rate 0.1 or with peak 0.5, and all twenty do with peak 0.8 or 1.",
          constant: "left, constant 0.1",
          low: "left, peak 0.5",
          high: "left, peak 0.8",
          higher: "left, peak 1",
        },
        "large-constant": {
          says: "120 steps at the constant rate 0.8 throw out all twenty as well.",
          out: "left, constant 0.8",
        },
      },
    },
    "sharp-wells-first": {
      title: "Sharp, not shallow",
      prose:
        "So large rates leave *shallow* minima? The pit of the last step was shallow and narrow at once; one cannot tell which of the two mattered. Here are two wells that part the two: on the left one that is shallow and wide, with curvature 0.81; on the right one three times as deep and narrow, with curvature 16.7.\n\nThe cycle with peak 1 throws every walker out of the *deep* well and into the shallow one. It never empties the shallow one. A rate compares itself with $2/\\lambda$, and $\\lambda$ is curvature; of depth it knows nothing.\n\nSo a large rate selects by *sharpness*. Whether that is welcome depends on whether flat places are better for what you want. That is the subject of the next lesson, and the answer is not simply yes.",
      look: "Three runs start in the deep well on the right. All end on the left, higher up.",
      try: {
        "1": "Lower the peak of the first run. Where does the deep well begin to hold it?",
        "2": "How large must the peak of a left-hand run be to throw it out of the wide well?",
      },
      handle: { "1": "Peak of the first run", "2": "Peak of the first run on the left" },
      claim: {
        wells: {
          says: "The flat well lies above $-0.5$ with curvature 0.81, the sharp one below $-1.4$ with curvature 16.7.",
          flat: "loss, flat well",
          flatCurvature: "curvature, flat well",
          sharp: "loss, sharp well",
          sharpCurvature: "curvature, sharp well",
        },
        "thrown-out": {
          says: "With peak 1, twenty of twenty leave the deep, sharp well for the shallow one, and none of twenty goes the other way.",
          leftSharp: "left the sharp well",
          leftFlat: "left the flat well",
        },
      },
    },
    "plateau-crossing": {
      title: "Across the plateau",
      prose:
        "A plateau with the constant slope 0.02, then a basin at $x = 1$. At rate 0.1 each step on the plateau is 0.002 long, and four units take two thousand of them. A rate that swings between 0.02 and 1 arrives in a fifth of the time. The usual story is that the large phases lend the walker *energy*.\n\nThere is nothing here that could store energy. On a constant slope every step is $\\eta$ times the same gradient, so the way gone is the slope times the *sum* of the rates. The mean of this cycle is 0.51, and a constant 0.51 arrives within a step of it.\n\nWhat the cycle can do is something else. Its peak may exceed the edge of stability for a while: what grows in the loud phase shrinks again in the quiet one. Where a steep wall forbids a large constant rate, that is worth something.",
      look: "Two runs cross together, one in pulses, one evenly. The third is still on its way.",
      try: {
        "1": "Set the peak to 0.5 and the constant rate to the new mean, 0.26.",
        "2": "Raise the constant rate to 1. Does the basin still hold it?",
      },
      handle: { "1": "Peak of the cycle", "2": "Constant rate of the third run" },
      claim: {
        crossing: {
          says: "To within 0.05 of $x = 1$ it takes 2149 steps at the constant rate 0.1, 421 with the cycle, and 422 at its mean, 0.51.",
          small: "steps, constant 0.1",
          cycled: "steps, cycle",
          mean: "steps, constant 0.51",
        },
        "above-the-edge": {
          says: "In a ravine with edge $2/\\lambda = 0.2$ the constant rate 0.25 ends above $10^{100}$ after 400 steps; a cycle with peak 0.25 ends below $10^{-40}$.",
          constant: "loss, constant 0.25",
          cycled: "loss, cycle with peak 0.25",
        },
      },
    },
    "decay-pretrain-finetune": {
      title: "How to come to rest",
      prose:
        "With noise in the gradient a constant rate never comes to rest; it hovers at a height proportional to $\\eta$. So the rate must fall: smoothly, $\\eta_k = \\eta_0\\gamma^k$, or in one sudden drop. The advice goes: exponential for long pretraining on broad terrain, a step for short fine-tuning in a sharp valley.\n\nOn quadratic bowls the expected loss can be worked out exactly, without drawing any noise, so that the best of each kind can be compared. The two cases of the advice come out as told. But in them *two* things differ. Stay on the sharp bowl and only give it more steps: at 100 the two are even, at 400 the exponential wins there as well. On the broad bowl it wins from 50 steps on. What decides on the sharp bowl is the budget, not the sharpness.\n\nOne part of the advice is exact. Carry the pretraining rate 1.9 over to curvature 20, and each step multiplies the error by $|1 - 38| = 37$.",
      look: "On the terrain, one noisy walk of each kind. In the figure, the expectation over all such walks: the drop waits on its level and then falls at once.",
      try: {
        "1": "Choose the sharp bowl and move the budget from 50 to 400.",
        "2": "On the terrain, set the first factor to 1. Where does the walk come to rest?",
      },
      handle: { "1": "Factor $\\gamma$ per step, first run", "2": "Drop of the second run", "3": "Steps" },
      claim: {
        told: {
          says: "Broad bowl, 400 steps: best exponential 0.00514, best drop 0.00870. Sharp bowl, 50 steps: 0.00270 and 0.00167.",
          longExponential: "exponential, broad, 400 steps",
          longStep: "drop, broad, 400 steps",
          shortExponential: "exponential, sharp, 50 steps",
          shortStep: "drop, sharp, 50 steps",
        },
        budget: {
          says: "On the sharp bowl the two differ by less than 2 % at 100 steps; at 400 steps the exponential reaches 0.000122 and the drop 0.000226. On the broad bowl the exponential wins at 50 already.",
          evenExponential: "exponential, 100 steps",
          evenStep: "drop, 100 steps",
          longExponential: "exponential, 400 steps",
          longStep: "drop, 400 steps",
          broadRatio: "drop over exponential, broad, 50 steps",
        },
        "on-show": {
          says: "With the bowl and the budget on show the exponential leaves less loss than the drop.",
          exponential: "exponential",
          step: "drop",
          ratio: "drop over exponential",
          reach: "steps × η₀ × smallest curvature",
        },
        "carried-over": {
          says: "At rate 1.9 on curvature 20 one step multiplies the distance by 37, three by more than 50 000.",
          once: "factor of one step",
          thrice: "distance after three steps",
        },
      },
    },
    "pi-controller-lr": {
      title: "A thermostat for the rate",
      prose:
        "A thermostat does not know how large the room is. It compares, and turns the knob. Let a [[pi-controller|PI controller]] do that with the [[learning-rate]]: measure $y = \\ln(\\lVert\\nabla f\\rVert / f)$, compare with a set-point, and change $\\ln\\eta$ by $K_p$ times the change of the error plus $K_i$ times the error.\n\nOne often reads: *hold this ratio constant*. At the bottom of a bowl that cannot be done. There the ratio is $2/|\\theta|$, which grows without end as $\\theta$ converges; a controller that is told to hold it stops the walk instead. Ask for a *ramp*: $y$ shall grow by $\\rho = 0.05$ a step. Then the loop finds $\\eta\\lambda = 1 - e^{-\\rho}$ by itself, whatever $\\lambda$ is.\n\nThe loop has an edge of its own. With too large a gain it rings and grows; with the integral part alone it never comes to rest. And where $f = e^{-x}$ the ratio is 1 at any rate: there is nothing to hold on to.",
      look: "The first run walks in evenly. The third stops in mid-air: its rate has gone to nothing.",
      try: {
        "1": "Move $\\lambda$ over its whole range. The rate follows, the walk hardly changes.",
        "2": "Bring the proportional gain to 38, then to 40, and watch the rate.",
      },
      handle: { "1": "Curvature $\\lambda$", "2": "Gain $K_p$ of the first run", "3": "Gain $K_i$ of the first run" },
      claim: {
        "own-level": {
          says: "For $\\lambda = 0.1$, 1, 10, 100 the first run's $\\eta\\lambda$ ends at 0.04877, and stays within 10 % of it after at most 90 steps.",
          level: "1 − e^(−ρ)",
          off: "largest deviation of ηλ",
          latest: "steps until within 10 %",
        },
        "two-curvatures": {
          says: "On a bowl with a second curvature up to ten times the first, begun in any direction, 300 steps leave less than $10^{-8}$ of the loss.",
          kappa: "second curvature",
          left: "share of the loss left",
        },
        parked: {
          says: "Told to hold the ratio, the third run ends more than 0.1 from the minimum with a rate below $10^{-6}$.",
          rate: "last rate",
          away: "distance from the minimum",
        },
        "gain-limit": {
          says: "Linear theory puts the largest gain $K_p$ at 38.96; halving finds it within 0.1 of that.",
          predicted: "predicted",
          found: "found",
        },
        "integral-alone": {
          says: "At $\\lambda = 1$ between steps 300 and 400 the rate is steady to one in a thousand with both parts; with the integral alone it still swings by more than its own size.",
          both: "largest deviation, both parts",
          alone: "largest deviation, integral alone",
        },
        "nothing-to-hold": {
          says: "On $e^{-x}$ the ratio stays 1 to within $10^{-12}$ at three different rates, and the controller drives its own beyond $10^6$.",
          off: "largest deviation of the ratio from 1",
          rate: "controller's last rate",
        },
      },
    },
    "bayesian-optimisation": {
      title: "A map of what you have not tried",
      prose:
        "Rate and momentum are coordinates too, and what a training run ends with is a height above them. That terrain has no gradient to be had, and every look at it costs a whole run: here 40 momentum steps on a bowl with curvatures 30, 3 and 0.3.\n\n[[bayesian-optimisation|Bayesian optimisation]] draws a map from the few heights it knows: a *Gaussian process*, which says for each place what it expects and how unsure it is. Where next? Where the expected improvement is largest: where the map promises a low value, or where it is unsure enough to hide one. Then the map is drawn again.\n\nThe best region covers less than half a percent of the square. Guessing takes about a hundred tries and more to hit it; the map usually finds it in a few dozen. Not always: in two of five draws thirty looks are not enough. The bookkeeping has its price too, which is worth paying only where a look is dear.",
      look: "In the field: the first six looks are guesses, the later ones crowd into the valley. In the profile: between known places the band is wide.",
      try: {
        "1": "Give it fewer guesses at the beginning. Does it get stuck?",
        "2": "Give it more looks. When does the curve stop falling?",
      },
      claim: {
        sooner: {
          says: "The search comes within a factor of 2 of the best loss after fewer looks than guessing (31 means: not within thirty).",
          evaluations: "looks, with the map",
          guesses: "looks, guessing",
        },
        "within-thirty": {
          says: "Thirty looks are enough. (This holds in a little more than half of the draws.)",
          evaluations: "looks, with the map",
        },
        closer: {
          says: "After thirty looks the search is nearer to the best than thirty guesses.",
          regret: "powers of ten above the best, with the map",
          guessRegret: "powers of ten above the best, guessing",
        },
        "small-target": {
          says: "The region within a factor of 2 of the best is between 0.35 % and 0.5 % of the square.",
          share: "share in percent",
        },
      },
    },
    hyperband: {
      title: "Stop the losers early",
      prose:
        "Another economy: do not train every candidate to the end. [[successive-halving|Successive halving]] trains many a little, keeps the best third, trains those three times as long, and so on. Eighty-one configurations of rate, momentum and first weights of a small network cost 297 units in this way; 81 units are one full training.\n\n*Hyperband* hedges the bet. It runs several such brackets, from many candidates judged early to five judged late, because it does not know how early a judgement can be trusted.\n\nIt is often said that the most promising are kept. Promising *so far*: the truly best of the 81, which only full training reveals, is dropped on the way more often than not. What survives is good enough, among the best five nearly always, and better than the four full trainings that the same budget buys. All this rests on early losses telling something about late ones. Where slow starters win, it gains little.",
      look: "A thicket of curves in the first round, a single one to the end. Look for curves that were cut while still falling fast.",
      try: {
        "1": "Choose a bracket with fewer candidates and later judgement. Does the rank of the survivor change?",
        "2": "Bracket 0 has no halving at all: five full trainings.",
        "3": "Train in the ravine instead. Its floor is 10 000 times flatter than its walls: early losses speak of the walls, late ones of the floor.",
      },
      claim: {
        halving: {
          says: "On the budget of the bracket on show, halving ends with a lower loss than full trainings of random configurations.",
          halving: "loss, halving",
          guessed: "loss, random",
          spent: "units spent by halving",
          guesses: "full trainings at random",
        },
        "all-brackets": {
          says: "All five brackets cost 1581 units, and the best of them beats random search with at least as many.",
          hyperband: "loss, best bracket",
          guessed: "loss, random",
          spent: "units spent by the brackets",
        },
        "not-the-best": {
          says: "The survivor is not the one that full training would have put first.",
          rank: "survivor's rank after full training",
          configurations: "configurations",
        },
        "good-enough": {
          says: "The survivor is among the best five of the 81.",
          rank: "survivor's rank after full training",
          configurations: "configurations",
        },
        ravine: {
          says: "In the ravine, too, the best of all five brackets beats random search. (In two of three draws, fewer than with the network.)",
          hyperband: "loss, best bracket",
          guessed: "loss, random",
          spent: "units spent by the brackets",
        },
        "ravine-hides-the-best": {
          says: "In the ravine the configuration that full training puts first is dropped on the way. (Rarely is it not.)",
          rank: "survivor's rank after full training",
          configurations: "configurations",
        },
      },
    },
  },
};
