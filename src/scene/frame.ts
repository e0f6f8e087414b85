import { Color, type PerspectiveCamera, type Scene } from "three";
import type { Lens } from "./geometry/lens.ts";
import type { World } from "./world.ts";

/** Half the depth of what may be seen around the target, world units. */
const DEPTH = 20;

/** Sets three's camera to the lens, through the matrices themselves: no second model of the projection. */
function aim(camera: PerspectiveCamera, lens: Lens, width: number, height: number): void {
  const { right, up, forward, eye, distance } = lens;
  camera.matrixAutoUpdate = false;
  const { elements } = camera.matrix;
  for (let row = 0; row < 3; row++) {
    elements[row] = right[row];
    elements[row + 4] = up[row];
    elements[row + 8] = -forward[row];
    elements[row + 12] = eye[row];
  }
  camera.updateMatrixWorld(true);
  const near = Math.max(0.5, distance - DEPTH);
  const far = distance + DEPTH;
  const { focal, centreX, centreY } = lens;
  camera.projectionMatrix.makePerspective(
    (-centreX / focal) * near,
    ((width - centreX) / focal) * near,
    (centreY / focal) * near,
    ((centreY - height) / focal) * near,
    near,
    far,
  );
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
}

/** Brings trails, camera and the uniforms that all drawings share in step with the world, for the frame to be drawn. */
export function setUpFrame(world: World, scene: Scene, camera: PerspectiveCamera): void {
  const { live } = world.store;
  world.refreshTrails();
  world.lens = world.view.lens;
  aim(camera, world.lens, world.width, world.height);
  const { lineUniforms, colours, pixelRatio } = world;
  lineUniforms.uTime.value = world.reducedMotion ? live.playhead.step : live.playhead.position;
  lineUniforms.uViewport.value.set(world.width * pixelRatio, world.height * pixelRatio);
  lineUniforms.uPixelsPerUnit.value = (world.lens.focal / world.lens.distance) * pixelRatio;
  colours.uniforms.uPixel.value = pixelRatio;
  colours.uniforms.uLineScale.value = world.lineScale;
  (scene.background as Color | null)?.setStyle(world.palette.ground);
}

/** What a scene of ours is, whoever draws it: a ground to clear to, and matrices that never change. */
export function prepareScene(scene: Scene): void {
  scene.background = new Color();
  scene.matrixWorldAutoUpdate = false;
}
