export const wideNetworksCompanion = {
  "wide-networks": {
    title: "越来越宽",
    note: "只有一个隐藏层的网络，按切线核的尺度取权重，用梯度下降在八个点上学 sin 3x，直到损失降到 0.001。每个宽度抽几次初始权重，取中位数。",
    draws: "每个宽度抽几次",
    width: {
      title: "宽度改变了什么",
      x: "宽度",
      y: "相对大小",
      travel: "权重走过的路",
      kernel: "核的变化",
      bend: "起点的 −λmin/λmax",
    },
  },
};
