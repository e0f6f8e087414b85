import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import { Color, type PerspectiveCamera } from "three";
import type { Lens } from "./geometry/lens.ts";
import { useWorld } from "./sceneContext.ts";

/** Half the depth of what may be seen around the target, world units. */
const DEPTH = 20;

/** Sets three's camera to the lens, through the matrices themselves: no second model of the projection. */
function aim(camera: PerspectiveCamera, lens: Lens, width: number, height: number): void {
  const { right, up, forward, eye, distance } = lens;
  camera.matrixAutoUpdate = false;
  camera.matrix.set(
    ...[right[0], up[0], -forward[0], eye[0]],
    ...[right[1], up[1], -forward[1], eye[1]],
    ...[right[2], up[2], -forward[2], eye[2]],
    ...[0, 0, 0, 1],
  );
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

/** A slow frame counts at most this long, so that no motion jumps; a frame after sleep counts as an ordinary one. */
const LONGEST_FRAME_MS = 400;
const ORDINARY_FRAME_MS = 16;

/**
 * The frame loop: moves what moves, aims the camera, and asks for another frame only while something is on its way.
 * `onFrame` paints the overlay with the same lens.
 */
export function Rig({ onFrame }: { readonly onFrame: (moving: boolean) => void }) {
  const world = useWorld();
  const invalidate = useThree((state) => state.invalidate);
  const scene = useThree((state) => state.scene);
  const last = useRef(0);
  const asleep = useRef(true);

  useEffect(() => {
    world.attach(() => invalidate());
    return () => world.attach(() => {});
  }, [world, invalidate]);

  useEffect(() => {
    scene.background = new Color();
    scene.matrixWorldAutoUpdate = false;
  }, [scene]);

  useFrame((state) => {
    const now = performance.now();
    const elapsed = asleep.current ? ORDINARY_FRAME_MS : Math.min(LONGEST_FRAME_MS, now - last.current);
    last.current = now;
    const { live } = world.store;
    const { playing } = live.playhead;
    const turning = world.view.tick(elapsed, world.reducedMotion);
    const fading = world.textures.tick(elapsed);
    world.refreshTrails();
    world.lens = world.view.lens;
    aim(state.camera as PerspectiveCamera, world.lens, world.width, world.height);
    const { lineUniforms, colours, pixelRatio } = world;
    lineUniforms.uTime.value = world.reducedMotion ? live.playhead.step : live.playhead.position;
    lineUniforms.uViewport.value.set(world.width * pixelRatio, world.height * pixelRatio);
    lineUniforms.uPixelsPerUnit.value = (world.lens.focal / world.lens.distance) * pixelRatio;
    colours.uniforms.uPixel.value = pixelRatio;
    colours.uniforms.uLineScale.value = world.lineScale;
    (scene.background as Color | null)?.setStyle(world.palette.ground);
    if (turning && live.viewerAzimuth !== world.view.azimuth) {
      live.viewerAzimuth = world.view.azimuth;
      live.changed("camera");
    }
    world.announceFrame();
    const moving = playing || turning || fading;
    onFrame(moving);
    world.renderedFrames++;
    asleep.current = !moving;
    if (moving) invalidate();
  });
  return null;
}
