import { type Language, translateKey } from "../../language/translate.ts";
import { recordedWay } from "../../store/recordedWay.ts";
import { type Ground, onGround, uOf, vOf } from "../geometry/ground.ts";
import { project } from "../geometry/lens.ts";
import type { World } from "../world.ts";
import type { Tag } from "./tags.ts";

/** Below this window width there is no room for the name. */
const PHONE = 720;

/** `tags` and the name of the path that came with the landscape, at its end; `tags` themselves where there is none. */
export function withRecorded(tags: readonly Tag[], world: World, ground: Ground, language: Language): readonly Tag[] {
  const way = recordedWay(world.store.getState().experiment);
  if (way === undefined || world.width < PHONE) return tags;
  const [x, y] = way.points.subarray(-2);
  const [u, v] = [uOf(ground, x), vOf(ground, y)];
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return tags;
  const spot = project(world.lens, onGround(ground, u, v, 0.02));
  const text = way.name || translateKey(language, "scene.recorded");
  return [...tags, { key: "recorded", spot, marks: [], text, strong: true }];
}
