export const criticalCensusCompanion = {
  "critical-census": {
    title: "驻点普查",
    note: "两层线性网络，每层是 2 × 2 的矩阵，去拟合一个随机的 2 × 2 目标。搜索只求梯度为零，上坡也不在乎；每找到一个点，就记下它的损失和最小的曲率。",
    targets: "随机目标的个数",
    searches: "每个目标搜索几次",
    points: {
      title: "梯度为零之处",
      x: "损失",
      y: "Hessian 的最小特征值",
      minima: "没有负曲率",
      saddles: "鞍点",
    },
    counts: {
      title: "计数",
      minima: "全局极小",
      saddles: "鞍点",
      bad: "其他极小",
      reached: "下降到零的次数",
    },
  },
};
