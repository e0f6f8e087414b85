export const staleDiscriminatorCompanion = {
  "stale-discriminator": {
    title: "一动不动的判别器",
    note: "每一轮，判别器对生成器上一次的位置是最好的，然后就不动了；生成器用代价最小的一对位置来应对。每一百个样本里有一个来自任意位置，所以判别器从不十分肯定；否则，最好的应对会在无穷远处。",
    distance: "模式的距离",
    round: "显示第几轮",
    cost: {
      title: "生成器面对它要付的代价",
      x: "第一团",
      y: "第二团",
      move: "最好的应对",
    },
    critic: {
      title: "判别器",
      x: "位置",
      y: "判为数据的概率",
      discriminator: "对第 {round} 轮最好",
    },
    hops: {
      title: "两团走到哪里",
      x: "轮次",
      y: "位置",
      first: "第一团",
      second: "第二团",
    },
  },
};
