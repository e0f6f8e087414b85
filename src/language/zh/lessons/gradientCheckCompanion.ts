export const gradientCheckCompanion = {
  "gradient-check": {
    title: "差商与精确梯度",
    note: "一个两输入的 tanh 小网络：用差商求梯度的相对误差，h 从 0.1 一直取到 $10^{-13}$。",
    h: "选定的 h",
    width: "隐藏单元数",
    bug: "埋在第一层的错误",
    errors: {
      title: "差商的相对误差",
      x: "步长 h",
      y: "相对误差",
      central: "中心差商",
      forward: "前向差商",
      chosen: "选定的 h",
    },
  },
};
