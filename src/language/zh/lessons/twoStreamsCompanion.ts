export const twoStreamsCompanion = {
  "two-streams": {
    title: "两串梯度",
    note: "给速度喂大小为 1 的梯度：一直是 +1，或者 +1 与 −1 交替。",
    beta: "动量",
    velocity: {
      title: "逐步的速度",
      x: "步",
      y: "速度",
      steady: "梯度一直是 +1",
      alternating: "梯度 +1、−1 交替",
    },
    sizes: {
      title: "长此以往",
      y: "大小",
      steady: "一直 +1",
      alternating: "交替",
      gradient: "梯度",
      velocity: "速度",
    },
  },
};
