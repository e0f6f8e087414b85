export const memoryAndNoiseCompanion = {
  "memory-and-noise": {
    title: "一份内存的三种花法",
    note: "以 x 的余弦为特征，标签的噪声为 0.5，在不断抽取的新样本上走 800 步。简单的目标要 4 个特征，复杂的要 16 个。误差是最后 200 步的平均。",
    rate: "学习率",
    ends: {
      title: "最后的误差",
      y: "均方误差",
      simple: "简单的目标",
      complex: "复杂的目标",
      small: "4 个特征，每批 8 个",
      large: "16 个特征，每批 2 个",
      checkpointed: "16 个特征，每批 8 个，有检查点",
    },
    course: {
      title: "复杂的目标，逐步来看",
      x: "步数",
      y: "均方误差",
      small: "4 个特征，每批 8 个",
      large: "16 个特征，每批 2 个",
      checkpointed: "16 个特征，每批 8 个，有检查点",
    },
  },
};
