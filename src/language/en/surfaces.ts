/** Names of the surfaces, a line on each, and the names of their parameters. */
export const surfaces = {
  surface: {
    himmelblau: {
      name: "Himmelblau",
      note: "Four equally deep wells, four passes, one summit: where you end depends on how you walk.",
    },
    rosenbrock: {
      name: "Rosenbrock",
      note: "A curved, flat-bottomed valley: easy to enter, slow to follow to its end.",
    },
    "muller-brown": {
      name: "Müller–Brown",
      note: "Three wells joined by two passes: a chemical reaction path that turns twice.",
    },
    beale: {
      name: "Beale",
      note: "A narrow bent valley between cliffs, with long flat arms that lead nowhere.",
    },
    rastrigin: {
      name: "Rastrigin",
      note: "A bowl covered with regular pits: nearly every start ends in a pit of its own.",
    },
    "monkey-saddle": {
      name: "Monkey saddle",
      note: "Three ways down and three ways up; at the centre even the curvature vanishes.",
    },
    ravine: {
      name: "Ravine",
      note: "Steep across, flat along: the condition number κ says by how much.",
    },
    "rotated-quadratic": {
      name: "Rotated ravine",
      note: "The same ravine turned: gradient descent does not notice, per-axis methods do.",
    },
    bowl: {
      name: "Bowl",
      note: "Equal curvature in every direction: the control experiment.",
    },
    "linear-regression": {
      name: "Linear regression",
      note: "Squared error of a line through Hubble's 24 nebulae: x is the slope, y the intercept, and one formula solves it.",
    },
    "double-well": {
      name: "Flat and sharp well",
      note: "Two wells of equal depth; only the wide one holds a large learning rate.",
    },
    saddle: {
      name: "Saddle",
      note: "Down one way, up the other, and no bottom.",
    },
    "two-players": {
      name: "Two players",
      note: "One player's loss is the other's gain; the equilibrium is a saddle. Add the minimax transform to play.",
    },
    "saddle-escape": {
      name: "Slow saddle",
      note: "A pass that barely slopes away: the closer to the ridge, the longer the wait.",
    },
    "quartic-hilltop": {
      name: "Hilltop between wells",
      note: "Large implicit steps can settle on the hilltop instead of in a well.",
    },
    "product-valley": {
      name: "Two-layer linear net",
      note: "A whole curve of minima, sharp at its ends and flattest in the middle.",
    },
    ackley: {
      name: "Ackley",
      note: "A nearly flat, dimpled plain around a funnel whose tip is a cusp.",
    },
    "styblinski-tang": {
      name: "Styblinski–Tang",
      note: "Four wells, one in each quadrant, of three different depths.",
    },
    "six-hump-camel": {
      name: "Six-hump camel",
      note: "Six wells, two of them deepest, mirrored through the origin.",
    },
    "three-hump-camel": {
      name: "Three-hump camel",
      note: "A central well between two shallower ones that catch the careful.",
    },
    "goldstein-price": {
      name: "Goldstein–Price",
      note: "Heights over five decades: one step size cannot suit both wall and floor.",
    },
    mccormick: {
      name: "McCormick",
      note: "A tilted, rippled trough: enough momentum rolls over the pass and out of the map.",
    },
    "levy-13": {
      name: "Levy no. 13",
      note: "A wide bowl crossed by fine ripples that hide its slope.",
    },
    easom: {
      name: "Easom",
      note: "A needle in a plain: far from the well the gradient is as good as zero.",
    },
    booth: {
      name: "Booth",
      note: "Two linear equations, squared: a tilted elliptic bowl.",
    },
    matyas: {
      name: "Matyas",
      note: "A gentle plate, twenty-five times flatter along the diagonal.",
    },
    "shallow-well": {
      name: "Pit beside a bowl",
      note: "A small pit on the slope: a learning rate that swings high kicks runs out of it.",
    },
    "adagrad-cliff": {
      name: "Cliff, then meadow",
      note: "After the steep start AdaGrad crawls; methods that forget walk on.",
    },
    "cliff-plateau": {
      name: "Plateau and cliff",
      note: "The way down is hidden: on the plateau the gradient points along a useless ripple.",
    },
    "folding-funnel": {
      name: "Folding funnel",
      note: "One deep funnel under small ripples: a protein that folds.",
    },
    "rugged-basin": {
      name: "Rugged basin",
      note: "Many wells of nearly equal depth: a disordered protein that never settles.",
    },
  },
  surfaceParameter: {
    "two-players": {
      a: "Pull to the equilibrium",
    },
    rosenbrock: {
      a: "Minimum at x = a",
      b: "Steepness of the walls",
    },
    ravine: {
      kappa: "Condition number",
    },
    "rotated-quadratic": {
      kappa: "Condition number",
      angle: "Rotation in degrees",
    },
    "double-well": {
      flatWidth: "Width of the flat well",
      sharpWidth: "Width of the sharp well",
    },
    "saddle-escape": {
      mu: "Downward curvature",
    },
    "shallow-well": {
      depth: "Depth of the pit",
      width: "Width of the pit",
    },
    "cliff-plateau": {
      width: "Width of the cliff",
      ripple: "Height of the ripple",
      frequency: "Frequency of the ripple",
    },
    "folding-funnel": {
      depth: "Depth of the funnel",
      roughness: "Roughness",
    },
    "rugged-basin": {
      stiffness: "Stiffness of the basin",
      ruggedness: "Ruggedness",
    },
  },
} as const;
