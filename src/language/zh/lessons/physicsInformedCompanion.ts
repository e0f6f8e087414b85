export const physicsInformedCompanion = {
  "physics-informed": {
    title: "用网络解方程",
    note: "12 个 tanh 单元，49 个权重；本站的 L-BFGS，精确的导数。传感器读的是真解，误差的标准差为 0.02。",
    physics: "方程",
    walls: "两端封闭",
    start: "已知的初值",
    sensors: "带噪声的传感器",
    evaluations: "梯度次数",
    profiles: {
      title: "t = 0、0.5 和 1 时",
      x: "x",
      y: "u",
      network: "网络，t = {{time}}",
      truth: "有限差分，t = {{time}}",
    },
    error: { title: "与参考解的距离", x: "x", y: "t" },
  },
};
