export const learntLawCompanion = {
  "learnt-law": {
    title: "从 20 次观测学规则，学曲线",
    note: "步长 0.1 的龙格–库塔法，逐步精确地反向求导；两个网络都用本站的 Adam，学习率 0.02。",
    sightings: "观测次数",
    noise: "噪声",
    steps: "Adam 的步数",
    growing: "时长逐渐变长",
    curves: {
      title: "信使 x 随时间的变化",
      x: "t",
      y: "x",
      truth: "真值",
      law: "学到的规则",
      still: "拟合的曲线",
      sightings: "观测",
    },
    portrait: { title: "相图", x: "x", y: "y", truth: "真值", law: "学到的规则" },
  },
};
