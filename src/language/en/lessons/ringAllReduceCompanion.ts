export const ringAllReduceCompanion = {
  "ring-all-reduce": {
    title: "Ring, tree and star",
    note: "All-reduce among machines with equal links, played through message by message. Tree and star send whole vectors, the ring one piece of N.",
    machines: "Machines",
    megabytes: "Message in MB",
    latency: "Latency in µs",
    bandwidth: "Bandwidth in GB/s",
    times: {
      title: "Time by size of the message",
      x: "MB",
      y: "seconds",
      ring: "ring",
      tree: "tree",
      star: "star",
      now: "the message chosen",
    },
    parts: {
      title: "What the time is spent on",
      y: "seconds",
      ring: "ring",
      tree: "tree",
      star: "star",
      latency: "latency",
      transfer: "transfer",
    },
  },
};
