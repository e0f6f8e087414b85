/** 学习率调度的名称、一句说明、参数名与选项名。 */
export const schedules = {
  schedule: {
    step: {
      name: "阶梯",
      note: "每隔固定步数将学习率乘以 γ。",
    },
    "multi-step": {
      name: "多阶梯",
      note: "在每个里程碑处将学习率乘以 γ。",
    },
    exponential: {
      name: "指数",
      note: "每一步都将学习率乘以 γ。",
    },
    cosine: {
      name: "余弦",
      note: "半个余弦降到终值；超过总步数后重新上升。",
    },
    "cosine-restarts": {
      name: "余弦重启",
      note: "余弦下降后回到初始学习率，周期按倍数增长。",
    },
    cyclic: {
      name: "周期",
      note: "在两个学习率之间的三角波；不使用基础学习率。",
    },
    "one-cycle": {
      name: "单周期",
      note: "升到最大值，再降到远低于起点；不使用基础学习率。",
    },
    "warmup-cosine": {
      name: "预热加余弦",
      note: "先线性预热，再余弦下降。",
    },
    linear: {
      name: "线性",
      note: "学习率因子由起值线性变到终值，然后保持。",
    },
    polynomial: {
      name: "多项式",
      note: "按 (1 − k/总步数) 的幂降到零。",
    },
    "pi-controller": {
      name: "PI 控制器",
      note: "以 log(‖∇f‖/f) 为被控量，调节学习率使其跟随上升的设定值。",
    },
  },
  scheduleParameter: {
    stepSize: "下降间隔",
    gamma: "因子 γ",
    milestones: "里程碑",
    total: "总步数",
    final: "终止学习率",
    period: "首个周期",
    multiplier: "周期倍数",
    base: "最低学习率",
    max: "最高学习率",
    up: "上升步数",
    down: "下降步数",
    mode: "模式",
    warmupFraction: "预热比例",
    anneal: "退火方式",
    threePhase: "三阶段",
    divFactor: "起始除数",
    finalDivFactor: "终止除数",
    warmup: "预热步数",
    startFactor: "起始因子",
    endFactor: "终止因子",
    power: "幂次",
    setPoint: "设定值",
    proportional: "比例增益",
    integral: "积分增益",
    ramp: "设定值每步增量",
  },
  scheduleChoice: {
    mode: {
      triangular: "三角",
      triangular2: "三角（每周期减半）",
      "exp-range": "指数衰减幅度",
    },
    anneal: {
      cos: "余弦",
      linear: "线性",
    },
  },
} as const;
