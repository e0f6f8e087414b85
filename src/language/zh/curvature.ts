/** λmax 图。 */
export const curvature = {
  curvature: {
    switch: "按 λmax 着色",
    switchPlane: "按平面内的 λmax 着色",
    legend: "颜色：λmax，即海森矩阵的最大特征值",
    limit: "斜线处 λmax 大于 {{lambda}}，{{name}}在此不稳定。",
    preconditioned: "{{name}}每一步都会重新缩放海森矩阵，稳定界不是 λmax 的一条等值线。",
    unlimited: "无论 λmax 多大，{{name}}都稳定。",
    unknown: "{{name}}的稳定界未知。",
  },
} as const;
