export const wideAndDeepCompanion = {
  "wide-and-deep": {
    title: "一片湖，许多池塘",
    note: "两个网络各有 133 个参数，都学会了 sin 4x。在它们周围各取一个随机平面，每个方向伸出各层权重长度的两倍，画的是损失加 0.03 之后的对数。蓝色部分在水面以下。",
    level: "水位",
    wide: { title: "宽：1-44-1", x: "第一方向", y: "第二方向" },
    deep: { title: "深而窄：1-4-4-4-4-4-4-4-1", x: "第一方向", y: "第二方向" },
    counts: {
      title: "平面上数出来的",
      network: "网络",
      minima: "极小",
      ponds: "水位下的池塘",
    },
  },
};
