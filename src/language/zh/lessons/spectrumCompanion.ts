export const spectrumCompanion = {
  spectrum: {
    title: "两个波各学了多少",
    note: "两个网络用 Adam 学 sin πx + sin kπx：一个只看 x，另一个还得到两个频率的正弦和余弦。画出的是网络的输出里各含多少这两个波。",
    frequency: "快波的频率",
    steps: "步数",
    course: {
      title: "学会的份额",
      x: "步",
      y: "振幅（1 为学会）",
      low: "慢波，只看 x",
      high: "快波（k = {{k}}），只看 x",
      featuredLow: "慢波，有特征",
      featuredHigh: "快波（k = {{k}}），有特征",
    },
  },
};
