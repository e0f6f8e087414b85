import { createContext, useContext } from "react";
import type { ReliefRequest } from "../engine/protocol.ts";
import type { Relief } from "../terrain/frame.ts";

/** What panels may ask of the engine; given by the app. */
export interface EngineAccess {
  requestRelief(request: ReliefRequest, signal: AbortSignal): Promise<Relief>;
}

export const EngineContext = createContext<EngineAccess | undefined>(undefined);

export function useEngine(): EngineAccess {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error("EngineContext: expected a provider above this component");
  return engine;
}
