import type { FallLineStore } from "../store/store.ts";

/** A screen reader is told at most this often. */
const PAUSE_MS = 2000;

/**
 * Says what happened, in one sentence at a time: how each run ended (once its race is complete), and where a paused
 * playhead stands.
 */
export function announceEvents(
  store: FallLineStore,
  name: (run: number) => string,
  loss: (value: number) => string,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { live, actions } = store;

  const sayEnds = () => {
    const { statuses, experiment, digest } = store.getState();
    if (digest === undefined) return; // another race has begun since
    const best = live.race?.trajectories
      .map((trajectory, run) => ({ run, loss: trajectory.losses[trajectory.count - 1], count: trajectory.count }))
      .filter((entry) => entry.count > 0 && Number.isFinite(entry.loss))
      .sort((a, b) => a.loss - b.loss)[0];
    if (best === undefined) return;
    const status = statuses[best.run];
    const values = { name: name(best.run), loss: loss(best.loss), step: status.convergedAt ?? status.lastStep };
    actions.announce(status.convergedAt === null ? "announce.best" : "announce.bestConverged", {
      ...values,
      runs: experiment.runs.length,
    });
  };

  const sayStep = () => {
    const { step } = live.playhead;
    const { focus } = store.getState();
    const trajectory = live.race?.trajectories[focus];
    const index = trajectory?.indexAt(step) ?? -1;
    if (trajectory === undefined || index < 0) return;
    actions.announce("announce.step", { step, name: name(focus), loss: loss(trajectory.losses[index]) });
  };

  const soon = (say: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(say, PAUSE_MS);
  };
  store.subscribe((state, before) => {
    if (state.digest !== before.digest && state.digest !== undefined) soon(sayEnds);
  });
  live.playhead.listenSlowly(() => {
    if (!live.playhead.playing) soon(sayStep);
  });
}
