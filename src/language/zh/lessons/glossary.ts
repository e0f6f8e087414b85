/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  "learning-rate": {
    name: "学习率",
    means: "梯度与步长之间的因子 $\\eta$，也叫步长系数。",
  },
};
