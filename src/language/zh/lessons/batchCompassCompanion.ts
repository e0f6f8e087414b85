export const batchCompassCompanion = {
  "batch-compass": {
    title: "随机批次的梯度",
    note: "一条直线拟合 1000 个点，在同一处读梯度：选定大小的 400 个批次，以及其他大小的批次散得多开。",
    size: "批量大小",
    cloud: {
      title: "各批次梯度的箭尖",
      x: "w 方向的坡度",
      y: "b 方向的坡度",
      batches: "每批 {size} 个",
      whole: "全部的点",
    },
    scatter: {
      title: "偏离整体梯度的程度",
      x: "批量大小 B",
      y: "偏差",
      measured: "各取 400 批",
      expected: "单点的偏差除以 √B",
    },
  },
};
