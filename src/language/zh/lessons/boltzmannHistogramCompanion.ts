export const boltzmannHistogramCompanion = {
  "boltzmann-histogram": {
    title: "带热的人去过哪里",
    note: "在旁边的地形上走 200 000 步朗之万动力学，沿 x 分成 40 格来数，与它应有的密度并列。",
    temperature: "温度",
    rate: "学习率",
    histogram: {
      title: "在各个 x 停留的时间",
      x: "x",
      y: "密度",
      visited: "实际停留",
      boltzmann: "正比于 exp(−f/T)",
    },
  },
};
