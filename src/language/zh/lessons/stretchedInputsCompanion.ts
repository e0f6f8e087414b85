export const stretchedInputsCompanion = {
  "stretched-inputs": {
    title: "拉长，再转个角度",
    note: "256 个高斯输入，沿一条轴拉长，再转动，送进线性读出。梯度下降以 $1/\\lambda_{\\max}$ 为学习率，从 (2, 1) 出发，数到离答案 $10^{-3}$ 以内要走多少步。",
    stretch: "拉伸倍数",
    angle: "拉伸方向的角度",
    conditions: {
      title: "损失的条件数",
      x: "拉伸方向的角度（度）",
      y: "条件数",
      raw: "原来",
      normalised: "批量归一化后",
    },
    descent: {
      title: "当前角度下的梯度下降",
      normalisation: "归一化",
      condition: "条件数",
      steps: "步数",
    },
  },
};
