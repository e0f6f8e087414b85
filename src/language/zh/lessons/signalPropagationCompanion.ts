export const signalPropagationCompanion = {
  "signal-propagation": {
    title: "逐层而过",
    note: "随机输入穿过未经训练的 ReLU 层，每层 64 个单元。有无归一化，用的都是同一组权重。",
    gain: "权重的增益",
    depth: "层数",
    batch: "批量大小",
    powers: {
      title: "信号的均方",
      x: "层",
      y: "均方",
      plain: "无归一化",
      normalised: "批量归一化",
      expected: "(g²/2)ˡ",
    },
  },
};
