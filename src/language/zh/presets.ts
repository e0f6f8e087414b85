/** 各预设的名称与看点，每条断言都有测试。 */
export const presets = {
  preset: {
    "one-start-three-valleys": {
      name: "同一起点，三个山谷",
      commentary: "梯度下降、RMSprop 和 Adam 走向 (3, 2)；动量法冲进了远处的山谷，隐式欧拉则拐进第三个。",
    },
    "edge-of-stability": {
      name: "稳定的边界",
      commentary: "2/λmax = 0.2。略低于它，来回弹跳会衰减；恰好等于它，永不停歇；取 0.21，100 步后振幅已达 14 000。",
    },
    "progressive-sharpening": {
      name: "渐进锐化",
      commentary:
        "小网络上的梯度下降会让自己所在的谷越来越陡，直到 λmax 到达 2/η，此后在那里徘徊，损失仍继续下降。请看“锐度 ÷ 稳定界”或特征值谱。",
    },
    "adaptive-edge": {
      name: "自适应方法的稳定边缘",
      commentary: "RMSprop 和 Adam 各有自己的边缘：爬到界限并停在那里的不是 λmax，而是预处理之后海森矩阵的最大特征值。",
    },
    "zigzag-in-the-ravine": {
      name: "峡谷里的之字形",
      commentary: "要让损失低于 0.01，梯度下降在两壁之间弹了 230 步；动量法 59 步，Adam 54 步。",
    },
    "adam-on-the-diagonal": {
      name: "斜置的峡谷与 Adam",
      commentary: "Adam 只能逐轴缩放：峡谷转 45° 后它要 1053 步，沿坐标轴时只要 85 步；动量法无论什么角度都是 392 步。",
    },
    "too-much-momentum": {
      name: "动量过头",
      commentary: "β = 0.9 用 83 步到达，β = 0.5 用 208 步；β = 0.99 一次次冲过头，300 步后仍未到达。",
    },
    "settling-on-a-hilltop": {
      name: "停在山顶",
      commentary:
        "隐式欧拉在任何 η 下都稳定，哪怕停在不该停的地方：η = 5 时，牛顿法求得的根落在两井之间的山脊上；近端点则不会。",
    },
    "solving-is-not-minimising": {
      name: "求解不等于求最小",
      commentary: "牛顿法四步就解出 ∇f = 0，却站在极大值上；无鞍牛顿法和梯度下降才往下走。",
    },
    "banana-valley": {
      name: "香蕉谷",
      commentary:
        "曲率信息很值：损失降到 10⁻⁶ 以下，牛顿法 5 步，隐式欧拉 18 步，L-BFGS 33 步；300 步后梯度下降和 Adam 还在路上。",
    },
    "stalled-at-a-saddle": {
      name: "滞留鞍点",
      commentary: "起点只偏离山脊万分之一，要等约 800 步；加一点噪声就快些。恰在脊线上又没有噪声，则永远走不出来。",
    },
    "kicked-out-of-a-pit": {
      name: "被踢出浅坑",
      commentary: "恒定学习率留在浅坑里，周期升到 0.6 也出不来；升到 1 就被甩出去，落进深谷。",
    },
    "flat-or-sharp": {
      name: "平坦还是尖锐",
      commentary:
        "两个极小值一样深。尖锐的那个只留得住低于 2/λmax = 0.18 的学习率；η = 1 时被甩出去，只有平坦的才留得住。",
    },
    "adagrad-runs-dry": {
      name: "AdaGrad 越走越慢",
      commentary: "它永远记得那道悬崖：走过草地要 6266 步；RMSprop 会遗忘，只要 718 步。",
    },
    "three-roots-of-one-step": {
      name: "一步三根",
      commentary: "隐式方程有多个解：沿分支走到附近的极小值，牛顿法落在鞍点上，近端点直接跳到最深处。",
    },
    "many-minima": {
      name: "众多极小值，选哪个？",
      commentary:
        "整条谷底都是最小值。从 0 出发，梯度下降和动量法到达离原点最近的 (0.6, 1.2)，Adam 到达 (1, 1)：选择取决于方法。",
    },
    "two-kinds-of-momentum": {
      name: "两种动量写法",
      commentary: "前 20 步形影不离。随后 η 降到十分之一：PyTorch 的写法立刻慢下来，教科书的写法仍按原速滑行。",
    },
    "nobody-wins": {
      name: "没有赢家",
      commentary: "一位想让 xy 小，另一位想让它大。同时走会被甩出去，轮流走就一直转圈，先往前看一步才收得拢。",
    },
    "small-batches-shake-loose": {
      name: "小批量抖出小坑",
      commentary: "64 个带小坑的函数取平均，每步只看四个。η = 0.3 时，它们的分歧把小球抖出了坑；0.02 时，它出不来。",
    },
    "noise-and-a-falling-rate": {
      name: "噪声与递减的学习率",
      commentary: "两者的梯度噪声一样大。学习率恒定，抖动不止；余弦递减则让它安定下来。",
    },
  },
} as const;
