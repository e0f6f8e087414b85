import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import type { PerspectiveCamera } from "three";
import { prepareScene, setUpFrame } from "./frame.ts";
import { useWorld } from "./sceneContext.ts";

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

  useEffect(() => prepareScene(scene), [scene]);

  useFrame((state) => {
    const now = performance.now();
    const elapsed = asleep.current ? ORDINARY_FRAME_MS : Math.min(LONGEST_FRAME_MS, now - last.current);
    last.current = now;
    const { live } = world.store;
    const { playing } = live.playhead;
    const turning = world.view.tick(elapsed, world.reducedMotion);
    const fading = world.textures.tick(elapsed);
    setUpFrame(world, scene, state.camera as PerspectiveCamera);
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
