export const learntLawCompanion = {
  "learnt-law": {
    title: "A rule and a curve from 20 sightings",
    note: "Runge–Kutta steps of 0.1, differentiated exactly backwards; our Adam at a rate of 0.02 for both networks.",
    sightings: "Sightings",
    noise: "Noise",
    steps: "Steps of Adam",
    growing: "Growing horizon",
    curves: {
      title: "The messenger x over time",
      x: "t",
      y: "x",
      truth: "truth",
      law: "learnt rule",
      still: "fitted curve",
      sightings: "sightings",
    },
    portrait: { title: "Phase portrait", x: "x", y: "y", truth: "truth", law: "learnt rule" },
  },
};
