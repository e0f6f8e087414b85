export const twoTasksCompanion = {
  "two-tasks": {
    title: "第二个任务学三遍",
    note: "一个 1-24-1 的网络已经学会左边的点。从那里出发再学右边的点：放手去学；加弹性权重巩固；给所有权重同样的牵制。每次用 Adam 走 1500 步。",
    strength: "牵制的强度",
    curves: {
      title: "最后网络算出的曲线",
      x: "x",
      y: "函数值",
      taskA: "第一个任务",
      taskB: "第二个任务",
      free: "放手",
      ewc: "巩固",
    },
    losses: {
      title: "最后的损失",
      y: "损失",
      free: "放手",
      ewc: "巩固",
      equal: "均等牵制",
      lossA: "第一个任务",
      lossB: "第二个任务",
    },
  },
};
