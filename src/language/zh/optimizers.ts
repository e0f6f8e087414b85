/** 优化器名称、一句说明、参数名与选项名。 */
export const optimizers = {
  optimizer: {
    "gradient-descent": {
      name: "梯度下降",
      note: "沿负梯度方向直走一步；学习率低于 2/λmax 才稳定。",
    },
    momentum: {
      name: "动量法",
      note: "重球：速度累积一致的梯度，抵消来回摆动的梯度。",
    },
    rmsprop: {
      name: "RMSprop",
      note: "每个坐标除以其梯度的滑动均方根。",
    },
    adam: {
      name: "Adam",
      note: "动量加逐坐标缩放，二者都修正了从零开始的偏差。",
    },
    "implicit-euler": {
      name: "隐式欧拉",
      note: "求解 θ⁺ + η∇f(θ⁺) = θ：梯度取在到达之处，学习率没有上限。",
    },
    nesterov: {
      name: "Nesterov 加速",
      note: "沿自身速度向前看一步的动量法。",
    },
    adagrad: {
      name: "AdaGrad",
      note: "除以历史梯度平方和的平方根；步长只减不增。",
    },
    adadelta: {
      name: "Adadelta",
      note: "以近期位移与近期梯度之比决定步长。",
    },
    amsgrad: {
      name: "AMSGrad",
      note: "二阶矩永不减小的 Adam。",
    },
    adamw: {
      name: "AdamW",
      note: "权重衰减直接作用于参数而非梯度的 Adam。",
    },
    nadam: {
      name: "NAdam",
      note: "带 Nesterov 前瞻的 Adam。",
    },
    radam: {
      name: "RAdam",
      note: "等二阶矩样本足够才启用自适应的 Adam。",
    },
    adamax: {
      name: "Adamax",
      note: "以 |g| 的衰减最大值代替均方的 Adam。",
    },
    rprop: {
      name: "Rprop",
      note: "只用梯度的符号，每个坐标自行增减步长。",
    },
    lion: {
      name: "Lion",
      note: "按插值动量的符号移动，每个坐标都走 η。",
    },
    lbfgs: {
      name: "L-BFGS",
      note: "由最近几步估计曲率，并沿线搜索。",
    },
    newton: {
      name: "牛顿法",
      note: "跳到局部二次模型的驻点；无鞍模式沿负曲率下降。",
    },
    sgld: {
      name: "SGLD（朗之万）",
      note: "带温度的梯度下降：噪声 √(2ηT) 使其按 e^(−f/T) 采样。",
    },
    sam: {
      name: "SAM（锐度感知）",
      note: "在附近最坏点取梯度，偏好平坦极小值。",
    },
    "gradient-flow": {
      name: "梯度流",
      note: "步长趋零时的连续路径 θ′ = −∇f；η 为每步的时间。",
    },
    extragradient: {
      name: "外梯度法",
      note: "先探一步，再按探到之处的梯度走；能平息博弈中的旋转。",
    },
    "alternating-descent": {
      name: "交替下降",
      note: "博弈双方轮流走；没有博弈时就是梯度下降。",
    },
    memristor: {
      name: "忆阻器",
      note: "写进会饱和的器件里的梯度下降：离边界越近，动得越少。",
    },
  },
  parameter: {
    learningRate: "学习率",
    weightDecay: "权重衰减",
    noise: "梯度噪声",
    clipNorm: "梯度裁剪范数",
    momentum: "动量",
    dampening: "阻尼",
    form: "写法",
    resetOnConflict: "冲突时重置",
    lrDecay: "学习率衰减",
    epsilon: "ε",
    initialAccumulator: "累积初值",
    alpha: "平滑系数",
    centered: "中心化",
    rho: "衰减 ρ",
    beta1: "β₁",
    beta2: "β₂",
    momentumDecay: "动量衰减",
    etaMinus: "缩小因子",
    etaPlus: "放大因子",
    minStep: "最小步长",
    maxStep: "最大步长",
    historySize: "历史长度",
    lineSearch: "线搜索",
    damping: "阻尼",
    mode: "模式",
    root: "根的选取",
    temperature: "温度",
    radius: "半径",
    bound: "器件的边界",
  },
  choice: {
    form: {
      pytorch: "PyTorch：θ ← θ − ηv",
      classical: "经典：v ← βv + ηg",
    },
    lineSearch: {
      "strong-wolfe": "强 Wolfe",
      "weak-wolfe": "弱 Wolfe",
      none: "无",
    },
    mode: {
      pure: "纯牛顿",
      "saddle-free": "无鞍",
    },
    root: {
      branch: "跟踪分支",
      newton: "从 θ 出发的牛顿法",
      proximal: "近端极小点",
    },
  },
} as const;
