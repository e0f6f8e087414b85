/** Names of the schedules, a line on each, and the names of their parameters and choices. */
export const schedules = {
  schedule: {
    step: {
      name: "Step",
      note: "Multiplies the rate by γ every so many steps.",
    },
    "multi-step": {
      name: "Milestones",
      note: "Multiplies the rate by γ at each milestone.",
    },
    exponential: {
      name: "Exponential",
      note: "Multiplies the rate by γ every step.",
    },
    cosine: {
      name: "Cosine",
      note: "Half a cosine down to the final rate; past its total it rises again.",
    },
    "cosine-restarts": {
      name: "Cosine with restarts",
      note: "Cosine descents that restart at the full rate, each period longer by a factor.",
    },
    cyclic: {
      name: "Cyclic",
      note: "A triangle wave between two rates; ignores the learning rate.",
    },
    "one-cycle": {
      name: "One cycle",
      note: "One rise to the maximum, then a long fall far below the start; ignores the learning rate.",
    },
    "warmup-cosine": {
      name: "Warm-up and cosine",
      note: "A linear warm-up followed by a cosine descent.",
    },
    linear: {
      name: "Linear",
      note: "Moves the rate's factor linearly from its start to its end, then holds.",
    },
    polynomial: {
      name: "Polynomial",
      note: "Falls to zero like (1 − k/total) to a power.",
    },
    "pi-controller": {
      name: "PI controller",
      note: "A thermostat for log(‖∇f‖/f): turns the rate up or down to follow a rising set-point.",
    },
  },
  scheduleParameter: {
    stepSize: "Steps between drops",
    gamma: "Factor γ",
    milestones: "Milestones",
    total: "Total steps",
    final: "Final rate",
    period: "First period",
    multiplier: "Period multiplier",
    base: "Lowest rate",
    max: "Highest rate",
    up: "Steps up",
    down: "Steps down",
    mode: "Mode",
    warmupFraction: "Warm-up fraction",
    anneal: "Anneal",
    threePhase: "Three phases",
    divFactor: "Start divisor",
    finalDivFactor: "Final divisor",
    warmup: "Warm-up steps",
    startFactor: "Start factor",
    endFactor: "End factor",
    power: "Power",
    setPoint: "Set-point",
    proportional: "Proportional gain",
    integral: "Integral gain",
    ramp: "Set-point ramp per step",
  },
  scheduleChoice: {
    mode: {
      triangular: "triangular",
      triangular2: "triangular, halving",
      "exp-range": "exponential range",
    },
    anneal: {
      cos: "cosine",
      linear: "linear",
    },
  },
} as const;
