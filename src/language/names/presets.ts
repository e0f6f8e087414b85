/** Names and commentary of the presets, by id. Every number and every claim is held by tests/experiment/presets.test.ts. */
export const presetNames = {
  "one-start-three-valleys": {
    en: {
      name: "One start, three valleys",
      commentary:
        "Gradient descent, RMSprop and Adam go to (3, 2). Momentum overshoots into the far valley; implicit Euler turns off into a third.",
    },
    zh: {
      name: "同一起点，三个山谷",
      commentary: "梯度下降、RMSprop 和 Adam 走向 (3, 2)；动量法冲进了远处的山谷，隐式欧拉则拐进第三个。",
    },
  },
  "edge-of-stability": {
    en: {
      name: "The edge of stability",
      commentary:
        "2/λmax = 0.2. Just below, the bounces die out; at the limit they never end; at 0.21 they have grown to 14 000 after 100 steps.",
    },
    zh: {
      name: "稳定的边界",
      commentary: "2/λmax = 0.2。略低于它，来回弹跳会衰减；恰好等于它，永不停歇；取 0.21，100 步后振幅已达 14 000。",
    },
  },
  "zigzag-in-the-ravine": {
    en: {
      name: "Zigzag in the ravine",
      commentary:
        "To bring the loss below 0.01, gradient descent bounces off the walls for 230 steps; momentum needs 59, Adam 54.",
    },
    zh: {
      name: "峡谷里的之字形",
      commentary: "要让损失低于 0.01，梯度下降在两壁之间弹了 230 步；动量法 59 步，Adam 54 步。",
    },
  },
  "adam-on-the-diagonal": {
    en: {
      name: "Adam on the diagonal",
      commentary:
        "Adam rescales axis by axis. Turned by 45° the ravine takes it 1053 steps, against 85 along an axis. Momentum needs 392 at any angle.",
    },
    zh: {
      name: "斜置的峡谷与 Adam",
      commentary: "Adam 只能逐轴缩放：峡谷转 45° 后它要 1053 步，沿坐标轴时只要 85 步；动量法无论什么角度都是 392 步。",
    },
  },
  "too-much-momentum": {
    en: {
      name: "Too much momentum",
      commentary:
        "β = 0.9 arrives in 83 steps, β = 0.5 in 208. With β = 0.99 it swings past again and again and is not there after 300.",
    },
    zh: {
      name: "动量过头",
      commentary: "β = 0.9 用 83 步到达，β = 0.5 用 208 步；β = 0.99 一次次冲过头，300 步后仍未到达。",
    },
  },
  "settling-on-a-hilltop": {
    en: {
      name: "Settling on a hilltop",
      commentary:
        "Implicit Euler is stable at any η, even where it should not be: at η = 5 Newton's root sits down on the ridge between two wells. The proximal point does not.",
    },
    zh: {
      name: "停在山顶",
      commentary: "隐式欧拉在任何 η 下都稳定，哪怕停在不该停的地方：η = 5 时，牛顿法求得的根落在两井之间的山脊上；近端点则不会。",
    },
  },
  "solving-is-not-minimising": {
    en: {
      name: "Solving is not minimising",
      commentary:
        "Newton solves ∇f = 0 in four steps and stands on the maximum. Its saddle-free form and gradient descent go down.",
    },
    zh: {
      name: "求解不等于求最小",
      commentary: "牛顿法四步就解出 ∇f = 0，却站在极大值上；无鞍牛顿法和梯度下降才往下走。",
    },
  },
  "banana-valley": {
    en: {
      name: "The banana valley",
      commentary:
        "Curvature pays: Newton needs 5 steps to a loss below 10⁻⁶, implicit Euler 18, L-BFGS 33. After 300, gradient descent and Adam are still on the way.",
    },
    zh: {
      name: "香蕉谷",
      commentary: "曲率信息很值：损失降到 10⁻⁶ 以下，牛顿法 5 步，隐式欧拉 18 步，L-BFGS 33 步；300 步后梯度下降和 Adam 还在路上。",
    },
  },
  "stalled-at-a-saddle": {
    en: {
      name: "Stalled at a saddle",
      commentary:
        "A start one ten-thousandth off the ridge costs 800 steps of waiting; a little noise shortens it. Exactly on the ridge, without noise, there is no way out.",
    },
    zh: {
      name: "滞留鞍点",
      commentary: "起点只偏离山脊万分之一，要等约 800 步；加一点噪声就快些。恰在脊线上又没有噪声，则永远走不出来。",
    },
  },
  "kicked-out-of-a-pit": {
    en: {
      name: "Kicked out of a pit",
      commentary:
        "A constant rate stays in the shallow pit. So does a cycle up to 0.6; a cycle up to 1 throws it out, into the deep valley.",
    },
    zh: {
      name: "被踢出浅坑",
      commentary: "恒定学习率留在浅坑里，周期升到 0.6 也出不来；升到 1 就被甩出去，落进深谷。",
    },
  },
  "flat-or-sharp": {
    en: {
      name: "Flat or sharp",
      commentary:
        "Two minima of equal depth. The sharp one holds any rate below 2/λmax = 0.18; at η = 1 the run is thrown out and only the flat one holds it.",
    },
    zh: {
      name: "平坦还是尖锐",
      commentary: "两个极小值一样深。尖锐的那个只留得住低于 2/λmax = 0.18 的学习率；η = 1 时被甩出去，只有平坦的才留得住。",
    },
  },
  "adagrad-runs-dry": {
    en: {
      name: "AdaGrad runs dry",
      commentary:
        "It remembers the cliff for ever: 6266 steps across the meadow. RMSprop forgets it and needs 718.",
    },
    zh: {
      name: "AdaGrad 越走越慢",
      commentary: "它永远记得那道悬崖：走过草地要 6266 步；RMSprop 会遗忘，只要 718 步。",
    },
  },
  "three-roots-of-one-step": {
    en: {
      name: "Three roots of one step",
      commentary:
        "The implicit equation has several solutions. Following the branch leads to a nearby minimum, Newton lands on a saddle, the proximal point jumps to the deepest.",
    },
    zh: {
      name: "一步三根",
      commentary: "隐式方程有多个解：沿分支走到附近的极小值，牛顿法落在鞍点上，近端点直接跳到最深处。",
    },
  },
  "many-minima": {
    en: {
      name: "Which of many minima?",
      commentary:
        "The whole trough is minimal. From 0, gradient descent and momentum find the point nearest the origin, (0.6, 1.2); Adam ends at (1, 1). The method chooses.",
    },
    zh: {
      name: "众多极小值，选哪个？",
      commentary: "整条谷底都是最小值。从 0 出发，梯度下降和动量法到达离原点最近的 (0.6, 1.2)，Adam 到达 (1, 1)：选择取决于方法。",
    },
  },
  "two-kinds-of-momentum": {
    en: {
      name: "Two kinds of momentum",
      commentary:
        "Glued together for 20 steps. Then η drops tenfold: PyTorch's form slows down at once, the textbook's coasts on at its old speed.",
    },
    zh: {
      name: "两种动量写法",
      commentary: "前 20 步形影不离。随后 η 降到十分之一：PyTorch 的写法立刻慢下来，教科书的写法仍按原速滑行。",
    },
  },
  "noise-and-a-falling-rate": {
    en: {
      name: "Noise and a falling rate",
      commentary:
        "Both see equally noisy gradients. At a constant rate the jitter never ends; a cosine schedule lets it settle.",
    },
    zh: {
      name: "噪声与递减的学习率",
      commentary: "两者的梯度噪声一样大。学习率恒定，抖动不止；余弦递减则让它安定下来。",
    },
  },
};
