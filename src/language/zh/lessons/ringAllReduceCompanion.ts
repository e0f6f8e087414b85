export const ringAllReduceCompanion = {
  "ring-all-reduce": {
    title: "环形、树形、星形",
    note: "在线路相同的机器之间做全归约，逐条消息地走一遍。树形和星形送整个向量，环形每次送 N 份中的一份。",
    machines: "机器台数",
    megabytes: "消息大小（MB）",
    latency: "延迟（µs）",
    bandwidth: "带宽（GB/s）",
    times: {
      title: "用时与消息大小",
      x: "MB",
      y: "秒",
      ring: "环形",
      tree: "树形",
      star: "星形",
      now: "当前的消息",
    },
    parts: {
      title: "时间花在哪里",
      y: "秒",
      ring: "环形",
      tree: "树形",
      star: "星形",
      latency: "延迟",
      transfer: "传送",
    },
  },
};
