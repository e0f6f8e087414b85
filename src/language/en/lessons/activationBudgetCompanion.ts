export const activationBudgetCompanion = {
  "activation-budget": {
    title: "Sixteen units, one budget",
    note: "What each unit wants to say; what is left of it when the sum of all activations may be a share of what they want; and the same sum reached by shrinking all of them.",
    share: "Budget as a share of what is wanted",
    units: {
      title: "Activations",
      y: "activation",
      unit: "{{n}}",
      wanted: "wanted",
      budget: "within the budget",
      shrunk: "shrunk by L2",
    },
  },
};
