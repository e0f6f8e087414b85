/** Lettering of the terrain and the map. */
export const scene = {
  scene: {
    start: "起点",
    minimum: "极小",
    saddle: "鞍点",
    maximum: "极大",
    degenerate: "退化点",
    cusp: "尖点",
    leftTheMap: "第 {{step}} 步离开地图",
    map: "地形平面图，上北下南。拖动圆环或双击可设定起点。",
  },
} as const;
