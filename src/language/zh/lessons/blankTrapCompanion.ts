export const blankTrapCompanion = {
  "blank-trap": {
    title: "学着去听",
    note: "8 个输入的线性 softmax，45 个权重，用本站的 Adam 按 CTC 损失的精确梯度训练。",
    steps: "步数",
    learningRate: "学习率",
    quiet: "字母之间最短的静音（帧）",
    noise: "噪声",
    outputs: {
      title: "输出了什么",
      x: "步",
      y: "比例",
      blank: "p(空白) 的均值",
      empty: "空文字",
      errors: "每个字母的错误",
    },
    loss: { title: "同时，损失", x: "步", y: "−log P(文字)", loss: "各段语音的均值" },
  },
};
