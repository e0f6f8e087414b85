/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "adagrad": {
    name: "AdaGrad",
    means: "一种方法：每个坐标的步子除以它至今全部梯度平方之和的平方根。",
  },
  "adam": {
    name: "Adam",
    means: "一种方法：用每个坐标梯度的滑动平均，除以梯度平方的滑动平均的平方根。",
  },
  "aliasing": {
    name: "混叠",
    means: "两个频率不同的波，在所有样本点上取值相同，数据分不清是哪一个。",
  },
  "catastrophic-forgetting": {
    name: "灾难性遗忘",
    means: "网络用同一组权重学新东西时，把先前学会的丢掉了。",
  },
  "condition-number": {
    name: "条件数",
    means: "Hessian 的最大特征值与最小特征值之比：槽壁比槽底陡多少倍。",
  },
  "dropout": {
    name: "dropout",
    means: "训练时，每个样本的每个单元按给定的丢弃率随机清零；使用时全部单元都在。",
  },
  "fisher-information": {
    name: "费希尔信息",
    means: "模型的预测随参数变化得有多快；它是一个矩阵，对角线说明每个权重有多要紧。",
  },
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  "hessian": {
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
  "kkt-multiplier": {
    name: "乘子",
    means: "约束的价格：把约束放松一点，最小代价下降得有多快（卡鲁什、库恩、塔克）。",
  },
  "l2": {
    name: "L2 惩罚",
    means: "在损失上加 $\\tfrac12\\lambda\\|\\theta\\|^2$，把每个权重都拉向 0；对普通的梯度下降而言，它就是权重衰减。",
  },
  "learning-rate": {
    name: "学习率",
    means: "梯度与步长之间的因子 $\\eta$，也叫步长系数。",
  },
  "momentum": {
    name: "动量",
    means: "按权重 $\\beta, \\beta^2, \\dots$ 累加过去梯度的速度；移动参数的是它，而不只是当前的梯度。",
  },
  "neural-tangent-kernel": {
    name: "神经切线核",
    means: "网络在两个输入处对参数的梯度的内积；为一个样本走一小步，另一个样本的输出随之改变多少，由它决定。",
  },
  "overfitting": {
    name: "过拟合",
    means: "连样本里的噪声也一并拟合，于是在新样本上反而更差。",
  },
  "rmsprop": {
    name: "RMSprop",
    means: "一种方法：每个坐标的梯度除以它的平方的滑动平均的平方根。",
  },
  "saddle": {
    name: "鞍点",
    means: "梯度为零，有的方向上升、有的方向下降的点。",
  },
  "sgld": {
    name: "SGLD",
    means:
      "随机梯度朗之万动力学：梯度步加上 $\\sqrt{2\\eta T}$ 的噪声。$\\eta$ 很小时，到访各处的概率正比于 $e^{-f/T}$。",
  },
  "sharp-minimum": {
    name: "尖锐极小值",
    means: "曲率很大的极小值：权重稍一挪动，损失就大增。与平坦极小值相对。",
  },
  "spectral-bias": {
    name: "谱偏见",
    means: "网络的一种习性：函数里的慢波早早学会，快波要晚得多。",
  },
};
