export const alignmentSumCompanion = {
  "alignment-sum": {
    title: "对齐的网格",
    note: "随机的帧，符号是空白和两个字母。标签是 a、ab、aba 或 abab；字母相同时是 a、aa、aaa 或 aaaa。",
    frames: "帧数",
    letters: "字母数",
    twins: "字母相同",
    trellis: { title: "给定标签，每一帧落在各处的概率", x: "位置：空白、字母、空白……", y: "帧" },
    growth: { title: "hello：对齐数与格数", x: "帧数", y: "个数的 log₁₀", alignments: "对齐方式", cells: "表的格数" },
    collapse: { title: "什么压缩成什么", alignment: "各帧", text: "文字" },
  },
};
