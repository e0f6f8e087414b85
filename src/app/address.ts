import type { Experiment } from "../experiment/experiment.ts";
import { loadOnDemand } from "../language/translate.ts";
import { playWhenRaced } from "../store/playWhenRaced.ts";
import type { Reading } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";
import type { Opened } from "./openLink.ts";

/** The address follows the experiment after this pause: browsers refuse more than about a hundred changes in 30 s. */
const SETTLE_MS = 400;

/** The address of the course's contents. */
export const COURSE = "#course";

/** What an address asks for; an empty one is the standard experiment, `#course` the course's contents over it. */
export async function openAddress(
  hash: string,
  standard: Experiment,
): Promise<Opened & { readonly reading?: Reading | undefined; readonly beside?: Experiment | undefined }> {
  if (hash.length <= 1 || hash === COURSE) return { experiment: standard, notice: undefined };
  if (hash.startsWith("#lesson=")) {
    const [{ openLesson }] = await Promise.all([import("./openLesson.ts"), loadOnDemand()]);
    const opened = await openLesson(hash, standard);
    return opened ?? { experiment: standard, notice: { tone: "bad", key: "learn.unknownStep" } };
  }
  const [{ openLinks }] = await Promise.all([import("./openLink.ts"), loadOnDemand()]);
  return openLinks(hash, standard);
}

/**
 * Keeps address and experiment the same: the experiment is written into the address when a person pauses (replacing, so
 * that history is not flooded), and an address that changes under us (pasted, or gone back to) is opened.
 */
export function followAddress(store: FallLineStore, standard: Experiment): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash;
  // Writing links, the network's part most of all, is heavy and not needed before the first change.
  let link: typeof import("../experiment/link.ts") | undefined;
  let lessons: typeof import("./openLesson.ts") | undefined;
  const load = async () => {
    link ??= await import("../experiment/link.ts");
    if (store.getState().reading !== undefined) lessons ??= await import("./openLesson.ts");
  };
  /** Samples that make any link too long: writing them again with every change would take a second. */
  let tooLong: object | undefined;
  const write = () => {
    if (link === undefined) return;
    // Another address than the last one known is about to be opened: it must not be written over.
    if (location.hash !== written) return;
    const { experiment, reading, beside } = store.getState();
    // A lesson's address is the lesson's: without its code the last one stays.
    if (reading !== undefined && lessons === undefined) return;
    const { objective } = experiment;
    const samples =
      objective.type === "network" ? objective.data : objective.type === "grid" ? objective.values : undefined;
    if (samples !== undefined && samples === tooLong) return;
    const address =
      reading !== undefined && lessons !== undefined
        ? lessons.lessonAddress(reading, experiment)
        : link.encodeLinks(experiment, beside);
    // The address keeps the last experiment that fitted, and sharing offers a file.
    const problem = link.linkProblem(address);
    if (problem !== undefined) {
      const { values } = problem.expected;
      store.actions.notify({ tone: "info", key: "ownData.linkTooLong", ...(values && { values }) });
      tooLong = samples;
      return;
    }
    try {
      history.replaceState(null, "", address);
      written = location.hash;
    } catch {
      // A browser that counts address changes refuses some; the next pause writes the newest.
    }
  };
  store.subscribe((state, before) => {
    if (state.experiment === before.experiment && state.reading === before.reading && state.beside === before.beside)
      return;
    clearTimeout(timer);
    const loading = load();
    // Without the code for it (a new version was put up meanwhile) the address stays as it is.
    timer = setTimeout(() => loading.then(write, () => {}), SETTLE_MS);
  });
  window.addEventListener("hashchange", async () => {
    const asked = location.hash;
    if (asked === written) return;
    written = asked;
    clearTimeout(timer);
    if (asked === COURSE) {
      store.setState({ courseOpen: true });
      return;
    }
    const { experiment, notice, reading, beside } = await openAddress(asked, standard);
    if (location.hash !== asked) return;
    store.setState({ beside, courseOpen: false });
    store.actions.read(reading);
    store.actions.loadExperiment(experiment, notice);
    // What has been opened stands in the address already; to write it anew could cut off another step back or forward.
    clearTimeout(timer);
    // A step begins as it does from the contents; of any other address the playhead stays where it is.
    if (reading === undefined || reading.companionOnly) return;
    store.actions.seek(0);
    playWhenRaced(store);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
}
