/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  adagrad: {
    name: "AdaGrad",
    means: "一种方法：每个坐标的步子除以它至今全部梯度平方之和的平方根。",
  },
  adam: {
    name: "Adam",
    means: "一种方法：用每个坐标梯度的滑动平均，除以梯度平方的滑动平均的平方根。",
  },
  aliasing: {
    name: "混叠",
    means: "两个频率不同的波，在所有样本点上取值相同，数据分不清是哪一个。",
  },
  boltzmann: {
    name: "玻尔兹曼分布",
    means: "能量为 $f$ 的系统在温度 $T$ 下的分布，密度正比于 $e^{-f(\\theta)/T}$。",
  },
  "catastrophic-forgetting": {
    name: "灾难性遗忘",
    means: "网络用同一组权重学新东西时，把先前学会的丢掉了。",
  },
  checkpointing: {
    name: "梯度检查点",
    means: "前向时只留一部分激活，反向时再把其余的重算一遍。",
  },
  "condition-number": {
    name: "条件数",
    means: "Hessian 的最大特征值与最小特征值之比：槽壁比槽底陡多少倍。",
  },
  dropout: {
    name: "dropout",
    means: "训练时，每个样本的每个单元按给定的丢弃率随机清零；使用时全部单元都在。",
  },
  ergodic: {
    name: "遍历",
    means: "无论从哪里开始，长时间里在各处停留的时间都按同一个密度分配，这样的运动叫遍历的。",
  },
  extragradient: {
    name: "外梯度法",
    means: "先往前探一步，再用探到的梯度走：$\\theta \\leftarrow \\theta - \\eta g(\\theta - \\eta g(\\theta))$。",
  },
  "fisher-information": {
    name: "费希尔信息",
    means: "模型的预测随参数变化得有多快；它是一个矩阵，对角线说明每个权重有多要紧。",
  },
  gradient: {
    name: "梯度",
    means: "所有偏导数排成的向量，指向 $f$ 上升最快的方向，长度就是上升的快慢。",
  },
  "gradient-descent": {
    name: "梯度下降",
    means: "沿梯度的反方向走一步，步长为学习率乘以梯度：$\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$。",
  },
  "gradient-flow": {
    name: "梯度流",
    means: "时间连续的下降，$\\theta' = -\\nabla f(\\theta)$；梯度下降的步子越小，就越接近它。",
  },
  "gradient-masking": {
    name: "梯度掩蔽",
    means: "把攻击要顺着走的坡度藏起来，却没有移动攻击想越过的边界，这样的防御。",
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
  "jensen-shannon": {
    name: "詹森–香农散度",
    means: "两个分布相距多远：它们各自对平均分布的相对熵，再取平均。相等时为 0，最大不超过 $\\ln 2$。",
  },
  l2: {
    name: "L2 惩罚",
    means: "在损失上加 $\\tfrac12\\lambda\\|\\theta\\|^2$，把每个权重都拉向 0；对普通的梯度下降而言，它就是权重衰减。",
  },
  "l2-penalty": {
    name: "L2 惩罚",
    means: "加在损失上的 $\\tfrac12\\lambda\\lVert\\theta\\rVert^2$；它使 Hessian 的每个特征值都增加 $\\lambda$。",
  },
  langevin: {
    name: "朗之万动力学",
    means: "带热的下降：每一步加上方差为 $2\\eta T$ 的噪声，于是以温度 $T$ 游荡。",
  },
  "learning-rate": {
    name: "学习率",
    means: "梯度与步长之间的因子 $\\eta$，也叫步长系数。",
  },
  memristor: {
    name: "忆阻器",
    means: "电导随流过的电流改变、断电后仍保持的电阻：硬件里的一个权重。",
  },
  mode: {
    name: "模式",
    means: "分布的一个峰：经常出现的一类样本。",
  },
  momentum: {
    name: "动量",
    means: "按权重 $\\beta, \\beta^2, \\dots$ 累加过去梯度的速度；移动参数的是它，而不只是当前的梯度。",
  },
  overfitting: {
    name: "过拟合",
    means: "连样本里的噪声也一并拟合，于是在新样本上反而更差。",
  },
  rmsprop: {
    name: "RMSprop",
    means: "一种方法：每个坐标的梯度除以它的平方的滑动平均的平方根。",
  },
  saddle: {
    name: "鞍点",
    means: "梯度为零，有的方向上升、有的方向下降的点。",
  },
  seed: {
    name: "随机种子",
    means: "随机数发生器由它生成全部随机数；种子相同，随机数就相同。",
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
  "spectral-bias": {
    name: "谱偏见",
    means: "网络的一种习性：函数里的慢波早早学会，快波要晚得多。",
  },
  "stability-limit": {
    name: "稳定界",
    means: "小扰动还能自行消失的最大学习率。",
  },
  trace: {
    name: "迹",
    means: "矩阵对角线之和，也就是特征值之和。",
  },
};
