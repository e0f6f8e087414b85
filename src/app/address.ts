import type { Experiment } from "../experiment/experiment.ts";
import { decodeLink, encodeLink } from "../experiment/link.ts";
import { salvageExperiment } from "../experiment/salvage.ts";
import type { Notice } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";

/** The address follows the experiment after this pause: browsers refuse more than about a hundred changes in 30 s. */
const SETTLE_MS = 400;

export interface Opened {
  readonly experiment: Experiment;
  readonly notice: Omit<Notice, "id"> | undefined;
}

/** What an address asks for. An empty one is the standard experiment; of a malformed one what is valid is kept. */
export function openAddress(hash: string, standard: Experiment): Opened {
  if (hash.length <= 1) return { experiment: standard, notice: undefined };
  const link = decodeLink(hash);
  if (link.value === undefined)
    return { experiment: standard, notice: { tone: "bad", key: "notice.linkUnreadable", problems: link.problems } };
  const { experiment, problems } = salvageExperiment(link.value);
  const all = [...link.problems, ...problems];
  const notice = all.length === 0 ? undefined : { tone: "bad" as const, key: "notice.linkSalvaged", problems: all };
  return { experiment, notice };
}

/**
 * Keeps address and experiment the same: the experiment is written into the address when a person pauses (replacing, so
 * that history is not flooded), and an address that changes under us (pasted, or gone back to) is opened.
 */
export function followAddress(store: FallLineStore, standard: Experiment): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash;
  const write = () => {
    written = encodeLink(store.getState().experiment);
    try {
      history.replaceState(null, "", written);
    } catch {
      // A browser that counts address changes refuses some; the next pause writes the newest.
    }
  };
  store.subscribe((state, before) => {
    if (state.experiment === before.experiment) return;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE_MS);
  });
  window.addEventListener("hashchange", () => {
    if (location.hash === written) return;
    written = location.hash;
    clearTimeout(timer);
    const { experiment, notice } = openAddress(location.hash, standard);
    store.actions.loadExperiment(experiment, notice);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
}
