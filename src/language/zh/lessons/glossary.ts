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
  hessian: {
    name: "Hessian",
    means: "二阶导数构成的矩阵。特征值是沿各特征向量的曲率，特征值之和就是它的迹。",
  },
  "ill-posed": {
    name: "不适定",
    means: "指一个问题没有解，或不止一个解，或者数据稍有变动，解就移动很远（阿达马）。",
  },
  "implicit-bias": {
    name: "隐式偏好",
    means: "许多答案一样好时，方法自己偏向其中哪一个；损失并没有这样要求。",
  },
  l2: {
    name: "L2 惩罚",
    means: "在损失上加 $\\tfrac12\\lambda\\|\\theta\\|^2$，把每个权重都拉向 0；对普通的梯度下降而言，它就是权重衰减。",
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
  "sharp-minimum": {
    name: "尖锐极小值",
    means: "曲率很大的极小值：权重稍一挪动，损失就大增。与平坦极小值相对。",
  },
};
