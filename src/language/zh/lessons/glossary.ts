/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  hessian: {
    name: "Hessian",
    means: "二阶导数构成的矩阵。特征值是沿各特征向量的曲率，特征值之和就是它的迹。",
  },
  l2: {
    name: "L2 惩罚",
    means: "在损失上加 $\\tfrac12\\lambda\\|\\theta\\|^2$，把每个权重都拉向 0；对普通的梯度下降而言，它就是权重衰减。",
  },
  "learning-rate": {
    name: "学习率",
    means: "梯度与步长之间的因子 $\\eta$，也叫步长系数。",
  },
  "sharp-minimum": {
    name: "尖锐极小值",
    means: "曲率很大的极小值：权重稍一挪动，损失就大增。与平坦极小值相对。",
  },
};
