/** 曲面名称、一句说明与参数名。 */
export const surfaces = {
  surface: {
    himmelblau: {
      name: "Himmelblau",
      note: "四个同深的谷、四个鞍点、一座峰：走法不同，终点就不同。",
    },
    rosenbrock: {
      name: "Rosenbrock",
      note: "弯曲而底部平缓的峡谷：进去容易，走到头很慢。",
    },
    "muller-brown": {
      name: "Müller–Brown",
      note: "三个势阱由两个鞍点相连：一条转两次弯的化学反应路径。",
    },
    beale: {
      name: "Beale",
      note: "峭壁之间狭窄弯曲的谷，平坦的长臂哪里也不通。",
    },
    rastrigin: {
      name: "Rastrigin",
      note: "布满规则小坑的碗：几乎每个起点都落进各自的坑里。",
    },
    "monkey-saddle": {
      name: "猴鞍面",
      note: "三条下坡、三条上坡；中心处连曲率也为零。",
    },
    ravine: {
      name: "峡谷",
      note: "横向陡、纵向平：条件数 κ 说明相差多少。",
    },
    "rotated-quadratic": {
      name: "旋转的峡谷",
      note: "同一道峡谷转个角度：梯度下降毫无察觉，逐轴缩放的方法却会变慢。",
    },
    bowl: {
      name: "圆碗",
      note: "各方向曲率相同：用作对照实验。",
    },
    "linear-regression": {
      name: "线性回归",
      note: "用直线拟合哈勃的 24 个星云的均方误差：x 是斜率，y 是截距，一个公式即可求解。",
    },
    "double-well": {
      name: "平坦与尖锐的阱",
      note: "两个同深的阱；只有宽的那个容得下大学习率。",
    },
    saddle: {
      name: "鞍面",
      note: "一个方向向下，一个方向向上，没有谷底。",
    },
    "two-players": {
      name: "双人博弈",
      note: "一方之失即另一方之得，均衡点是鞍点。加上极小极大变换即可开局。",
    },
    "saddle-escape": {
      name: "缓鞍",
      note: "几乎不倾斜的鞍点：离脊线越近，等得越久。",
    },
    "quartic-hilltop": {
      name: "双阱间的山顶",
      note: "隐式大步可能停在山顶，而不是落入阱中。",
    },
    "product-valley": {
      name: "两层线性网络",
      note: "一整条曲线都是极小值：两端尖锐，中间最平坦。",
    },
    ackley: {
      name: "Ackley",
      note: "近乎平坦、布满小坑的平原围着一个漏斗，漏斗底是尖点。",
    },
    "styblinski-tang": {
      name: "Styblinski–Tang",
      note: "四个象限各有一个阱，共三种深度。",
    },
    "six-hump-camel": {
      name: "六峰驼背",
      note: "六个谷，其中两个最深，关于原点对称。",
    },
    "three-hump-camel": {
      name: "三峰驼背",
      note: "中央深谷两侧各有一个浅谷，专留住谨慎的步子。",
    },
    "goldstein-price": {
      name: "Goldstein–Price",
      note: "高度跨越五个数量级：一个步长无法同时适合壁与底。",
    },
    mccormick: {
      name: "McCormick",
      note: "倾斜起伏的槽：动量够大就会翻过鞍点，滚出地图。",
    },
    "levy-13": {
      name: "Levy 13 号",
      note: "宽阔的碗上布满细波，遮住了坡度。",
    },
    easom: {
      name: "Easom",
      note: "平原上的针眼：离阱稍远，梯度就几乎为零。",
    },
    booth: {
      name: "Booth",
      note: "两个线性方程的平方和：倾斜的椭圆碗。",
    },
    matyas: {
      name: "Matyas",
      note: "平缓的浅盘，沿对角线平坦二十五倍。",
    },
    "shallow-well": {
      name: "碗边的小坑",
      note: "坡上的小坑：学习率周期性升高，就能把轨迹踢出来。",
    },
    "adagrad-cliff": {
      name: "先崖后原",
      note: "陡崖之后 AdaGrad 只能爬行；会遗忘的方法继续前行。",
    },
    "cliff-plateau": {
      name: "高原与悬崖",
      note: "下坡被掩蔽：高原上的梯度只指向无用的波纹方向。",
    },
    "folding-funnel": {
      name: "折叠漏斗",
      note: "小波纹下的一个深漏斗：会折叠的蛋白质。",
    },
    "rugged-basin": {
      name: "崎岖盆地",
      note: "许多深度相近的阱：无序蛋白，从不安定。",
    },
  },
  surfaceParameter: {
    "two-players": {
      a: "拉向均衡点的力",
    },
    rosenbrock: {
      a: "极小点 x = a",
      b: "谷壁陡度",
    },
    ravine: {
      kappa: "条件数",
    },
    "rotated-quadratic": {
      kappa: "条件数",
      angle: "旋转角（度）",
    },
    "double-well": {
      flatWidth: "平坦阱宽度",
      sharpWidth: "尖锐阱宽度",
    },
    "saddle-escape": {
      mu: "向下的曲率",
    },
    "shallow-well": {
      depth: "小坑深度",
      width: "小坑宽度",
    },
    "cliff-plateau": {
      width: "悬崖宽度",
      ripple: "波纹高度",
      frequency: "波纹频率",
    },
    "folding-funnel": {
      depth: "漏斗深度",
      roughness: "粗糙度",
    },
    "rugged-basin": {
      stiffness: "盆地刚度",
      ruggedness: "崎岖度",
    },
  },
} as const;
