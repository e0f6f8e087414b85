export const activationBudgetCompanion = {
  "activation-budget": {
    title: "十六个单元，一份预算",
    note: "每个单元想说多少；激活之和只许占其中一部分时，各自还剩多少；以及把所有单元一齐缩小、达到同样的和时又是多少。",
    share: "预算占需求的比例",
    units: {
      title: "激活",
      y: "激活值",
      unit: "{{n}}",
      wanted: "想要的",
      budget: "预算之内",
      shrunk: "用 L2 缩小",
    },
  },
};
