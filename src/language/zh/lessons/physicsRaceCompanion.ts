export const physicsRaceCompanion = {
  "physics-race": {
    title: "梯度次数相同",
    note: "画的是全部 144 个配点上的损失，即使方法每次梯度只看到八个新点。",
    fresh: "每次梯度换点",
    learningRate: "Adam 的学习率",
    evaluations: "梯度次数",
    losses: { title: "损失", x: "梯度次数", y: "全部配点上的损失", adam: "Adam", lbfgs: "L-BFGS" },
    spectrum: { title: "L-BFGS 终点处的曲率", x: "名次", y: "|λ|", sizes: "49 个特征值" },
  },
};
