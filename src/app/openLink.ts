import { decodeLink } from "../experiment/decodeLink.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { splitBeside } from "../experiment/link/beside.ts";
import { salvageExperiment } from "../experiment/salvage.ts";
import type { Notice } from "../store/state.ts";

export interface Opened {
  readonly experiment: Experiment;
  readonly notice: Omit<Notice, "id"> | undefined;
}

/**
 * What a link asks for. Of a malformed one what is valid is kept; an unreadable one is the standard experiment. Loaded when
 * there is a link to read: the schema is the heaviest part of the core.
 */
export function openLink(hash: string, standard: Experiment): Opened {
  const link = decodeLink(hash);
  if (link.value === undefined)
    return { experiment: standard, notice: { tone: "bad", key: "notice.linkUnreadable", problems: link.problems } };
  const { experiment, problems } = salvageExperiment(link.value);
  const all = [...link.problems, ...problems];
  const notice = all.length === 0 ? undefined : { tone: "bad" as const, key: "notice.linkSalvaged", problems: all };
  return { experiment, notice };
}

/** The same for an address that may hold a second experiment beside the first; an unreadable second one is left out. */
export function openLinks(hash: string, standard: Experiment): Opened & { readonly beside?: Experiment } {
  const { first, beside } = splitBeside(hash);
  const opened = openLink(first, standard);
  if (beside === undefined) return opened;
  const second = openLink(beside, standard);
  const notice = opened.notice ?? second.notice;
  return second.notice?.key === "notice.linkUnreadable"
    ? { ...opened, notice }
    : { ...opened, notice, beside: second.experiment };
}
