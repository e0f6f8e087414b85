export const successiveHalvingCompanion = {
  "successive-halving": {
    title: "Successive halving",
    note: "Either a 1-8-1 network on sin 3x at twelve places, or a ravine with curvatures 1000 and 0.1, where weight decay is drawn too; one unit is ten momentum steps, a full training 81 units. Bracket 4 begins with 81 configurations and one unit each, bracket 0 with five and full training.",
    task: "What is trained",
    choice: { task: { network: "a small network", ravine: "a ravine" } },
    bracket: "Bracket",
    curves: {
      title: "Losses of all configurations, until they are dropped",
      x: "units",
      y: "loss",
      kept: "survivor",
      dropped: "dropped",
    },
    outcome: {
      title: "What came of it",
      configurations: "configurations",
      spent: "units spent",
      halving: "loss, halving",
      guesses: "full trainings at random",
      guessed: "loss, random",
      rank: "survivor's true rank",
    },
  },
};
