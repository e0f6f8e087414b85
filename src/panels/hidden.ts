import type { ReactNode } from "react";
import { useFallLineState } from "../store/react.ts";

/** What a lecturer may keep from whoever opens the link, by the part of the page it stands in. Ids are permanent: links carry them. */
export const hidable = {
  panels: ["landscape", "map", "optimizers", "charts", "point", "legend", "formula"],
  landscape: ["landscape-choice", "landscape-drawing", "landscape-transforms"],
  optimizers: ["optimizers-add", "optimizers-rate", "optimizers-details"],
  transport: ["transport-buttons", "transport-steps", "transport-speed"],
  bar: ["presets", "course", "history", "share", "present", "language", "theme", "keyboard"],
} as const;

export type HidableGroup = keyof typeof hidable;
export type HidablePart = (typeof hidable)[HidableGroup][number];

/** False for what the link hides, until its reader asks for everything. Ids of newer senders hide nothing here. */
export function useShown(part: HidablePart): boolean {
  return useFallLineState(({ experiment, showAll }) => showAll || !experiment.view.hidden.includes(part));
}

/** Its children, unless the link hides them. */
export function Part({ id, children }: { readonly id: HidablePart; readonly children: ReactNode }): ReactNode {
  return useShown(id) ? children : null;
}
