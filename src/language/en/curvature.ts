/** Texts of the map of λmax. */
export const curvature = {
  curvature: {
    switch: "Colour by λmax",
    switchPlane: "Colour by λmax in the plane",
    legend: "Colour: λmax, the largest eigenvalue of the Hessian",
    limit: "Hatched: above {{lambda}}, {{name}} is unstable here.",
    preconditioned: "{{name}} rescales the Hessian at every step: its limit is no line of λmax.",
    unlimited: "{{name}} is stable at any λmax.",
    unknown: "For {{name}} no limit is known.",
  },
} as const;
