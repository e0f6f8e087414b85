/** 吸引域。 */
export const basins = {
  basins: {
    open: "吸引域",
    title: "吸引域：{{name}}",
    intro: "每一格是从该处出发的一次优化。点击某一格，或移到该格后按 Enter，即可从那里开始。",
    map: "{{name}}从各个起点出发的归宿，横轴为{{across}}，纵轴为{{up}}。方向键移动十字，按住 Shift 每次 8 格，Enter 从该处开始。",
    set: "起点已设为 {{point}}。",
    setOne: "{{name}}的起点已设为 {{point}}。",
    here: "{{name}}的起点",
    legend: "各次优化的归宿",
    minimum: "极小点 {{point}}",
    saddle: "鞍点 {{point}}",
    maximum: "极大点 {{point}}",
    degenerate: "退化点 {{point}}",
    cusp: "尖点 {{point}}",
    found: "{{point}}",
    elsewhere: "其他位置",
    ends: "{{letter}}，{{place}}；{{fate}}",
    share: "{{percent}}%",
    rules:
      "梯度范数在某点不超过 {{tolerance}}，或与某个极小点的距离不超过窗口对角线的 {{share}}%，即算归于该点。字母按吸引域大小排列。",
  },
} as const;
