export const surrogateSearchCompanion = {
  "surrogate-search": {
    title: "带着地图找",
    note: "高度是 40 步动量法之后损失的十次幂；u₀ 代表学习率，从 0.00001 到 0.16；u₁ 代表动量，从 0 到 0.99。结局比起点还高的运行，都按没有动过算。",
    guesses: "开头猜几次",
    evaluations: "一共看几次",
    truth: {
      title: "两个设置的地形，以及依次看过的地方",
      x: "u₀，学习率",
      y: "u₁，动量",
      visited: "看过的地方",
    },
    records: {
      title: "迄今最好",
      x: "看的次数",
      y: "比最好的高出几个十倍",
      surrogate: "有地图",
      random: "瞎猜",
    },
    belief: {
      title: "最后的地图，沿学习率的剖面",
      x: "u₀，学习率",
      y: "高度",
      mean: "预期",
      above: "高一个标准差",
      below: "低一个标准差",
      true: "地形本身",
    },
  },
};
