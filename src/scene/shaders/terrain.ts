import { UPPER_FROM, UPPER_TO } from "../../terrain/contourInk.ts";
import { cameraChunk, groundChunk, lightChunk, reliefChunk } from "./chunks.ts";

export const terrainVertex = /* glsl */ `
${cameraChunk}in vec2 cell;
${groundChunk}
out float vHeight;
out float vOpen;
out float vThere;
out vec3 vNormal;
/** u, v on the plan. */
out vec2 vPlace;

/** Height and occlusion at a sample of the newest stage, without interpolation unless it fades in. */
vec2 groundAtCell(ivec2 at) {
  vec2 now = texelFetch(uGround, at, 0).rg;
  if (uFade < 1.0) now = mix(sampleGround(uGroundBefore, uSideBefore, vec2(at) / float(uSide - 1)), now, uFade);
  return vec2(max(now.r, -0.1), now.g);
}

void main() {
  ivec2 here = ivec2(cell);
  int last = uSide - 1;
  vThere = texelFetch(uGround, here, 0).r > -1.5 ? 1.0 : 0.0;
  vec2 ground = groundAtCell(here);
  ivec2 west = ivec2(max(0, here.x - 1), here.y);
  ivec2 east = ivec2(min(last, here.x + 1), here.y);
  ivec2 south = ivec2(here.x, max(0, here.y - 1));
  ivec2 north = ivec2(here.x, min(last, here.y + 1));
  vec2 stride = uPlan / float(last);
  float slopeX = (groundAtCell(east).r - groundAtCell(west).r) * uRelief / (float(east.x - west.x) * stride.x);
  float slopeNorth = (groundAtCell(north).r - groundAtCell(south).r) * uRelief / (float(north.y - south.y) * stride.y);
  vNormal = vec3(-slopeX, 1.0, slopeNorth);
  vHeight = ground.r;
  vOpen = ground.g;
  vPlace = cell / float(last);
  gl_Position = projectionMatrix * viewMatrix * vec4(toWorld(vPlace, ground.r), 1.0);
}
`;

/**
 * The lit ground with its contours. `declared` comes before `main`; `wears` is the colour before light falls on it, and
 * `over` may draw on `ground` last.
 */
export const groundFragment = (declared: string, wears: string, over: string): string => /* glsl */ `
precision highp float;
precision highp int;
in float vHeight;
in float vOpen;
in float vThere;
in vec3 vNormal;
${reliefChunk}
${lightChunk}
uniform vec3 uShade;
uniform vec3 uHighlight;
/** Gain and cap towards shade (xy) and highlight (zw). */
uniform vec4 uStrength;
uniform vec3 uHollow;
uniform vec3 uRidge;
uniform float uOpenAt;
uniform vec3 uFine;
uniform vec3 uIndexLow;
uniform vec3 uIndexHigh;
/** Opacity of fine lines, of bold lines low and high. */
uniform vec3 uInk;
out vec4 colour;
${declared}
void main() {
  if (vThere < 0.999) discard;
  float k = hillshade(normalize(vNormal));
  vec3 ground = ${wears};
  ground = k < 0.0
    ? mix(ground, uShade, min(uStrength.y, -uStrength.x * k))
    : mix(ground, uHighlight, min(uStrength.w, uStrength.z * k));
  ground *= mix(uHollow, uRidge, min(1.0, vOpen / uOpenAt));
  vec2 lines = contoursAt(vHeight, length(vec2(dFdx(vHeight), dFdy(vHeight))));
  float upper = smoothstep(${UPPER_FROM.toFixed(3)}, ${UPPER_TO.toFixed(3)}, vHeight);
  ground = mix(ground, uFine, lines.x * uInk.x);
  ground = mix(ground, mix(uIndexLow, uIndexHigh, upper), lines.y * mix(uInk.y, uInk.z, upper));
  ${over}
  colour = vec4(ground, 1.0);
}
`;

export const terrainFragment: string = groundFragment("", "rampAt(vHeight)", "");

export const wallVertex = /* glsl */ `
${cameraChunk}/** u, v on the edge; 1 on the rim and 0 on the base; brightness of the wall. */
in vec4 edge;
uniform float uBase;
${groundChunk}
out float vHeight;
out float vBright;

void main() {
  float h = mix(uBase / uRelief, groundAt(edge.xy).r, edge.z);
  vHeight = h;
  vBright = edge.w;
  gl_Position = projectionMatrix * viewMatrix * vec4(toWorld(edge.xy, h), 1.0);
}
`;

export const wallFragment = /* glsl */ `
precision highp float;
precision highp int;
in float vHeight;
in float vBright;
${reliefChunk}
uniform vec3 uWall;
uniform vec3 uWallLine;
/** Share of the ramp in the wall; opacity of fine and of bold strata. */
uniform vec3 uStrata;
/** How much the walls differ in brightness. */
uniform float uContrast;
out vec4 colour;

void main() {
  float above = smoothstep(-0.004, 0.004, vHeight);
  vec3 wall = mix(uWall, rampAt(vHeight), uStrata.x * above) * (1.0 + (vBright - 1.0) * uContrast);
  vec2 lines = contoursAt(vHeight, length(vec2(dFdx(vHeight), dFdy(vHeight))));
  wall = mix(wall, uWallLine, max(lines.x * uStrata.y, lines.y * uStrata.z) * above);
  colour = vec4(wall, 1.0);
}
`;

export const shadowVertex = /* glsl */ `
${cameraChunk}in vec3 position;
out vec2 vPlan;

void main() {
  vPlan = position.xz;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`;

/** A soft box under the base, moved a quarter of a unit south-east. */
export const shadowFragment = /* glsl */ `
precision highp float;
in vec2 vPlan;
uniform vec2 uPlan;
uniform vec4 uShadow;
out vec4 colour;

void main() {
  vec2 q = abs(vPlan - vec2(0.25)) - uPlan * 0.5 + 0.2;
  float outside = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
  float soft = 1.0 - smoothstep(-0.35, 0.95, outside);
  colour = vec4(uShadow.rgb, uShadow.a * soft * soft);
}
`;
