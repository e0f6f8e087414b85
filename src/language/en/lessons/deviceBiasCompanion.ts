export const deviceBiasCompanion = {
  "device-bias": {
    title: "Three devices, asked for nothing",
    note: "Each device is asked 20 000 times for a normal change of mean 0. Dots: its mean answer. Lines: what the device’s curve predicts.",
    noise: "Noise of the requests",
    drift: {
      title: "Mean change at each weight",
      x: "weight",
      y: "mean change",
      softBounds: "soft bounds",
      tanh: "tanh",
      exponential: "exponential",
      softBoundsLaw: "soft bounds, −σ√(2/π) w",
      tanhLaw: "tanh, −σ² w(1 − w²)",
      exponentialLaw: "exponential, w(exp(σ²/2) − 1)",
    },
  },
};
