import { createContext, useContext } from "react";
import type { World } from "./world.ts";

export const WorldContext = createContext<World | undefined>(undefined);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === undefined) throw new Error("WorldContext: expected a provider above this component");
  return world;
}
