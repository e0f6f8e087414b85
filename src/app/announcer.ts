import type { Trajectory } from "../engine/race.ts";
import type { Sentence } from "../store/state.ts";
import type { FallLineStore } from "../store/store.ts";

/** A screen reader is told at most this often. */
const PAUSE_MS = 2000;

/**
 * Says what happened: who reached how low a loss once a race is complete, who converges or diverges while it plays, and
 * where a paused playhead stands.
 */
export function announceEvents(
  store: FallLineStore,
  name: (run: number) => string,
  loss: (value: number) => string,
): void {
  const { live, actions } = store;
  const { playhead } = live;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lossesAt = (step: number) =>
    (live.race?.trajectories ?? []).flatMap((trajectory, run) => {
      const index = store.getState().hiddenRuns.includes(run) ? -1 : trajectory.indexAt(step);
      const value = index < 0 ? Number.NaN : trajectory.losses[index];
      return Number.isFinite(value) ? [{ run, loss: value }] : [];
    });

  const sayEnds = () => {
    const { statuses, experiment, digest } = store.getState();
    if (digest === undefined) return; // another race has begun since
    const complete = { key: "announce.complete", values: { count: experiment.runs.length } };
    const best = lossesAt(experiment.steps).sort((a, b) => a.loss - b.loss)[0];
    if (best === undefined) return actions.announce(complete);
    const { convergedAt, lastStep } = statuses[best.run];
    const values = { name: name(best.run), loss: loss(best.loss), step: convergedAt ?? lastStep };
    actions.announce(complete, { key: "announce.reached", values });
  };

  /** The run in focus, then the lowest of the others. */
  const sayStep = () => {
    const { focus } = store.getState();
    const here = lossesAt(playhead.step).sort((a, b) => a.loss - b.loss);
    const said = [here.find(({ run }) => run === focus), here.find(({ run }) => run !== focus)];
    actions.announce(
      { key: "announce.step", values: { step: playhead.step } },
      ...said.flatMap((entry) =>
        entry === undefined ? [] : [{ key: "announce.at", values: { name: name(entry.run), loss: loss(entry.loss) } }],
      ),
    );
  };

  const soon = (say: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(say, PAUSE_MS);
  };
  if (store.getState().digest !== undefined) soon(sayEnds);
  store.subscribe((state, before) => {
    if (state.digest !== before.digest && state.digest !== undefined) soon(sayEnds);
  });
  playhead.listenSlowly(() => {
    if (!playhead.playing) soon(sayStep);
  });

  /** Events wait for one another, so that none is lost to the pause between sentences. */
  const waiting: Sentence[] = [];
  let pausing = false;
  const sayEvents = () => {
    pausing = waiting.length > 0;
    if (!pausing) return;
    actions.announce(...waiting.splice(0));
    setTimeout(sayEvents, PAUSE_MS);
  };
  let before = playhead.step;
  playhead.listen(() => {
    const { step, playing } = playhead;
    if (playing && step > before)
      live.race?.trajectories.forEach((trajectory, run) => {
        const event = eventWithin(trajectory, before, step);
        if (event !== undefined) waiting.push({ key: event.key, values: { name: name(run), step: event.step } });
      });
    before = step;
    if (!pausing) sayEvents();
  });
}

/** What becomes of a run after step `from` and up to step `to`. */
function eventWithin(
  { convergedAt, outcome, lastStep }: Trajectory,
  from: number,
  to: number,
): { readonly key: string; readonly step: number } | undefined {
  const within = (step: number) => step > from && step <= to;
  if (convergedAt !== null && within(convergedAt)) return { key: "announce.converged", step: convergedAt };
  if (outcome === undefined || outcome === "completed" || !within(lastStep)) return undefined;
  if (outcome === "diverged") return { key: "announce.diverged", step: lastStep + 1 }; // the point that was not recorded
  return { key: "announce.stopped", step: lastStep };
}
