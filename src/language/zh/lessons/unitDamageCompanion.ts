export const unitDamageCompanion = {
  "unit-damage": {
    title: "删掉一个单元",
    note: "1-16-1 的网络用 Adam 走 1200 步学 sin 2x，一次不用 dropout，一次用。柱子是删掉一个隐藏单元后误差涨了多少，最坏的在前。",
    rate: "训练时的 dropout 率",
    damages: {
      title: "逐个单元的损害",
      y: "均方误差的增量",
      unit: "{{n}}",
      none: "不用 dropout",
      some: "用 dropout",
    },
  },
};
