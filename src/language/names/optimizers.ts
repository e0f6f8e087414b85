/** Display names and one-line notes of every optimizer, by id. Order = order of the registry. */
export const optimizerNames = {
  "gradient-descent": {
    en: { name: "Gradient descent", note: "Steps straight down the gradient; stable only below 2/λmax." },
    zh: { name: "梯度下降", note: "沿负梯度方向直走一步；学习率低于 2/λmax 才稳定。" },
  },
  momentum: {
    en: {
      name: "Momentum",
      note: "Heavy ball: keeps a velocity that sums steady gradients and cancels alternating ones.",
    },
    zh: { name: "动量法", note: "重球：速度累积一致的梯度，抵消来回摆动的梯度。" },
  },
  rmsprop: {
    en: { name: "RMSprop", note: "Divides each coordinate by a running root mean square of its gradient." },
    zh: { name: "RMSprop", note: "每个坐标除以其梯度的滑动均方根。" },
  },
  adam: {
    en: { name: "Adam", note: "Momentum and per-coordinate scaling, both corrected for their start at zero." },
    zh: { name: "Adam", note: "动量加逐坐标缩放，二者都修正了从零开始的偏差。" },
  },
  "implicit-euler": {
    en: {
      name: "Implicit Euler",
      note: "Solves θ⁺ + η∇f(θ⁺) = θ: the gradient is taken where the step arrives. No upper limit on η.",
    },
    zh: { name: "隐式欧拉", note: "求解 θ⁺ + η∇f(θ⁺) = θ：梯度取在到达之处，学习率没有上限。" },
  },
  nesterov: {
    en: { name: "Nesterov", note: "Momentum that looks ahead along its own velocity." },
    zh: { name: "Nesterov 加速", note: "沿自身速度向前看一步的动量法。" },
  },
  adagrad: {
    en: { name: "AdaGrad", note: "Divides by the root of all squared gradients so far; steps only ever shrink." },
    zh: { name: "AdaGrad", note: "除以历史梯度平方和的平方根；步长只减不增。" },
  },
  adadelta: {
    en: { name: "Adadelta", note: "Sets the step by the ratio of recent movement to recent gradient." },
    zh: { name: "Adadelta", note: "以近期位移与近期梯度之比决定步长。" },
  },
  amsgrad: {
    en: { name: "AMSGrad", note: "Adam whose second moment never decreases." },
    zh: { name: "AMSGrad", note: "二阶矩永不减小的 Adam。" },
  },
  adamw: {
    en: { name: "AdamW", note: "Adam with weight decay applied to the weights, not to the gradient." },
    zh: { name: "AdamW", note: "权重衰减直接作用于参数而非梯度的 Adam。" },
  },
  nadam: {
    en: { name: "NAdam", note: "Adam with Nesterov's look-ahead." },
    zh: { name: "NAdam", note: "带 Nesterov 前瞻的 Adam。" },
  },
  radam: {
    en: { name: "RAdam", note: "Adam that waits to adapt until its second moment has enough samples." },
    zh: { name: "RAdam", note: "等二阶矩样本足够才启用自适应的 Adam。" },
  },
  adamax: {
    en: { name: "Adamax", note: "Adam scaled by a decaying maximum of |g| instead of its mean square." },
    zh: { name: "Adamax", note: "以 |g| 的衰减最大值代替均方的 Adam。" },
  },
  rprop: {
    en: { name: "Rprop", note: "Uses only the gradient's signs; each coordinate grows or shrinks its own step." },
    zh: { name: "Rprop", note: "只用梯度的符号，每个坐标自行增减步长。" },
  },
  lion: {
    en: { name: "Lion", note: "Moves by the sign of an interpolated momentum; every coordinate moves by η." },
    zh: { name: "Lion", note: "按插值动量的符号移动，每个坐标都走 η。" },
  },
  lbfgs: {
    en: { name: "L-BFGS", note: "Builds curvature from its last steps and searches along the line." },
    zh: { name: "L-BFGS", note: "由最近几步估计曲率，并沿线搜索。" },
  },
  newton: {
    en: {
      name: "Newton",
      note: "Jumps to the stationary point of the local quadratic; saddle-free mode descends negative curvature.",
    },
    zh: { name: "牛顿法", note: "跳到局部二次模型的驻点；无鞍模式沿负曲率下降。" },
  },
  sgld: {
    en: { name: "SGLD", note: "Gradient descent with heat: noise √(2ηT) makes it sample e^(−f/T)." },
    zh: { name: "SGLD（朗之万）", note: "带温度的梯度下降：噪声 √(2ηT) 使其按 e^(−f/T) 采样。" },
  },
  sam: {
    en: { name: "SAM", note: "Takes the gradient at the worst nearby point, to prefer flat minima." },
    zh: { name: "SAM（锐度感知）", note: "在附近最坏点取梯度，偏好平坦极小值。" },
  },
  "gradient-flow": {
    en: { name: "Gradient flow", note: "The continuous path θ′ = −∇f that small steps approach; η is time per step." },
    zh: { name: "梯度流", note: "步长趋零时的连续路径 θ′ = −∇f；η 为每步的时间。" },
  },
} as const;

/** Display names of optimizer parameters, by parameter id (the common rows first). */
export const optimizerParameterNames = {
  learningRate: { en: "Learning rate", zh: "学习率" },
  weightDecay: { en: "Weight decay", zh: "权重衰减" },
  noise: { en: "Gradient noise", zh: "梯度噪声" },
  clipNorm: { en: "Clip norm", zh: "梯度裁剪范数" },
  momentum: { en: "Momentum", zh: "动量" },
  dampening: { en: "Dampening", zh: "阻尼" },
  form: { en: "Form", zh: "写法" },
  resetOnConflict: { en: "Reset on conflict", zh: "冲突时重置" },
  lrDecay: { en: "Rate decay", zh: "学习率衰减" },
  epsilon: { en: "Epsilon", zh: "ε" },
  initialAccumulator: { en: "Initial accumulator", zh: "累积初值" },
  alpha: { en: "Smoothing", zh: "平滑系数" },
  centered: { en: "Centered", zh: "中心化" },
  rho: { en: "Decay ρ", zh: "衰减 ρ" },
  beta1: { en: "Beta 1", zh: "β₁" },
  beta2: { en: "Beta 2", zh: "β₂" },
  momentumDecay: { en: "Momentum decay", zh: "动量衰减" },
  etaMinus: { en: "Shrink factor", zh: "缩小因子" },
  etaPlus: { en: "Growth factor", zh: "放大因子" },
  minStep: { en: "Smallest step", zh: "最小步长" },
  maxStep: { en: "Largest step", zh: "最大步长" },
  historySize: { en: "History size", zh: "历史长度" },
  lineSearch: { en: "Line search", zh: "线搜索" },
  damping: { en: "Damping", zh: "阻尼" },
  mode: { en: "Mode", zh: "模式" },
  root: { en: "Root", zh: "根的选取" },
  temperature: { en: "Temperature", zh: "温度" },
  radius: { en: "Radius", zh: "半径" },
} as const;

/** Names of the choices of choice parameters, by parameter id and choice. */
export const optimizerChoiceNames = {
  form: {
    pytorch: { en: "PyTorch: θ ← θ − ηv", zh: "PyTorch：θ ← θ − ηv" },
    classical: { en: "classical: v ← βv + ηg", zh: "经典：v ← βv + ηg" },
  },
  lineSearch: {
    "strong-wolfe": { en: "strong Wolfe", zh: "强 Wolfe" },
    "weak-wolfe": { en: "weak Wolfe", zh: "弱 Wolfe" },
    none: { en: "none", zh: "无" },
  },
  mode: {
    pure: { en: "pure", zh: "纯牛顿" },
    "saddle-free": { en: "saddle-free", zh: "无鞍" },
  },
  root: {
    branch: { en: "follow the branch", zh: "跟踪分支" },
    newton: { en: "Newton from θ", zh: "从 θ 出发的牛顿法" },
    proximal: { en: "proximal minimiser", zh: "近端极小点" },
  },
} as const;

/** Display names and one-line notes of every schedule, by id. Order = order of the registry. */
export const scheduleNames = {
  step: {
    en: { name: "Step", note: "Multiplies the rate by γ every so many steps." },
    zh: { name: "阶梯", note: "每隔固定步数将学习率乘以 γ。" },
  },
  "multi-step": {
    en: { name: "Milestones", note: "Multiplies the rate by γ at each milestone." },
    zh: { name: "多阶梯", note: "在每个里程碑处将学习率乘以 γ。" },
  },
  exponential: {
    en: { name: "Exponential", note: "Multiplies the rate by γ every step." },
    zh: { name: "指数", note: "每一步都将学习率乘以 γ。" },
  },
  cosine: {
    en: { name: "Cosine", note: "Half a cosine down to the final rate; past its total it rises again." },
    zh: { name: "余弦", note: "半个余弦降到终值；超过总步数后重新上升。" },
  },
  "cosine-restarts": {
    en: {
      name: "Cosine with restarts",
      note: "Cosine descents that restart at the full rate, each period longer by a factor.",
    },
    zh: { name: "余弦重启", note: "余弦下降后回到初始学习率，周期按倍数增长。" },
  },
  cyclic: {
    en: { name: "Cyclic", note: "A triangle wave between two rates; ignores the learning rate." },
    zh: { name: "周期", note: "在两个学习率之间的三角波；不使用基础学习率。" },
  },
  "one-cycle": {
    en: {
      name: "One cycle",
      note: "One rise to the maximum, then a long fall far below the start; ignores the learning rate.",
    },
    zh: { name: "单周期", note: "升到最大值，再降到远低于起点；不使用基础学习率。" },
  },
  "warmup-cosine": {
    en: { name: "Warm-up and cosine", note: "A linear warm-up followed by a cosine descent." },
    zh: { name: "预热加余弦", note: "先线性预热，再余弦下降。" },
  },
  linear: {
    en: { name: "Linear", note: "Moves the rate's factor linearly from its start to its end, then holds." },
    zh: { name: "线性", note: "学习率因子由起值线性变到终值，然后保持。" },
  },
  polynomial: {
    en: { name: "Polynomial", note: "Falls to zero like (1 − k/total) to a power." },
    zh: { name: "多项式", note: "按 (1 − k/总步数) 的幂降到零。" },
  },
  "pi-controller": {
    en: {
      name: "PI controller",
      note: "A thermostat for log(‖∇f‖/f): turns the rate up or down to follow a rising set-point.",
    },
    zh: { name: "PI 控制器", note: "以 log(‖∇f‖/f) 为被控量，调节学习率使其跟随上升的设定值。" },
  },
} as const;

/** Display names of schedule parameters, by parameter id. */
export const scheduleParameterNames = {
  stepSize: { en: "Steps between drops", zh: "下降间隔" },
  gamma: { en: "Factor γ", zh: "因子 γ" },
  milestones: { en: "Milestones", zh: "里程碑" },
  total: { en: "Total steps", zh: "总步数" },
  final: { en: "Final rate", zh: "终止学习率" },
  period: { en: "First period", zh: "首个周期" },
  multiplier: { en: "Period multiplier", zh: "周期倍数" },
  base: { en: "Lowest rate", zh: "最低学习率" },
  max: { en: "Highest rate", zh: "最高学习率" },
  up: { en: "Steps up", zh: "上升步数" },
  down: { en: "Steps down", zh: "下降步数" },
  mode: { en: "Mode", zh: "模式" },
  warmupFraction: { en: "Warm-up fraction", zh: "预热比例" },
  anneal: { en: "Anneal", zh: "退火方式" },
  threePhase: { en: "Three phases", zh: "三阶段" },
  divFactor: { en: "Start divisor", zh: "起始除数" },
  finalDivFactor: { en: "Final divisor", zh: "终止除数" },
  warmup: { en: "Warm-up steps", zh: "预热步数" },
  startFactor: { en: "Start factor", zh: "起始因子" },
  endFactor: { en: "End factor", zh: "终止因子" },
  power: { en: "Power", zh: "幂次" },
  setPoint: { en: "Set-point", zh: "设定值" },
  proportional: { en: "Proportional gain", zh: "比例增益" },
  integral: { en: "Integral gain", zh: "积分增益" },
  ramp: { en: "Set-point ramp per step", zh: "设定值每步增量" },
} as const;

export const scheduleChoiceNames = {
  mode: {
    triangular: { en: "triangular", zh: "三角" },
    triangular2: { en: "triangular, halving", zh: "三角（每周期减半）" },
    "exp-range": { en: "exponential range", zh: "指数衰减幅度" },
  },
  anneal: {
    cos: { en: "cosine", zh: "余弦" },
    linear: { en: "linear", zh: "线性" },
  },
} as const;
