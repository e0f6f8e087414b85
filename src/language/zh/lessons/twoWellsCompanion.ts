export const twoWellsCompanion = {
  "two-wells": {
    title: "温度下的两口井",
    note: "玻尔兹曼密度 $e^{-f/T}$ 在两口井上的积分；离井心两个宽度之内，都算在井中。",
    temperature: "温度",
    depth: "窄井的深度",
    width: "窄井的宽度",
    shares: {
      title: "窄井所占的份额",
      x: "温度 T",
      y: "身在井中时的概率",
      exact: "精确值",
      harmonic: "简谐估计",
      here: "当前温度",
    },
    density: {
      title: "小球出现在哪里",
      x: "x",
      y: "y",
    },
  },
};
