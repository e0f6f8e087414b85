export const summationOrderCompanion = {
  "summation-order": {
    title: "从前往后，从后往前",
    note: "一个 2-8-1 的网络，用 Adam 从同一点、在同样 64 个样本上训练两次。一次把各样本的梯度从第一个加到最后一个，另一次从最后一个加到第一个。",
    rate: "学习率",
    distance: {
      title: "两次训练相距多远",
      x: "步数",
      y: "权重的距离",
      single: "32 位，η = {rate}",
      calm: "32 位，η = 0.01",
      double: "64 位，η = {rate}",
    },
  },
};
