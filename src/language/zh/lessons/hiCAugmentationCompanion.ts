export const hiCAugmentationCompanion = {
  "hi-c-augmentation": {
    title: "两个去噪器",
    note: "30 张图用来学，30 张用来测；线性模型，由本站的 L-BFGS 拟合。这是对 Hi-C 的简化示意，不是它的模型。",
    bias: "亮度差异",
    depth: "每像素的接触次数",
    truth: { title: "干净的图", x: "位置", y: "位置" },
    counted: { title: "同一张图，数出来的", x: "位置", y: "位置" },
    slice: { title: "测试损失的对数", x: "像素的权重", y: "行列均值的权重", matched: "演练过", gaussian: "高斯噪声" },
    weights: {
      title: "学到了什么",
      y: "权重",
      pixel: "像素",
      rowAndColumn: "行列均值",
      matched: "演练过",
      gaussian: "高斯噪声",
    },
  },
};
