export const samplingCompanion = {
  sampling: {
    title: "在 n 个点上看一个波",
    note: "网络的输入是一到四个波的正弦和余弦，它从区间上 n 个等距点学 sin 8πx。",
    samples: "样本数",
    curves: {
      title: "网络由此学成的样子",
      x: "x",
      y: "函数值",
      truth: "sin 8πx",
      network: "网络",
      samples: "样本",
    },
  },
};
