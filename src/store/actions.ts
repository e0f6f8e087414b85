import type { StoreApi } from "zustand/vanilla";
import { completeParameters } from "../experiment/complete.ts";
import type { Experiment, FormulaSpec, GridSpec, NetworkObjectiveSpec, RunSpec } from "../experiment/experiment.ts";
import { DEFAULTS } from "../experiment/limits.ts";
import { defaultCurvatureEvery, dimensionOf, LARGEST_DENSE, withinMemory } from "../experiment/recording.ts";
import { transformWriter } from "../experiment/transformWriter.ts";
import type { Actions, State } from "./state.ts";
import type { StoreSetup } from "./store.ts";

/**
 * A change cannot take a parameter away, so clipping (the only one that may be absent) is switched off in mid-run by a norm
 * that no gradient exceeds: the step's bits are those without clipping.
 */
const OFF_FROM_HERE = Number.MAX_VALUE;

/** Undo remembers this many experiments; each is a few hundred bytes. */
const HISTORY = 200;

/** Where one looks from, and in which dress, is carried by the link but is nothing to undo. */
const UNREMEMBERED: ReadonlySet<string> = new Set(["camera", "step", "focus", "lecture", "language", "theme"]);

/** What lecture mode starts from and leaves behind. */
export const lectureAtRest = { singledOut: false, spotlight: false, blackout: false, qrCode: false, titling: false };

/** How curvature is recorded of the edited experiment: what the default was before stays the default. */
function recordFor({ objective, steps, record }: Experiment, before: Experiment): Experiment["record"] {
  const usual = before.record.curvatureEvery === defaultCurvatureEvery(before.objective, before.steps);
  const { curvature } = record;
  const curvatureEvery = usual ? defaultCurvatureEvery(objective, steps) : record.curvatureEvery;
  const tooLarge = curvature === "full" && dimensionOf(objective) > LARGEST_DENSE;
  if (curvatureEvery === record.curvatureEvery && !tooLarge) return record;
  return { ...record, curvatureEvery, curvature: tooLarge ? "extremes" : curvature };
}

/** What decides where a network's parameters stand and what they are called. */
const layoutKey = ({ layers, bias, normalisation, convolution }: NetworkObjectiveSpec) =>
  JSON.stringify([layers, bias, normalisation, convolution]);

/** `after` with the parts of `before` that are the same, so that only what differs is computed again. */
function sameParts(before: Experiment, after: Experiment): Experiment {
  const kept = Object.entries(after).map(([key, value]) => {
    const old = before[key as keyof Experiment];
    return [key, JSON.stringify(old) === JSON.stringify(value) ? old : value];
  });
  return Object.fromEntries(kept) as unknown as Experiment;
}

const replaceAt = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((item, i) => (i === index ? value : item));

/** All verbs of intent. Every change of the experiment passes through `commit`, the only writer of the history. */
export function createActions(store: StoreApi<State>, setup: StoreSetup): Actions {
  const { live } = setup;
  const get = store.getState;
  const set = store.setState;
  let lastGesture: string | undefined;
  let nextNotice = 1;
  let themeBefore: State["theme"] | undefined;

  /** What was asked for where a record had to be thinned: once it fits again, that is what it returns to. */
  const asked = new WeakMap<Experiment["record"], number>();

  const commit = (experiment: Experiment, gesture?: string) => {
    const state = get();
    const continues = gesture !== undefined && gesture === lastGesture;
    lastGesture = gesture;
    set({
      experiment,
      past: continues ? state.past : [...state.past, state.experiment].slice(-HISTORY),
      future: [],
      focus: Math.min(state.focus, Math.max(0, experiment.runs.length - 1)),
    });
  };
  const edit = (change: Partial<Experiment>, gesture?: string) => {
    const { experiment } = get();
    // A sender's digest speaks of the experiment as it was sent.
    const view = change.view ?? experiment.view;
    const edited = {
      ...experiment,
      ...change,
      view: view.digest === undefined ? view : { ...view, digest: undefined },
    };
    // Whoever has transforms has their code.
    const transforms =
      edited.transforms.length === 0 ? edited.transforms : transformWriter().fitting(edited.transforms, edited);
    const dropped = edited.transforms.find((transform) => !transforms.includes(transform));
    if (dropped !== undefined)
      actions.notify({ tone: "info", key: "transforms.dropped", values: { name: `transform.${dropped.type}.name` } });
    const record = recordFor(edited, experiment);
    const { every } = experiment.record;
    const wish = record.every === every ? (asked.get(experiment.record) ?? every) : record.every;
    // As a reader of its link would thin it, or the two would not record the same; the transport says so.
    const fitting = withinMemory({
      ...edited,
      transforms,
      record: wish === record.every ? record : { ...record, every: wish },
    });
    const kept =
      fitting.experiment.record.every === record.every ? { ...edited, transforms, record } : fitting.experiment;
    if (kept.record.every !== wish) asked.set(kept.record, wish);
    commit(kept, gesture);
  };
  const editRun = (run: number, change: (spec: RunSpec) => RunSpec, gesture?: string) => {
    const { runs } = get().experiment;
    if (runs[run] !== undefined) edit({ runs: replaceAt(runs, run, change(runs[run])) }, gesture);
  };
  const editView = (change: Partial<Experiment["view"]>, gesture?: string) => {
    const { experiment } = get();
    const changed = { ...experiment, view: { ...experiment.view, ...change } };
    if (Object.keys(change).every((key) => UNREMEMBERED.has(key))) set({ experiment: changed });
    else commit(changed, gesture);
  };
  /** A new landscape: starts, window and camera of the old one mean nothing on it. */
  const moveTo = (objective: Experiment["objective"]) => {
    const { experiment } = get();
    live.ghost = undefined;
    edit({
      objective,
      start: undefined,
      batch: undefined,
      slice: objective.type === "network" ? { type: DEFAULTS.slice.type } : undefined,
      runs: experiment.runs.map((run) => ({ ...run, start: undefined, changes: [] })),
      view: { ...experiment.view, domain: undefined, camera: undefined, title: undefined, context: undefined },
    });
    set({ draft: undefined });
  };
  /** A start off an imported grid is not taken, and a notice says so. */
  const refused = (at: readonly number[]): boolean => {
    const { objective } = get().experiment;
    if (objective.type !== "grid") return false;
    const { x, y } = objective;
    const [x0, x1, y0, y1] = [x[0], x[x.length - 1], y[0], y[y.length - 1]];
    if (at[0] >= x0 && at[0] <= x1 && at[1] >= y0 && at[1] <= y1) return false;
    actions.notify({ tone: "bad", key: "grid.offGrid", values: { x: at[0], y: at[1], x0, x1, y0, y1 } });
    return true;
  };
  /** θ at a place on the plane that a network is drawn on; undefined, and said why, where it is too long to be written out. */
  const onPlane = ([a, b]: readonly [number, number]): number[] | undefined => {
    const count = dimensionOf(get().experiment.objective);
    const plane = live.followed ?? live.facts?.network?.slice;
    if (plane === undefined || plane.origin.length !== count) return undefined;
    if (count > LARGEST_DENSE) {
      actions.notify({ tone: "info", key: "network.startTooLong", values: { count, max: LARGEST_DENSE } });
      return undefined;
    }
    return Array.from(plane.origin, (origin, j) => origin + a * plane.u[j] + b * plane.v[j]);
  };
  const travel = (to: Experiment, past: readonly Experiment[], future: readonly Experiment[]) => {
    lastGesture = undefined;
    live.ghost = undefined;
    set({
      experiment: to,
      past,
      future,
      draft: undefined,
      focus: Math.min(get().focus, Math.max(0, to.runs.length - 1)),
    });
  };

  const actions: Actions = {
    loadExperiment(experiment, notice) {
      live.ghost = undefined;
      commit(experiment);
      set({
        draft: undefined,
        hiddenRuns: [],
        showAll: false,
        singledOut: false,
        focus: experiment.view.focus ?? 0,
        ...(experiment.view.theme && { theme: experiment.view.theme }),
        ...(experiment.view.language && { language: experiment.view.language }),
      });
      if (notice !== undefined) actions.notify(notice);
    },
    adjust(experiment, gesture) {
      live.ghost = undefined;
      const { experiment: before } = get();
      const kept = sameParts(before, experiment);
      commit({ ...kept, view: { ...before.view, digest: undefined } }, gesture);
    },
    placeStart(at, gesture) {
      const { objective } = get().experiment;
      live.placing = undefined;
      const start = objective.type === "network" ? onPlane(at) : [...at];
      if (start === undefined || refused(at)) return;
      live.ghost = undefined;
      if (objective.type === "network") live.placing = at;
      edit({ start }, gesture);
    },
    dragStart(at, gesture) {
      if (get().experiment.objective.type === "network") live.placing = at;
      else actions.placeStart(at, gesture);
    },
    dropStart() {
      if (live.placing !== undefined) actions.placeStart(live.placing);
    },
    clearStart() {
      live.ghost = undefined;
      edit({ start: undefined });
    },
    placeRunStart(run, at, gesture) {
      if (at !== undefined && refused(at)) return;
      editRun(run, (spec) => ({ ...spec, start: at && [...at] }), gesture);
    },
    setHyperparameter(run, id, value, gesture, branch) {
      const { step } = live.playhead;
      if (!branch || step <= 0 || live.playhead.playing) {
        live.ghost = undefined;
        editRun(run, (spec) => ({ ...spec, parameters: { ...spec.parameters, [id]: value } }), gesture);
        return;
      }
      live.ghost ??= live.race;
      editRun(
        run,
        (spec) => {
          const others = spec.changes.filter((change) => change.step < step);
          const here = spec.changes.find((change) => change.step === step);
          return {
            ...spec,
            changes: [...others, { step, parameters: { ...here?.parameters, [id]: value ?? OFF_FROM_HERE } }],
          };
        },
        gesture,
      );
    },
    setHyperparameters(run, values) {
      live.ghost = undefined;
      editRun(run, (spec) => ({ ...spec, parameters: { ...spec.parameters, ...values } }));
    },
    setSchedule(run, schedule, gesture) {
      editRun(run, (spec) => ({ ...spec, schedule }), gesture);
    },
    clearChanges(run) {
      live.ghost = undefined;
      live.changed("race");
      editRun(run, (spec) => ({ ...spec, changes: [] }));
    },
    addRun(optimizer) {
      const { runs } = get().experiment;
      edit({ runs: [...runs, { optimizer, parameters: completeParameters(optimizer), changes: [] }] });
      set({ focus: runs.length });
    },
    duplicateRun(run) {
      const { runs } = get().experiment;
      if (runs[run] === undefined) return;
      edit({ runs: [...runs, runs[run]] });
      set({ focus: runs.length });
    },
    removeRun(run) {
      const { runs } = get().experiment;
      set({
        hiddenRuns: get()
          .hiddenRuns.filter((index) => index !== run)
          .map((index) => (index > run ? index - 1 : index)),
      });
      edit({ runs: runs.filter((_, index) => index !== run) });
    },
    replaceOptimizer(run, optimizer) {
      editRun(run, (spec) => {
        const parameters = completeParameters(optimizer);
        return {
          ...spec,
          optimizer,
          parameters: { ...parameters, learningRate: spec.parameters.learningRate },
          changes: [],
        };
      });
    },
    chooseSurface: moveTo,
    setSurfaceParameter(id, value, gesture) {
      const { objective } = get().experiment;
      if (objective.type === "surface")
        edit({ objective: { ...objective, parameters: { ...objective.parameters, [id]: value } } }, gesture);
    },
    setFormula(formula: FormulaSpec, gesture) {
      const { objective } = get().experiment;
      if (objective.type === "formula") {
        edit({ objective: formula }, gesture);
        set({ draft: undefined });
      } else moveTo(formula);
    },
    setNetwork(network, gesture) {
      const { experiment } = get();
      const { objective, start, runs, view, batch, slice } = experiment;
      if (objective.type !== "network") return moveTo(network);
      live.ghost = undefined;
      // Parameters written out belong to a network of their number; a window belongs to the plane it was cut from.
      const fits = dimensionOf(objective) === dimensionOf(network);
      const sameLayout = layoutKey(objective) === layoutKey(network);
      edit(
        {
          objective: network,
          start: fits ? start : undefined,
          // Weights are named, and batches listed, of one layout and one set of samples.
          slice: slice?.type === "weights" && !sameLayout ? { type: DEFAULTS.slice.type } : slice,
          batch: typeof batch?.order === "object" && objective.data !== network.data ? undefined : batch,
          runs: fits ? runs : runs.map((run) => ({ ...run, start: undefined })),
          view: { ...view, domain: undefined },
        },
        gesture,
      );
    },
    setGrid(grid) {
      const { objective } = get().experiment;
      const sameSides = (a: GridSpec, b: GridSpec) => String(a.x) === String(b.x) && String(a.y) === String(b.y);
      if (objective.type !== "grid" || !sameSides(objective, grid)) return moveTo(grid);
      live.ghost = undefined;
      edit({ objective: grid });
    },
    setSlice(slice) {
      const { objective, view } = get().experiment;
      if (objective.type === "network") edit({ slice, view: { ...view, domain: undefined } });
    },
    setBatch(batch, gesture) {
      const { type } = get().experiment.objective;
      if (type === "network" || type === "sum") edit({ batch }, gesture);
    },
    setDraft: (draft) => set({ draft }),
    setTransforms: (transforms, gesture) => edit({ transforms }, gesture),
    setSum(sum, gesture) {
      const { batch, objective } = get().experiment;
      // A sum of surfaces lies elsewhere than one over columns.
      if (objective.type !== "sum" || (objective.terms === undefined) !== (sum.terms === undefined)) return moveTo(sum);
      edit({ objective: sum, batch: typeof batch?.order === "object" ? undefined : batch }, gesture);
    },
    setSteps: (steps, gesture) => edit({ steps }, gesture),
    setSeed: (seed) => edit({ seed }),
    setTolerance: (tolerance) => edit({ record: { ...get().experiment.record, tolerance } }),
    setView: editView,
    setDomain: (domain, gesture) => editView({ domain, camera: undefined }, gesture),
    undo() {
      const { past, future, experiment } = get();
      const previous = past.at(-1);
      if (previous !== undefined) travel(previous, past.slice(0, -1), [experiment, ...future]);
    },
    redo() {
      const { past, future, experiment } = get();
      if (future.length > 0) travel(future[0], [...past, experiment], future.slice(1));
    },
    reset() {
      live.ghost = undefined;
      commit(setup.standard);
      set({ draft: undefined, hiddenRuns: [], focus: 0 });
      live.playhead.seek(0);
    },
    focusRun: (focus) => set({ focus }),
    singleOut(run) {
      const { focus, singledOut } = get();
      set({ focus: run, singledOut: !(singledOut && focus === run) });
    },
    toggleRun(run) {
      const { hiddenRuns } = get();
      set({ hiddenRuns: hiddenRuns.includes(run) ? hiddenRuns.filter((r) => r !== run) : [...hiddenRuns, run] });
    },
    setTheme(theme) {
      set({ theme });
      if (get().experiment.view.theme) editView({ theme });
    },
    setLanguage(language) {
      set({ language });
      if (get().experiment.view.language) editView({ language });
    },
    setLecture(lecture) {
      // Projectors want light ground; afterwards the reader's own theme returns.
      if (lecture && !get().lecture) themeBefore = get().theme;
      set({ lecture, ...lectureAtRest, theme: lecture ? "light" : (themeBefore ?? get().theme) });
      if (!lecture) themeBefore = undefined;
    },
    setChrome: (chrome) => set({ chrome }),
    setFlag: (flag, on) => set({ [flag]: on }),
    read: (reading) => set({ reading }),
    returnToLesson() {
      const { reading } = get();
      if (reading !== undefined) set({ reading: { ...reading, aside: false } });
    },
    play() {
      live.playhead.play();
      set({ playing: true });
    },
    pause() {
      live.playhead.pause();
      set({ playing: false });
    },
    seek(step) {
      if (live.playhead.playing) actions.pause();
      live.playhead.seek(step);
    },
    stepBy: (steps) => actions.seek(live.playhead.step + steps),
    setSpeed(speed) {
      live.playhead.speed = speed;
      set({ speed });
    },
    // One notice of a kind: the newest says it.
    notify: (notice) =>
      set({ notices: [...get().notices.filter(({ key }) => key !== notice.key), { ...notice, id: nextNotice++ }] }),
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    announce: (...announcement) => set({ announcement }),
  };
  return actions;
}
