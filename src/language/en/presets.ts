/** Names of the presets and a line on what to look for. Every claim is held by a test. */
export const presets = {
  preset: {
    "one-start-three-valleys": {
      name: "One start, three valleys",
      commentary:
        "Gradient descent, RMSprop and Adam go to (3, 2). Momentum overshoots into the far valley; implicit Euler turns off into a third.",
    },
    "edge-of-stability": {
      name: "The edge of stability",
      commentary:
        "2/λmax = 0.2. Just below, the bounces die out; at the limit they never end; at 0.21 they have grown to 14 000 after 100 steps.",
    },
    "progressive-sharpening": {
      name: "Progressive sharpening",
      commentary:
        "Gradient descent on a small network sharpens its own valley until λmax reaches 2/η, then hovers there while the loss goes on falling. Watch sharpness ÷ limit, or the spectrum.",
    },
    "adaptive-edge": {
      name: "The adaptive edge of stability",
      commentary:
        "RMSprop and Adam have an edge of their own: not λmax, but that of the Hessian behind their preconditioner, climbs to the limit and stays at it.",
    },
    "zigzag-in-the-ravine": {
      name: "Zigzag in the ravine",
      commentary:
        "To bring the loss below 0.01, gradient descent bounces off the walls for 230 steps; momentum needs 59, Adam 54.",
    },
    "adam-on-the-diagonal": {
      name: "Adam on the diagonal",
      commentary:
        "Adam rescales axis by axis. Turned by 45° the ravine takes it 1053 steps, against 85 along an axis. Momentum needs 392 at any angle.",
    },
    "too-much-momentum": {
      name: "Too much momentum",
      commentary:
        "β = 0.9 arrives in 83 steps, β = 0.5 in 208. With β = 0.99 it swings past again and again and is not there after 300.",
    },
    "settling-on-a-hilltop": {
      name: "Settling on a hilltop",
      commentary:
        "Implicit Euler is stable at any η, even where it should not be: at η = 5 Newton's root sits down on the ridge between two wells. The proximal point does not.",
    },
    "solving-is-not-minimising": {
      name: "Solving is not minimising",
      commentary:
        "Newton solves ∇f = 0 in four steps and stands on the maximum. Its saddle-free form and gradient descent go down.",
    },
    "banana-valley": {
      name: "The banana valley",
      commentary:
        "Curvature pays: Newton needs 5 steps to a loss below 10⁻⁶, implicit Euler 18, L-BFGS 33. After 300, gradient descent and Adam are still on the way.",
    },
    "stalled-at-a-saddle": {
      name: "Stalled at a saddle",
      commentary:
        "A start one ten-thousandth off the ridge costs 800 steps of waiting; a little noise shortens it. Exactly on the ridge, without noise, there is no way out.",
    },
    "kicked-out-of-a-pit": {
      name: "Kicked out of a pit",
      commentary:
        "A constant rate stays in the shallow pit. So does a cycle up to 0.6; a cycle up to 1 throws it out, into the deep valley.",
    },
    "flat-or-sharp": {
      name: "Flat or sharp",
      commentary:
        "Two minima of equal depth. The sharp one holds any rate below 2/λmax = 0.18; at η = 1 the run is thrown out and only the flat one holds it.",
    },
    "adagrad-runs-dry": {
      name: "AdaGrad runs dry",
      commentary: "It remembers the cliff for ever: 6266 steps across the meadow. RMSprop forgets it and needs 718.",
    },
    "three-roots-of-one-step": {
      name: "Three roots of one step",
      commentary:
        "The implicit equation has several solutions. Following the branch leads to a nearby minimum, Newton lands on a saddle, the proximal point jumps to the deepest.",
    },
    "many-minima": {
      name: "Which of many minima?",
      commentary:
        "The whole trough is minimal. From 0, gradient descent and momentum find the point nearest the origin, (0.6, 1.2); Adam ends at (1, 1). The method chooses.",
    },
    "two-kinds-of-momentum": {
      name: "Two kinds of momentum",
      commentary:
        "Glued together for 20 steps. Then η drops tenfold: PyTorch's form slows down at once, the textbook's coasts on at its old speed.",
    },
    "nobody-wins": {
      name: "Nobody wins",
      commentary:
        "One player lowers xy, the other raises it. Moving at once throws them outwards, taking turns keeps them circling, looking ahead brings them in.",
    },
    "small-batches-shake-loose": {
      name: "Small batches shake loose",
      commentary:
        "A bowl of 64 dimpled terms, four seen at a time. At η = 0.3 their disagreement shakes the walker out of its dimple, at 0.02 it stays in.",
    },
    "noise-and-a-falling-rate": {
      name: "Noise and a falling rate",
      commentary:
        "Both see equally noisy gradients. At a constant rate the jitter never ends; a cosine schedule lets it settle.",
    },
  },
} as const;
