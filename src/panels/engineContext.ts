import { createContext, useContext } from "react";
import type { ProbeReport, ReliefRequest } from "../engine/protocol.ts";
import type { Relief } from "../terrain/frame.ts";

/** What panels may ask of the engine; given by the app. */
export interface EngineAccess {
  requestRelief(request: ReliefRequest, signal: AbortSignal): Promise<Relief>;
  /** A point of the landscape on show, of a network a point of its slice. */
  requestProbe(at: readonly [number, number], signal: AbortSignal): Promise<ProbeReport>;
}

export const EngineContext = createContext<EngineAccess | undefined>(undefined);

export function useEngine(): EngineAccess {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error("EngineContext: expected a provider above this component");
  return engine;
}
