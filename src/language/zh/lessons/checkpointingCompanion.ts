export const checkpointingCompanion = {
  checkpointing: {
    title: "数一数一步训练",
    note: "一串相同的层，走过去再走回来。每算一层，或者一层往回走一次，记一个事件，并数一数此后占着多少。",
    layers: "层数",
    every: "每 k 层留一份",
    budget: "可放激活的内存",
    memory: {
      title: "占着的激活",
      x: "事件",
      y: "激活份数",
      plain: "全部留着",
      checkpointed: "每 k 层留一份",
    },
    peaks: {
      title: "不同间隔的峰值",
      x: "k",
      y: "峰值",
      peak: "峰值",
      now: "当前的选择",
    },
  },
};
