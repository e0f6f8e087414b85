export const decayRacesCompanion = {
  "decay-races": {
    title: "两类之中各取最好",
    note: "碗上带噪声的梯度下降的期望损失，精确算出。61 种指数衰减和 570 种一次下降，各取最好的来画。",
    budget: "预算（步数）",
    landscape: "碗",
    choice: { landscape: { broad: "宽阔：曲率 1、0.1、0.02", sharp: "尖锐：曲率 20、5、1" } },
    losses: {
      title: "期望损失",
      x: "步",
      y: "损失",
      exponential: "指数衰减",
      step: "一次下降",
    },
    rates: {
      title: "学习率",
      x: "步",
      y: "η",
      exponential: "指数衰减",
      step: "一次下降",
    },
  },
};
