/** Lettering of the terrain and the map. */
export const scene = {
  scene: {
    start: "start",
    minimum: "min",
    saddle: "saddle",
    maximum: "max",
    degenerate: "flat point",
    cusp: "cusp",
    leftTheMap: "left the map at step {{step}}",
    map: "Map of the landscape, north up. Drag the ring or double-click to place the start.",
  },
} as const;
