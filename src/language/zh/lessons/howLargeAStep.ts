export const howLargeAStep = {
  "how-large-a-step": {
    title: "一步该迈多大？",
    summary: "步长大到哪里就会失效，为什么，以及隐式的一步能换来什么。",
    "euler-stability-edge": {
      title: "稳定的边界",
      prose:
        "四个小球从同一处出发。这只碗横向的陡度是纵向的十倍：$f = \\tfrac12(x^2 + \\kappa y^2)$，$\\kappa = 10$。它们只有[[learning-rate|学习率]] $\\eta$ 不同。\n\n[[gradient-descent]]每走一步，$y$ 就乘上 $1 - \\eta\\kappa$。$\\eta$ 在 $1/\\kappa$ 与 $2/\\kappa$ 之间时，这个因子是负的，小球在两壁之间来回跳，但一跳比一跳短。恰好等于 $2/\\kappa$ 时，它永远跳下去；再大，就一跳比一跳远。\n\n常有人说，来回跳就是发散。其实不然：*跳动*始于 $1/\\lambda_{\\max}$，*发散*始于 $2/\\lambda_{\\max}$。",
      look: "第三个小球永远在同样两点之间往返。在边界以内，$x$ 始终在减小。",
      try: {
        "1": "把 $\\kappa$ 调到 20，哪些小球还稳得住？",
        "2": "把第二个学习率调到略大于 $1/\\kappa$，逐步看前十步。",
      },
      handle: { "1": "陡度 $\\kappa$", "2": "第二个学习率 $\\eta$" },
      claim: {
        edge: {
          says: "100 步之内，$\\eta = 0.19$ 到谷底的距离小于 $10^{-4}$，$\\eta = 0.2$ 始终是 1，$\\eta = 0.21$ 超过 $10^4$。",
          limit: "2/λmax",
          below: "第二个学习率的 |y|",
          at: "第三个学习率的 |y|",
          above: "第四个学习率的 |y|",
        },
        flips: {
          says: "低于 $1/\\lambda_{\\max}$ 时从不换边；高于它时，100 步里步步换边。",
          slow: "第一个学习率的换边次数",
          below: "第二个学习率的换边次数",
        },
        "four-dimensions": {
          says: "随机取一个四维二次函数，用二分法找到的边界就是 $2/\\lambda_{\\max}$，相差不到 0.5 %。",
          found: "仍能收敛的最大学习率",
          predicted: "2/λmax",
        },
      },
    },
  },
};
