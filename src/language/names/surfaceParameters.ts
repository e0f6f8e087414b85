/** Names of the surfaces' own parameters, by surface and parameter id. */
export const surfaceParameterNames = {
  rosenbrock: {
    a: { en: "Minimum at x = a", zh: "极小点 x = a" },
    b: { en: "Steepness of the walls", zh: "谷壁陡度" },
  },
  ravine: { kappa: { en: "Condition number", zh: "条件数" } },
  "rotated-quadratic": {
    kappa: { en: "Condition number", zh: "条件数" },
    angle: { en: "Rotation in degrees", zh: "旋转角（度）" },
  },
  "double-well": {
    flatWidth: { en: "Width of the flat well", zh: "平坦阱宽度" },
    sharpWidth: { en: "Width of the sharp well", zh: "尖锐阱宽度" },
  },
  "saddle-escape": { mu: { en: "Downward curvature", zh: "向下的曲率" } },
  "shallow-well": {
    depth: { en: "Depth of the pit", zh: "小坑深度" },
    width: { en: "Width of the pit", zh: "小坑宽度" },
  },
  "cliff-plateau": {
    width: { en: "Width of the cliff", zh: "悬崖宽度" },
    ripple: { en: "Height of the ripple", zh: "波纹高度" },
    frequency: { en: "Frequency of the ripple", zh: "波纹频率" },
  },
  "folding-funnel": {
    depth: { en: "Depth of the funnel", zh: "漏斗深度" },
    roughness: { en: "Roughness", zh: "粗糙度" },
  },
  "rugged-basin": {
    stiffness: { en: "Stiffness of the basin", zh: "盆地刚度" },
    ruggedness: { en: "Ruggedness", zh: "崎岖度" },
  },
} as const;
