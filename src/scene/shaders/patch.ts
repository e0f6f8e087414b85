import { cameraChunk } from "./chunks.ts";

export const patchVertex = /* glsl */ `
${cameraChunk}
in vec3 position;

void main() {
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`;

export const patchFragment = /* glsl */ `
precision highp float;
uniform vec4 uColour;
out vec4 colour;

void main() {
  colour = uColour;
}
`;
