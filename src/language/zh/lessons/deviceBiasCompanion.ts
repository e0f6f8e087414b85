export const deviceBiasCompanion = {
  "device-bias": {
    title: "三种器件，什么也不要求",
    note: "对每种器件提出 20 000 次均值为 0 的正态改动。点是它的平均反应，线是按器件的曲线推算的。",
    noise: "要求的噪声",
    drift: {
      title: "各个权重处的平均改动",
      x: "权重",
      y: "平均改动",
      softBounds: "软边界型",
      tanh: "tanh 型",
      exponential: "指数型",
      softBoundsLaw: "软边界型，−σ√(2/π) w",
      tanhLaw: "tanh 型，−σ² w(1 − w²)",
      exponentialLaw: "指数型，w(exp(σ²/2) − 1)",
    },
  },
};
