/** Display names and one-line notes of the built-in surfaces, by surface id, in gallery order. */
export const surfaceNames = {
  himmelblau: {
    en: {
      name: "Himmelblau",
      note: "Four equally deep wells, four passes, one summit: where you end depends on how you walk.",
    },
    zh: { name: "Himmelblau", note: "四个同深的谷、四个鞍点、一座峰：走法不同，终点就不同。" },
  },
  rosenbrock: {
    en: { name: "Rosenbrock", note: "A curved, flat-bottomed valley: easy to enter, slow to follow to its end." },
    zh: { name: "Rosenbrock", note: "弯曲而底部平缓的峡谷：进去容易，走到头很慢。" },
  },
  "muller-brown": {
    en: { name: "Müller–Brown", note: "Three wells joined by two passes: a chemical reaction path that turns twice." },
    zh: { name: "Müller–Brown", note: "三个势阱由两个鞍点相连：一条转两次弯的化学反应路径。" },
  },
  beale: {
    en: { name: "Beale", note: "A narrow bent valley between cliffs, with long flat arms that lead nowhere." },
    zh: { name: "Beale", note: "峭壁之间狭窄弯曲的谷，平坦的长臂哪里也不通。" },
  },
  rastrigin: {
    en: { name: "Rastrigin", note: "A bowl covered with regular pits: nearly every start ends in a pit of its own." },
    zh: { name: "Rastrigin", note: "布满规则小坑的碗：几乎每个起点都落进各自的坑里。" },
  },
  "monkey-saddle": {
    en: {
      name: "Monkey saddle",
      note: "Three ways down and three ways up; at the centre even the curvature vanishes.",
    },
    zh: { name: "猴鞍面", note: "三条下坡、三条上坡；中心处连曲率也为零。" },
  },
  ravine: {
    en: { name: "Ravine", note: "Steep across, flat along: the condition number κ says by how much." },
    zh: { name: "峡谷", note: "横向陡、纵向平：条件数 κ 说明相差多少。" },
  },
  "rotated-quadratic": {
    en: {
      name: "Rotated ravine",
      note: "The same ravine turned: gradient descent does not notice, per-axis methods do.",
    },
    zh: { name: "旋转的峡谷", note: "同一道峡谷转个角度：梯度下降毫无察觉，逐轴缩放的方法却会变慢。" },
  },
  bowl: {
    en: { name: "Bowl", note: "Equal curvature in every direction: the control experiment." },
    zh: { name: "圆碗", note: "各方向曲率相同：用作对照实验。" },
  },
  "linear-regression": {
    en: {
      name: "Linear regression",
      note: "Squared error of a line through Hubble's 24 nebulae: x is the slope, y the intercept, and one formula solves it.",
    },
    zh: { name: "线性回归", note: "用直线拟合哈勃的 24 个星云的均方误差：x 是斜率，y 是截距，一个公式即可求解。" },
  },
  "double-well": {
    en: {
      name: "Flat and sharp well",
      note: "Two wells of equal depth; only the wide one holds a large learning rate.",
    },
    zh: { name: "平坦与尖锐的阱", note: "两个同深的阱；只有宽的那个容得下大学习率。" },
  },
  saddle: {
    en: { name: "Saddle", note: "Down one way, up the other, and no bottom." },
    zh: { name: "鞍面", note: "一个方向向下，一个方向向上，没有谷底。" },
  },
  "saddle-escape": {
    en: { name: "Slow saddle", note: "A pass that barely slopes away: the closer to the ridge, the longer the wait." },
    zh: { name: "缓鞍", note: "几乎不倾斜的鞍点：离脊线越近，等得越久。" },
  },
  "quartic-hilltop": {
    en: { name: "Hilltop between wells", note: "Large implicit steps can settle on the hilltop instead of in a well." },
    zh: { name: "双阱间的山顶", note: "隐式大步可能停在山顶，而不是落入阱中。" },
  },
  "product-valley": {
    en: {
      name: "Two-layer linear net",
      note: "A whole curve of minima, sharp at its ends and flattest in the middle.",
    },
    zh: { name: "两层线性网络", note: "一整条曲线都是极小值：两端尖锐，中间最平坦。" },
  },
  ackley: {
    en: { name: "Ackley", note: "A nearly flat, dimpled plain around a funnel whose tip is a cusp." },
    zh: { name: "Ackley", note: "近乎平坦、布满小坑的平原围着一个漏斗，漏斗底是尖点。" },
  },
  "styblinski-tang": {
    en: { name: "Styblinski–Tang", note: "Four wells, one in each quadrant, of three different depths." },
    zh: { name: "Styblinski–Tang", note: "四个象限各有一个阱，共三种深度。" },
  },
  "six-hump-camel": {
    en: { name: "Six-hump camel", note: "Six wells, two of them deepest, mirrored through the origin." },
    zh: { name: "六峰驼背", note: "六个谷，其中两个最深，关于原点对称。" },
  },
  "three-hump-camel": {
    en: { name: "Three-hump camel", note: "A central well between two shallower ones that catch the careful." },
    zh: { name: "三峰驼背", note: "中央深谷两侧各有一个浅谷，专留住谨慎的步子。" },
  },
  "goldstein-price": {
    en: { name: "Goldstein–Price", note: "Heights over five decades: one step size cannot suit both wall and floor." },
    zh: { name: "Goldstein–Price", note: "高度跨越五个数量级：一个步长无法同时适合壁与底。" },
  },
  mccormick: {
    en: {
      name: "McCormick",
      note: "A tilted, rippled trough: enough momentum rolls over the pass and out of the map.",
    },
    zh: { name: "McCormick", note: "倾斜起伏的槽：动量够大就会翻过鞍点，滚出地图。" },
  },
  "levy-13": {
    en: { name: "Levy no. 13", note: "A wide bowl crossed by fine ripples that hide its slope." },
    zh: { name: "Levy 13 号", note: "宽阔的碗上布满细波，遮住了坡度。" },
  },
  easom: {
    en: { name: "Easom", note: "A needle in a plain: far from the well the gradient is as good as zero." },
    zh: { name: "Easom", note: "平原上的针眼：离阱稍远，梯度就几乎为零。" },
  },
  booth: {
    en: { name: "Booth", note: "Two linear equations, squared: a tilted elliptic bowl." },
    zh: { name: "Booth", note: "两个线性方程的平方和：倾斜的椭圆碗。" },
  },
  matyas: {
    en: { name: "Matyas", note: "A gentle plate, twenty-five times flatter along the diagonal." },
    zh: { name: "Matyas", note: "平缓的浅盘，沿对角线平坦二十五倍。" },
  },
  "shallow-well": {
    en: {
      name: "Pit beside a bowl",
      note: "A small pit on the slope: a learning rate that swings high kicks runs out of it.",
    },
    zh: { name: "碗边的小坑", note: "坡上的小坑：学习率周期性升高，就能把轨迹踢出来。" },
  },
  "adagrad-cliff": {
    en: { name: "Cliff, then meadow", note: "After the steep start AdaGrad crawls; methods that forget walk on." },
    zh: { name: "先崖后原", note: "陡崖之后 AdaGrad 只能爬行；会遗忘的方法继续前行。" },
  },
  "cliff-plateau": {
    en: {
      name: "Plateau and cliff",
      note: "The way down is hidden: on the plateau the gradient points along a useless ripple.",
    },
    zh: { name: "高原与悬崖", note: "下坡被掩蔽：高原上的梯度只指向无用的波纹方向。" },
  },
  "folding-funnel": {
    en: { name: "Folding funnel", note: "One deep funnel under small ripples: a protein that folds." },
    zh: { name: "折叠漏斗", note: "小波纹下的一个深漏斗：会折叠的蛋白质。" },
  },
  "rugged-basin": {
    en: { name: "Rugged basin", note: "Many wells of nearly equal depth: a disordered protein that never settles." },
    zh: { name: "崎岖盆地", note: "许多深度相近的阱：无序蛋白，从不安定。" },
  },
} as const;
