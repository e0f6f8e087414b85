/** 网络算出了什么：决策区域、拟合曲线、混淆表。 */
export const portrait = {
  portrait: {
    at: "{{name}}，第 {{step}} 步",
    regions: "{{name}}在第 {{step}} 步的决策区域，横轴 {{x}}，纵轴 {{y}}",
    heights: "{{name}}在第 {{step}} 步的第一个输出，横轴 {{x}}，纵轴 {{y}}",
    curve: "{{name}}在第 {{step}} 步由 {{x}} 算出的曲线，纵轴为{{y}}",
    confusion: "{{name}}在第 {{step}} 步把哪一类认成了哪一类",
    scatter: "{{name}}在第 {{step}} 步的输出与真实值对照",
    scatterNote: "横轴为真实值，纵轴为网络输出；落在斜线上即两者一致。",
    confusionNote: "行：真实类别；列：网络的判断。",
    target: "目标",
    part: "样本",
    loss: "损失",
    right: "正确",
    train: "训练",
    test: "测试",
    rightOf: "{{samples}} 个中 {{percent}}%",
    wrong: "× 判错",
    thinned_ordinal_other: "每 {{count}} 个样本画一个。",
  },
  trainingChart: {
    test: "实线为训练损失，点划线与空心标记为测试损失。",
    stepIsEpoch: "全批量：一步即一轮。",
    epochs_other: "{{count}} 步为一轮，横轴终点为第 {{epochs}} 轮。",
  },
} as const;
