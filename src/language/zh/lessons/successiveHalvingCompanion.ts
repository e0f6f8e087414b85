export const successiveHalvingCompanion = {
  "successive-halving": {
    title: "逐次减半",
    note: "或是一个 1-8-1 网络，在十二个点上学 sin 3x；或是曲率为 1000 和 0.1 的峡谷，这时权重衰减也是抽来的；一个单位是十步动量法，完整训练是 81 个单位。第 4 档从 81 个候选、各一个单位开始，第 0 档是五个候选的完整训练。",
    task: "训练什么",
    choice: { task: { network: "小网络", ravine: "峡谷" } },
    bracket: "档",
    curves: {
      title: "所有候选的损失，直到被淘汰",
      x: "单位",
      y: "损失",
      kept: "幸存者",
      dropped: "被淘汰的",
    },
    outcome: {
      title: "结果",
      configurations: "候选的个数",
      spent: "花的单位",
      halving: "损失，逐次减半",
      guesses: "随机的完整训练次数",
      guessed: "损失，随机",
      rank: "幸存者的真实名次",
    },
  },
};
