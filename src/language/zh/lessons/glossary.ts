/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "condition-number": {
    name: "条件数",
    means: "Hessian 的最大特征值与最小特征值之比：槽壁比槽底陡多少倍。",
  },
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  "ill-posed": {
    name: "不适定",
    means: "指一个问题没有解，或不止一个解，或者数据稍有变动，解就移动很远（阿达马）。",
  },
  "implicit-bias": {
    name: "隐式偏好",
    means: "许多答案一样好时，方法自己偏向其中哪一个；损失并没有这样要求。",
  },
  "l2-penalty": {
    name: "L2 惩罚",
    means: "加在损失上的 $\\tfrac12\\lambda\\lVert\\theta\\rVert^2$；它使 Hessian 的每个特征值都增加 $\\lambda$。",
  },
  "learning-rate": {
    name: "学习率",
    means: "梯度与步长之间的因子 $\\eta$，也叫步长系数。",
  },
  saddle: {
    name: "鞍点",
    means: "梯度为零，有的方向上升、有的方向下降的点。",
  },
};
