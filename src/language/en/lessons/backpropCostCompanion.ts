export const backpropCostCompanion = {
  "backprop-cost": {
    title: "Multiplications for one gradient",
    note: "One sample goes through the network and back; every multiplication with a weight is counted as it is done.",
    inputs: "Inputs",
    width: "Hidden width",
    hidden: "Hidden layers",
    outputs: "Outputs",
    work: {
      title: "Multiplications with weights",
      y: "multiplications",
      forward: "one forward pass",
      backprop: "forward and backward",
      differences: "forward quotients",
      central: "central quotients",
      products: "multiplications",
    },
    growth: {
      title: "With the width",
      x: "hidden width",
      y: "multiplications for all slopes",
      backprop: "forward and backward",
      differences: "forward quotients",
    },
  },
};
