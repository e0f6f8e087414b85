/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "batch-normalisation": {
    name: "批量归一化",
    means: "把每个单元的输出在一个批量内变成均值 0、方差 1，再用学到的数缩放和平移。",
  },
  "condition-number": {
    name: "条件数",
    means: "Hessian 的最大特征值与最小特征值之比：槽壁比槽底陡多少倍。",
  },
  "cross-entropy": {
    name: "交叉熵",
    means: "给予真实答案的概率取对数再取负，对样本求平均。",
  },
  dropout: {
    name: "dropout",
    means: "训练时，每个样本的每个单元按给定的丢弃率随机清零；使用时全部单元都在。",
  },
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  "group-normalisation": {
    name: "组归一化",
    means: "把同一个样本的单元分组，每组变成均值 0、方差 1，与其他样本无关。",
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
  logit: {
    name: "对数几率",
    means: "sigmoid 之前的那个数，即概率 $p$ 的 $\\ln\\frac{p}{1-p}$。",
  },
  overfitting: {
    name: "过拟合",
    means: "连样本里的噪声也一并拟合，于是在新样本上反而更差。",
  },
  overparametrised: {
    name: "过参数化",
    means: "参数比用来固定它们的样本还多。",
  },
  relu: {
    name: "ReLU",
    means: "$\\max(0, u)$：正的放行，其余为零。",
  },
  saddle: {
    name: "鞍点",
    means: "梯度为零，有的方向上升、有的方向下降的点。",
  },
  sgld: {
    name: "SGLD",
    means:
      "随机梯度朗之万动力学：梯度步加上 $\\sqrt{2\\eta T}$ 的噪声。$\\eta$ 很小时，到访各处的概率正比于 $e^{-f/T}$。",
  },
  "sharp-minimum": {
    name: "尖锐极小值",
    means: "曲率很大的极小值：权重稍一挪动，损失就大增。与平坦极小值相对。",
  },
};
