export const committeeCompanion = {
  committee: {
    title: "掩码组成的委员会",
    note: "一个单元 tanh 2z，有二十个输入，每个以概率 p 保留。每个掩码是委员会的一名成员；画的是各种回答出现的频率，另有三条标线。",
    keep: "保留一个输入的概率",
    masks: "掩码个数",
    outputs: {
      title: "成员们怎么说",
      x: "tanh 2z",
      y: "掩码的比例",
      committee: "成员",
      mean: "他们的均值",
      scaled: "权重乘以 p",
      unscaled: "权重不变",
    },
  },
};
