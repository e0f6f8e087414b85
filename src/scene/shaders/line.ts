import { cameraChunk, groundChunk } from "./chunks.ts";

/**
 * A piece of a trail as a capsule in screen space: both ends are draped on the ground, lifted, and pulled toward the eye
 * in depth only, so that a line neither sinks nor moves. Pieces after the playhead vanish, the one it stands in is cut.
 * With OUTLINE the piece belongs to the block itself: iB.xy says how far each end is up the wall.
 */
export const lineVertex = /* glsl */ `
${cameraChunk}/** x 0 or 1 along the piece, y −1 or 1 across it. */
in vec2 corner;
in vec4 iA;
in vec4 iB;
#ifndef OUTLINE
/** Line widths aside of the path at both ends. */
in vec2 iC;
#endif
${groundChunk}
uniform float uBase;
uniform float uTime;
/** Viewport and half width in device pixels. */
uniform vec2 uViewport;
uniform float uHalfWidth;
uniform float uLift;
uniform float uPull;
/** Distance between trails that run side by side, device pixels. */
uniform float uSpacing;
/** Device pixels per world unit at the middle of the block, for dashes. */
uniform float uPixelsPerUnit;
out vec2 vAlong;
out float vLength;
out float vDash;
out float vRim;

vec3 toNdc(vec3 world, out float depthZ) {
  vec4 clip = projectionMatrix * viewMatrix * vec4(world, 1.0);
  vec4 pulled = projectionMatrix * viewMatrix * vec4(world + normalize(cameraPosition - world) * uPull, 1.0);
  depthZ = pulled.z / pulled.w;
  return clip.xyz / clip.w;
}

#ifndef OUTLINE
/** 0 on the edge of the map, where a round end would hang over; 1 elsewhere. */
float roundness(vec2 uv) {
  vec2 inner = min(uv, 1.0 - uv);
  return step(1e-5, min(inner.x, inner.y));
}
#endif

void main() {
  vec2 from = iA.xy;
  vec2 to = iA.zw;
  vec2 arc = iB.zw;
  vRim = iB.z;
#ifdef OUTLINE
  vec3 a = toWorld(from, mix(uBase / uRelief, groundAt(from).r, iB.x));
  vec3 b = toWorld(to, mix(uBase / uRelief, groundAt(to).r, iB.y));
#else
  if (iB.x >= uTime) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  if (iB.y > uTime) {
    float part = (uTime - iB.x) / (iB.y - iB.x);
    to = mix(from, to, part);
    arc.y = mix(arc.x, arc.y, part);
  }
  vec3 a = toWorld(from, groundAt(from).r) + vec3(0.0, uLift, 0.0);
  vec3 b = toWorld(to, groundAt(to).r) + vec3(0.0, uLift, 0.0);
#endif
  float za;
  float zb;
  vec2 pa = toNdc(a, za).xy * uViewport * 0.5;
  vec2 pb = toNdc(b, zb).xy * uViewport * 0.5;
  vec2 run = pb - pa;
  float span = length(run);
  vec2 dir = span > 1e-4 ? run / span : vec2(1.0, 0.0);
  vec2 side = vec2(-dir.y, dir.x);
  float reach = uHalfWidth + 1.0;
#ifdef OUTLINE
  float x = corner.x * span + (corner.x * 2.0 - 1.0) * reach;
  float aside = 0.0;
#else
  float x = corner.x * span + (corner.x > 0.5 ? roundness(to) : -roundness(from)) * reach;
  float aside = mix(iC.x, iC.y, corner.x) * uSpacing;
#endif
  vec2 p = pa + dir * x + side * (corner.y * reach + aside);
  vAlong = vec2(x, corner.y * reach);
  vLength = span;
  vDash = mix(arc.x, arc.y, corner.x) * uPixelsPerUnit;
  gl_Position = vec4(p / (uViewport * 0.5), mix(za, zb, corner.x), 1.0);
}
`;

export const lineFragment = /* glsl */ `
precision highp float;
in vec2 vAlong;
in float vLength;
in float vDash;
uniform float uHalfWidth;
uniform vec4 uColour;
#ifdef OUTLINE
in float vRim;
uniform vec4 uRim;
#endif
/** Period of dashes in device pixels; 0 draws solid. */
uniform float uDash;
/** Coverage up to which a pixel is left alone; a half where each pixel may be drawn only once. */
uniform float uEdge;
out vec4 colour;

void main() {
  float beyond = max(max(-vAlong.x, vAlong.x - vLength), 0.0);
  float away = length(vec2(beyond, vAlong.y));
  float alpha = clamp(uHalfWidth + 0.5 - away, 0.0, 1.0) * min(1.0, uHalfWidth * 2.0);
  if (uDash > 0.0 && fract(vDash / uDash) > 0.55) discard;
  if (alpha <= uEdge) discard;
#ifdef OUTLINE
  vec4 ink = mix(uColour, uRim, vRim);
#else
  vec4 ink = uColour;
#endif
  colour = vec4(ink.rgb, ink.a * alpha);
}
`;

/** Knots: discs at real iterates, drawn like trails. */
export const knotVertex = /* glsl */ `
${cameraChunk}
/** Corners of a square, −1 to 1. */
in vec2 corner;
/** u, v and step of the iterate; line widths aside of its path. */
in vec4 iKnot;
/** u, v of where the path comes from. */
in vec2 iFrom;
${groundChunk}
uniform float uTime;
uniform vec2 uViewport;
uniform float uHalfWidth;
uniform float uLift;
uniform float uPull;
uniform float uSpacing;
out vec2 vAlong;
out float vLength;
out float vDash;

vec2 toPixels(vec4 clip) {
  return clip.xy / clip.w * uViewport * 0.5;
}

void main() {
  if (iKnot.z > uTime) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  mat4 toClip = projectionMatrix * viewMatrix;
  vec3 lift = vec3(0.0, uLift, 0.0);
  vec3 world = toWorld(iKnot.xy, groundAt(iKnot.xy).r) + lift;
  vec4 pulled = toClip * vec4(world + normalize(cameraPosition - world) * uPull, 1.0);
  vec2 here = toPixels(toClip * vec4(world, 1.0));
  vec2 run = here - toPixels(toClip * vec4(toWorld(iFrom, groundAt(iFrom).r) + lift, 1.0));
  float span = length(run);
  vec2 side = span > 1e-4 ? vec2(-run.y, run.x) / span : vec2(0.0);
  float reach = uHalfWidth + 1.0;
  vAlong = corner * reach;
  vLength = 0.0;
  vDash = 0.0;
  vec2 p = here + side * iKnot.w * uSpacing + corner * reach;
  gl_Position = vec4(p / (uViewport * 0.5), pulled.z / pulled.w, 1.0);
}
`;
