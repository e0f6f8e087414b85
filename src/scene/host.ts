import { createContext, useContext } from "react";
import type { ReliefRequest } from "../engine/protocol.ts";
import type { Relief } from "../terrain/frame.ts";
import type { SceneCommands, SceneProbe } from "./commands.ts";

/** What the page does with the scene once it stands. */
export interface SceneHandle {
  readonly commands: SceneCommands;
  readonly probe: SceneProbe;
}

/** What the scene needs of the page; given by the app. */
export interface SceneHost {
  /** The pointer stands over this point of the landscape, or over none. */
  onProbe(at: readonly [number, number] | undefined): void;
  requestRelief(request: ReliefRequest, signal: AbortSignal): Promise<Relief>;
  /** The scene that stands, if one does. */
  handle?(): SceneHandle | undefined;
  /** Called with the handle when the scene stands, with undefined when it goes. */
  onReady?(handle: SceneHandle | undefined): void;
  /** Four samples a pixel unless false; tests on a software renderer turn it off. */
  readonly antialias?: boolean;
  /** Fixed device pixels per CSS pixel; absent: the screen's, between 1 and 2. */
  readonly pixelRatio?: number;
}

export const SceneHostContext = createContext<SceneHost | undefined>(undefined);

export function useSceneHost(): SceneHost {
  const host = useContext(SceneHostContext);
  if (host === undefined) throw new Error("SceneHostContext: expected a provider above this component");
  return host;
}
