import { createContext, useContext } from "react";
import type { OpenStudio } from "../../exchange/export/studio.ts";

/** Opens the studio that pictures and films come from; given by the app. */
export const StudioContext = createContext<OpenStudio | undefined>(undefined);

export function useStudio(): OpenStudio {
  const open = useContext(StudioContext);
  if (open === undefined) throw new Error("StudioContext: expected a provider above this component");
  return open;
}
