import type { Experiment } from "../../experiment/experiment.ts";
import { encodeLinks } from "../../experiment/link.ts";
import type { FallLineStore } from "../../store/store.ts";

/** What is on show, the playhead's step included. */
export function sharedExperiment({ getState, live }: FallLineStore): Experiment {
  const { experiment, focus, digest, stale } = getState();
  const { step } = live.playhead;
  return { ...experiment, view: { ...experiment.view, step, focus, digest: stale ? undefined : digest } };
}

/** The whole address of an experiment on this page, and of the one beside it where there is one. */
export const addressOf = (experiment: Experiment, beside?: Experiment): string =>
  `${pageAddress().href}${encodeLinks(experiment, beside)}`;

/** Where this page lives, without what belongs to this window alone: the experiment, and being embedded. */
function pageAddress(): URL {
  const address = new URL(location.href);
  address.hash = "";
  address.searchParams.delete("embed");
  return address;
}

/** The same experiment for a frame: terrain, title and transport alone. */
export function embedAddress(address: string): string {
  const embedded = new URL(address);
  embedded.searchParams.set("embed", "");
  // `?embed` reads better than `?embed=`, and means the same.
  embedded.search = embedded.search.replace(/\bembed=(?=&|$)/, "embed");
  return embedded.href;
}

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** HTML that shows the experiment in another page; `title` names the frame for those who hear it. */
export function embedSnippet(address: string, title: string): string {
  return `<iframe src="${escaped(embedAddress(address))}" title="${escaped(title)}" width="800" height="560" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`;
}
