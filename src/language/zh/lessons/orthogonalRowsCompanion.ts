export const orthogonalRowsCompanion = {
  "orthogonal-rows": {
    title: "真实一层的各行",
    note: "4-4-1 的网络从带噪声的样本学四个函数之和，每个输入一个函数；用 Adam 走 1500 步，一次不加惩罚，一次加。测试用 200 个无噪声的样本。",
    strength: "惩罚的强度",
    samples: "训练样本数",
    losses: {
      title: "最后的损失",
      y: "均方误差",
      trained: "训练",
      tested: "测试",
      free: "不加惩罚",
      held: "加惩罚",
    },
    rows: {
      title: "四个行向量",
      network: "惩罚",
      cosine: "最大的 |cos|",
      rank: "有效秩",
    },
  },
};
