export const seedLotteryCompanion = {
  "seed-lottery": {
    title: "同一种方法，训练二十次",
    note: "不同的只有出发点和打乱次序的种子，方法、数据和测试点都一样。挑一次叫“改进前”，再挑一次叫“改进后”。",
    rate: "学习率",
    old: "“改进前”的种子",
    new: "“改进后”的种子",
    losses: {
      title: "各个种子的测试损失",
      x: "种子",
      y: "测试损失",
      all: "全部二十次",
      compared: "拿来比较的两次",
    },
    verdict: {
      title: "论文里会怎么写",
      before: "改进前",
      after: "改进后",
      improvement: "改进",
    },
  },
};
