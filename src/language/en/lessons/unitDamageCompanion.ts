export const unitDamageCompanion = {
  "unit-damage": {
    title: "Delete one unit",
    note: "A 1-16-1 network learns sin 2x in 1200 steps of Adam, without dropout and with it. Bars: how much the error grows when one hidden unit is deleted, the worst first.",
    rate: "Dropout rate in training",
    damages: {
      title: "Damage unit by unit",
      y: "growth of the mean squared error",
      unit: "{{n}}",
      none: "without dropout",
      some: "with dropout",
    },
  },
};
