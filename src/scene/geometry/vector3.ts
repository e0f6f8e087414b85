/** A point or direction of the scene in world units: x east, y up, z south. */
export type Vector3 = readonly [x: number, y: number, z: number];

export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
/** a + t·b */
export const along = (a: Vector3, b: Vector3, t: number): Vector3 => [
  a[0] + t * b[0],
  a[1] + t * b[1],
  a[2] + t * b[2],
];
export const normalised = (a: Vector3): Vector3 => {
  const length = Math.sqrt(dot(a, a)) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};
