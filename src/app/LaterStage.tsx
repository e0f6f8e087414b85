import { type ComponentType, lazy, Suspense } from "react";
import type { StageProps } from "../scene/Stage.tsx";
import { useFallLine } from "../store/react.ts";
import type { FallLineStore } from "../store/store.ts";

/** Where the 3D view does not arrive, the map keeps the stage, as it does without WebGL. */
const unloaded = (store: FallLineStore): ComponentType<StageProps> => {
  store.setState({ webgl: "unloaded" });
  return () => null;
};

const stages = new WeakMap<FallLineStore, ComponentType<StageProps>>();

function stageOf(store: FallLineStore): ComponentType<StageProps> {
  const known = stages.get(store);
  if (known !== undefined) return known;
  const stage = lazy(async () => {
    await store.live.spoken;
    try {
      const { Stage } = await import("../scene/Stage.tsx");
      return { default: Stage as ComponentType<StageProps> };
    } catch {
      return { default: unloaded(store) };
    }
  });
  stages.set(store, stage);
  return stage;
}

/** The 3D stage, whose code is the heavier half of a first visit: controls and map stand and work before it. */
export function LaterStage(props: StageProps) {
  const Stage = stageOf(useFallLine());
  return (
    <Suspense fallback={null}>
      <Stage {...props} />
    </Suspense>
  );
}
