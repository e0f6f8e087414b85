import { FADE_FROM, FADE_TO, FINE_WIDTH, FLAT, INDEX_WIDTH, SOFTNESS } from "../../terrain/contourInk.ts";
import { FLAT_LIGHT, LIGHTS } from "../../terrain/shade.ts";

const glsl = (value: number) => value.toFixed(6);

/** What three gives every raw shader. */
export const cameraChunk = /* glsl */ `
precision highp float;
precision highp int;
uniform mat4 projectionMatrix;
uniform mat4 viewMatrix;
uniform vec3 cameraPosition;
`;

/**
 * Heights from the data texture (red height, green occlusion, below −1.5 no ground), read by texelFetch because float
 * textures need not filter. While a finer stage fades in, the stage before is mixed in.
 */
export const groundChunk = /* glsl */ `
uniform highp sampler2D uGround;
uniform highp sampler2D uGroundBefore;
uniform int uSide;
uniform int uSideBefore;
/** 0 shows the stage before, 1 the newest. */
uniform float uFade;
/** Plan sides and relief in world units. */
uniform vec2 uPlan;
uniform float uRelief;

vec2 sampleGround(highp sampler2D ground, int side, vec2 uv) {
  vec2 at = clamp(uv, 0.0, 1.0) * float(side - 1);
  ivec2 cell = min(ivec2(at), ivec2(side - 2));
  vec2 f = at - vec2(cell);
  vec2 low = mix(texelFetch(ground, cell, 0).rg, texelFetch(ground, cell + ivec2(1, 0), 0).rg, f.x);
  vec2 high = mix(texelFetch(ground, cell + ivec2(0, 1), 0).rg, texelFetch(ground, cell + ivec2(1, 1), 0).rg, f.x);
  return mix(low, high, f.y);
}

/** Height and occlusion above (u, v); holes read as the base. */
vec2 groundAt(vec2 uv) {
  vec2 now = sampleGround(uGround, uSide, uv);
  if (uFade < 1.0) now = mix(sampleGround(uGroundBefore, uSideBefore, uv), now, uFade);
  return vec2(max(now.r, -0.1), now.g);
}

vec3 toWorld(vec2 uv, float h) {
  return vec3((uv.x - 0.5) * uPlan.x, h * uRelief, (0.5 - uv.y) * uPlan.y);
}
`;

/** Ramp and contour lines by mapped height, for ground and walls. */
export const reliefChunk = /* glsl */ `
uniform vec3 uRamp[8];
/** One column per interval of heights: levels below and above, bold levels below and above; under them their rooms. */
uniform highp sampler2D uIntervals;
uniform int uIntervalCount;
/** Device pixels per CSS pixel, times the line scale of lecture mode for widths. */
uniform float uPixel;
uniform float uLineScale;

vec3 rampAt(float h) {
  float t = clamp(h, 0.0, 1.0) * 7.0;
  int k = min(6, int(t));
  return mix(uRamp[k], uRamp[k + 1], t - float(k));
}

float lineCoverage(float distancePx, float widthPx) {
  return 1.0 - smoothstep(widthPx * 0.5 - ${glsl(SOFTNESS)}, widthPx * 0.5 + ${glsl(SOFTNESS)}, distancePx);
}

/** Coverage by fine (x) and bold (y) lines at height h that changes by \`slope\` per device pixel. */
vec2 contoursAt(float h, float slope) {
  if (!(slope > ${FLAT.toExponential(1)})) return vec2(0.0);
  int low = 0;
  int high = uIntervalCount - 1;
  for (int k = 0; k < 9; k++) {
    if (low >= high) break;
    int middle = (low + high + 1) / 2;
    if (texelFetch(uIntervals, ivec2(middle, 0), 0).r <= h) low = middle;
    else high = middle - 1;
  }
  vec4 levels = texelFetch(uIntervals, ivec2(low, 0), 0);
  vec4 rooms = texelFetch(uIntervals, ivec2(low, 1), 0);
  float px = 1.0 / (slope * uPixel);
  vec2 toBold = vec2(h - levels.z, levels.w - h);
  vec2 toFine = vec2(levels.x == levels.z ? 10.0 : h - levels.x, levels.y == levels.w ? 10.0 : levels.y - h);
  float boldRoom = toBold.x < toBold.y ? rooms.z : rooms.w;
  float fineRoom = toFine.x < toFine.y ? rooms.x : rooms.y;
  float fine = lineCoverage(min(toFine.x, toFine.y) * px, ${glsl(FINE_WIDTH)} * uLineScale) *
    smoothstep(${glsl(FADE_TO)}, ${glsl(FADE_FROM)}, fineRoom * px);
  float bold = lineCoverage(min(toBold.x, toBold.y) * px, ${glsl(INDEX_WIDTH)} * uLineScale) *
    smoothstep(${glsl(FADE_TO)}, ${glsl(FADE_FROM)}, boldRoom * px);
  return vec2(fine, bold);
}
`;

/** Three Lambert lights fixed to the map, flat ground normalised to 1. */
export const lightChunk = /* glsl */ `
float hillshade(vec3 normal) {
  float light = 0.0;
${LIGHTS.map(([x, y, z, weight]) => `  light += ${glsl(weight)} * max(0.0, dot(normal, vec3(${glsl(x)}, ${glsl(y)}, ${glsl(z)})));`).join("\n")}
  return 0.95 * (light / ${glsl(FLAT_LIGHT)} - 1.0);
}
`;
