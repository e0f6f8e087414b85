export const bestTextCompanion = {
  "best-text": {
    title: "解码 400 个输出",
    note: "随机的 logits，符号是空白和两个字母。所有对齐都试过一遍，所以这里知道最好的文字是哪个。",
    frames: "帧数",
    sharpness: "输出的尖锐程度",
    wrong: {
      title: "错过最好的文字",
      y: "400 个里有几个",
      cases: "输出个数",
      greedy: "逐帧取",
      beam1: "束宽 1",
      beam2: "束宽 2",
      beam4: "束宽 4",
      beam8: "束宽 8",
    },
    two: { title: "两帧，p(空白) = 0.6，p(a) = 0.4", alignment: "各帧", text: "文字", probability: "概率" },
  },
};
