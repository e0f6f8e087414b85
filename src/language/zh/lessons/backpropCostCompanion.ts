export const backpropCostCompanion = {
  "backprop-cost": {
    title: "一个梯度要多少次乘法",
    note: "一个样本在网络里走一个来回，每与权重相乘一次就数一次。",
    inputs: "输入",
    width: "隐藏层宽度",
    hidden: "隐藏层数",
    outputs: "输出",
    work: {
      title: "与权重相乘的次数",
      y: "乘法次数",
      forward: "前向一遍",
      backprop: "前向加反向",
      differences: "前向差商",
      central: "中心差商",
      products: "乘法次数",
    },
    growth: {
      title: "随宽度增长",
      x: "隐藏层宽度",
      y: "求全部坡度的乘法次数",
      backprop: "前向加反向",
      differences: "前向差商",
    },
  },
};
