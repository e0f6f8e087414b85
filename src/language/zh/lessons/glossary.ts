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
  augmentation: { name: "数据增强", means: "随机改动训练数据，改的是答案本不该依赖的东西。" },
  backpropagation: {
    name: "反向传播",
    means: "从损失出发，用链式法则一层层往回算：前向一遍、反向一遍，就得到全部偏导数。",
  },
  "batch-normalisation": {
    name: "批量归一化",
    means: "把每个单元的输出在一个批量内变成均值 0、方差 1，再用学到的数缩放和平移。",
  },
  "bayesian-optimisation": {
    name: "贝叶斯优化",
    means: "用统计模型概括已经看到的，并据此寻找求值昂贵的东西的最低处。",
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
  collocation: { name: "配点", means: "要求微分方程成立的地方；方程在那里的误差会计入损失。" },
  "condition-number": {
    name: "条件数",
    means: "Hessian 的最大特征值与最小特征值之比：槽壁比槽底陡多少倍。",
  },
  convex: {
    name: "凸函数",
    means: "函数图像上任取两点连成弦，弦都不低于图像；于是局部极小就是全局极小。",
  },
  "cross-entropy": {
    name: "交叉熵",
    means: "给予真实答案的概率取对数再取负，对样本求平均。",
  },
  ctc: {
    name: "CTC",
    means: "连接时序分类：没有时间标注的序列所用的损失，等于能压缩成正确文字的所有对齐方式的概率之和，取对数再取负。",
  },
  "cyclical-rate": {
    name: "周期性学习率",
    means: "从基值升到峰值再落回、周而复始的学习率。",
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
  "group-normalisation": {
    name: "组归一化",
    means: "把同一个样本的单元分组，每组变成均值 0、方差 1，与其他样本无关。",
  },
  hessian: {
    name: "Hessian",
    means: "二阶导数构成的矩阵。特征值是沿各特征向量的曲率，特征值之和就是它的迹。",
  },
  homotopy: {
    name: "同伦",
    means: "从容易的问题一点点过渡到真正的问题，一路跟着它的解走。",
  },
  "ill-posed": {
    name: "不适定",
    means: "指一个问题没有解，或不止一个解，或者数据稍有变动，解就移动很远（阿达马）。",
  },
  "implicit-bias": {
    name: "隐式偏好",
    means: "许多答案一样好时，方法自己偏向其中哪一个；损失并没有这样要求。",
  },
  "implicit-euler": {
    name: "隐式欧拉",
    means: "梯度取在*到达*之处的一步：解 $z + \\eta\\nabla f(z) = \\theta$ 得到 $z$。",
  },
  "jensen-shannon": {
    name: "詹森–香农散度",
    means: "两个分布相距多远：它们各自对平均分布的相对熵，再取平均。相等时为 0，最大不超过 $\\ln 2$。",
  },
  "kkt-multiplier": {
    name: "乘子",
    means: "约束的价格：把约束放松一点，最小代价下降得有多快（卡鲁什、库恩、塔克）。",
  },
  "l-bfgs": { name: "L-BFGS", means: "用最近几次梯度的变化来估计曲率，照牛顿法的样子迈步，每一步再由线搜索把关。" },
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
  "local-minimum": { name: "局部极小", means: "比周围一圈都低的点，但未必是最低的。" },
  logit: {
    name: "对数几率",
    means: "sigmoid 之前的那个数，即概率 $p$ 的 $\\ln\\frac{p}{1-p}$。",
  },
  memristor: {
    name: "忆阻器",
    means: "电导随流过的电流改变、断电后仍保持的电阻：硬件里的一个权重。",
  },
  "mini-batch": {
    name: "小批量",
    means: "一步所看到的那部分样本；它的梯度是整体梯度的估计。",
  },
  mode: {
    name: "模式",
    means: "分布的一个峰：经常出现的一类样本。",
  },
  momentum: {
    name: "动量",
    means: "按权重 $\\beta, \\beta^2, \\dots$ 累加过去梯度的速度；移动参数的是它，而不只是当前的梯度。",
  },
  "neural-ode": {
    name: "神经微分方程",
    means: "右端由训练得来的微分方程：网络给出状态变化的快慢，求解器跟着它走（Chen 等，2018）。",
  },
  "neural-tangent-kernel": {
    name: "神经切线核",
    means: "网络在两个输入处对参数的梯度的内积；为一个样本走一小步，另一个样本的输出随之改变多少，由它决定。",
  },
  newton: {
    name: "牛顿法",
    means: "跳到脚下那个二次近似坡度为零的地方：$\\theta \\leftarrow \\theta - H^{-1}\\nabla f(\\theta)$。",
  },
  overfitting: {
    name: "过拟合",
    means: "连样本里的噪声也一并拟合，于是在新样本上反而更差。",
  },
  overparametrised: {
    name: "过参数化",
    means: "参数比用来固定它们的样本还多。",
  },
  "pi-controller": {
    name: "PI 控制器",
    means: "一种反馈规则：按误差的变化和误差的累积，成比例地作出回应。",
  },
  "proximal-point": {
    name: "近端点",
    means: "$f(z) + \\lVert z - \\theta\\rVert^2/2\\eta$ 的极小点：既要低，又不离脚下太远。",
  },
  relu: {
    name: "ReLU",
    means: "$\\max(0, u)$：正的放行，其余为零。",
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
  stiff: {
    name: "刚性",
    means: "指一个问题：快的方向限制了步长，而花多久却由慢的方向决定。",
  },
  "successive-halving": {
    name: "逐次减半",
    means: "先把许多候选各训练一点，留下最好的一部分再训练久一些，直到只剩一个。",
  },
  trace: {
    name: "迹",
    means: "矩阵对角线之和，也就是特征值之和。",
  },
};
