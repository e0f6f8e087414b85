export const committeeCompanion = {
  committee: {
    title: "A committee of masks",
    note: "One unit tanh 2z with twenty inputs, each kept with probability p. Every mask is a member of the committee; drawn is how often it says what, with three marks.",
    keep: "Probability of keeping an input",
    masks: "Masks",
    outputs: {
      title: "What the members say",
      x: "tanh 2z",
      y: "share of the masks",
      committee: "members",
      mean: "their mean",
      scaled: "weights times p",
      unscaled: "weights as they are",
    },
  },
};
