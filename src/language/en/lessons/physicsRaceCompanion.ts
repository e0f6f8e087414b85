export const physicsRaceCompanion = {
  "physics-race": {
    title: "Equal numbers of gradients",
    note: "What is drawn is the loss over all 144 collocation points, also where the methods saw eight fresh ones for each gradient.",
    fresh: "Fresh points for every gradient",
    learningRate: "Adam's learning rate",
    evaluations: "Gradients",
    losses: { title: "Loss", x: "gradients", y: "loss over all points", adam: "Adam", lbfgs: "L-BFGS" },
    spectrum: { title: "Curvatures where L-BFGS ended", x: "rank", y: "|λ|", sizes: "49 eigenvalues" },
  },
};
