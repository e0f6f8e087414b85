export const physicsInformedCompanion = {
  "physics-informed": {
    title: "A network solves an equation",
    note: "12 units of tanh, 49 weights; our L-BFGS on exact derivatives. Sensors read the true solution with errors of deviation 0.02.",
    physics: "The equation",
    walls: "Closed walls",
    start: "The known beginning",
    sensors: "Noisy sensors",
    evaluations: "Gradients",
    profiles: {
      title: "At t = 0, 0.5 and 1",
      x: "x",
      y: "u",
      network: "network, t = {{time}}",
      truth: "finite differences, t = {{time}}",
    },
    error: { title: "Distance from the reference", x: "x", y: "t" },
  },
};
