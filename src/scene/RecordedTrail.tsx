import { useEffect, useMemo } from "react";
import { translateKey } from "../language/translate.ts";
import { recordedWay } from "../store/recordedWay.ts";
import { type Ground, onGround, uOf, vOf } from "./geometry/ground.ts";
import { project } from "./geometry/lens.ts";
import { buildTrail, createTrail } from "./geometry/trail.ts";
import type { Tag } from "./overlay/tags.ts";
import { useWorld } from "./sceneContext.ts";
import { FIRST_ORDER, TrailDrawing } from "./Trails.tsx";
import type { World } from "./world.ts";

/** CSS pixels. */
const WIDTH = 1.8;
const DASH = 9;
/** A step beyond any playhead: what was recorded elsewhere does not move, and all of it is always there. */
const ALWAYS = 1e9;
/** Below this window width there is no room for its name. */
const PHONE = 720;

/** The path that came with the landscape, dashed in the colour of ink. */
class RecordedDrawing extends TrailDrawing {
  private readonly trail = createTrail();
  private built: readonly unknown[] = [];

  followPath(): void {
    const { world, meshes, materials, trail } = this;
    const way = recordedWay(world.store.getState().experiment);
    const { ground } = world;
    this.group.visible = way !== undefined && ground !== undefined;
    if (way === undefined || ground === undefined) return;
    const key = [way, ...ground.domain.flat(), ground.planX, ground.planZ];
    if (key.some((part, k) => part !== this.built[k])) {
      this.built = key;
      buildTrail(way, ground.domain, ground.planX, ground.planZ, trail);
      this.upload(trail);
    }
    this.wear(world.palette.ink, WIDTH, 1, false);
    for (const [k, part] of (["hidden", "casing", "core"] as const).entries()) {
      meshes[part].renderOrder = FIRST_ORDER + k;
      materials[part].uniforms.uTime = { value: ALWAYS };
    }
    materials.core.uniforms.uDash.value = DASH * world.pixelRatio;
    meshes.knot.visible = false;
    meshes.knotCasing.visible = false;
  }
}

/** Its name, at its end; nothing where that is off the map. */
function tagOf(world: World, ground: Ground): Tag | undefined {
  const { experiment, language } = world.store.getState();
  const way = recordedWay(experiment);
  if (way === undefined || world.width < PHONE) return undefined;
  const [x, y] = way.points.subarray(-2);
  const [u, v] = [uOf(ground, x), vOf(ground, y)];
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return undefined;
  const spot = project(world.lens, onGround(ground, u, v, 0.02));
  return { key: "recorded", spot, marks: [], text: way.name || translateKey(language, "grid.pathTag"), strong: true };
}

/** The path that came with the landscape, where one did. */
export function RecordedTrail() {
  const world = useWorld();
  const drawing = useMemo(() => new RecordedDrawing(world), [world]);
  useEffect(() => world.beforeFrame(() => drawing.followPath()), [world, drawing]);
  useEffect(() => {
    world.recordedTag = (ground) => tagOf(world, ground);
    world.invalidate();
    return () => {
      world.recordedTag = undefined;
    };
  }, [world]);
  useEffect(() => () => drawing.dispose(), [drawing]);
  return <primitive object={drawing.group} />;
}
