import { groundFragment } from "./terrain.ts";

/** Width of the line of the limit and spacing of the hatching beyond it, CSS pixels. */
export const LIMIT_WIDTH = 2;
export const HATCH_SPACING = 7;

/** The ground in the colours of λmax. Tones are read by texelFetch, as float textures need not filter. */
export const curvatureFragment: string = groundFragment(
  /* glsl */ `
in vec2 vPlace;
uniform highp sampler2D uTones;
uniform int uToneSide;
uniform vec3 uToneRamp[8];
/** The tone of the limit; above 1 where there is none within the map. */
uniform float uLimit;
uniform vec3 uLimitInk;

float toneHere() {
  vec2 at = clamp(vPlace, 0.0, 1.0) * float(uToneSide - 1);
  ivec2 cell = min(ivec2(at), ivec2(uToneSide - 2));
  vec2 f = at - vec2(cell);
  float low = mix(texelFetch(uTones, cell, 0).r, texelFetch(uTones, cell + ivec2(1, 0), 0).r, f.x);
  float high = mix(texelFetch(uTones, cell + ivec2(0, 1), 0).r, texelFetch(uTones, cell + ivec2(1, 1), 0).r, f.x);
  return mix(low, high, f.y);
}

vec3 toneColour(float tone) {
  if (tone < -0.5) return rampAt(vHeight);
  float t = clamp(tone, 0.0, 1.0) * 7.0;
  int k = min(6, int(t));
  return mix(uToneRamp[k], uToneRamp[k + 1], t - float(k));
}
`,
  "toneColour(toneHere())",
  /* glsl */ `
  float tone = toneHere();
  float over = tone - uLimit;
  float slope = length(vec2(dFdx(tone), dFdy(tone)));
  if (uLimit <= 1.0 && tone > -0.5) {
    float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / (${HATCH_SPACING.toFixed(1)} * 1.414 * uPixel)) - 0.5);
    float hatch = (1.0 - smoothstep(0.07, 0.15, stripe)) * smoothstep(0.0, max(slope, 1e-6), over);
    ground = mix(ground, uLimitInk, 0.75 * hatch);
    float line = lineCoverage(abs(over) / max(slope * uPixel, 1e-7), ${LIMIT_WIDTH.toFixed(1)} * uLineScale);
    ground = mix(ground, uLimitInk, line);
  }
`,
);
