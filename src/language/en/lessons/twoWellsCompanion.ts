export const twoWellsCompanion = {
  "two-wells": {
    title: "Two wells in the heat",
    note: "Boltzmann's density $e^{-f/T}$ integrated over both wells, each taken as what lies within two widths of its middle.",
    temperature: "Temperature",
    depth: "Depth of the narrow well",
    width: "Width of the narrow well",
    shares: {
      title: "Share of the narrow well",
      x: "temperature T",
      y: "probability, given one of the wells",
      exact: "exact",
      harmonic: "harmonic estimate",
      here: "at the temperature chosen",
    },
    density: {
      title: "Where a walker is found",
      x: "x",
      y: "y",
    },
  },
};
