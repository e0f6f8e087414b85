export const twoTasksCompanion = {
  "two-tasks": {
    title: "The second task, learnt three times",
    note: "A 1-24-1 network has learnt the points on the left. From there it learns those on the right: freely, with elastic weight consolidation, and with an anchor that holds all weights alike; 1500 steps of Adam each time.",
    strength: "Strength of the anchor",
    curves: {
      title: "What the network computes at the end",
      x: "x",
      y: "value",
      taskA: "first task",
      taskB: "second task",
      free: "freely",
      ewc: "with consolidation",
    },
    losses: {
      title: "Loss at the end",
      y: "loss",
      free: "freely",
      ewc: "consolidation",
      equal: "equal anchor",
      lossA: "first task",
      lossB: "second task",
    },
  },
};
