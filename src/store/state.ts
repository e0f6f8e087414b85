import type {
  BatchSpec,
  Experiment,
  FormulaSpec,
  GridSpec,
  NetworkObjectiveSpec,
  Problem,
  ScheduleSpec,
  SliceSpec,
  SumSpec,
  SurfaceSpec,
  TransformSpec,
  ViewSpec,
} from "../experiment/experiment.ts";
import type { ParameterValue, ParameterValues } from "../math/parameter.ts";
import type { Outcome } from "../run/runSetup.ts";

/** A sentence under the thing it is about, or at the top: a catalogue key plus values. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "bad";
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Fields of a link or file that were not taken as they were. */
  readonly problems?: readonly Problem[];
  /** What can be done about it, as a button. */
  readonly action?: { readonly key: string; readonly run: () => void };
}

/** A sentence to be said aloud: a catalogue key plus values. */
export type Sentence = Pick<Notice, "key" | "values">;

/** The step of a lesson that is being read. */
export interface Reading {
  readonly lesson: string;
  readonly step: string;
  /** Its experiment is open in the explorer; one press returns. */
  readonly aside: boolean;
  /** The steps that a lecturer chose, as `lesson/step`, in their order. */
  readonly playlist?: readonly string[];
  /** Values of the step's companion that were changed. */
  readonly values?: ParameterValues;
  /** There is nothing to race: the companion has the stage. */
  readonly companionOnly: boolean;
}

/** What a row of the racing list says, at the pace of a person; numbers under the playhead come from `Live`. */
export interface RunStatus {
  readonly outcome: Outcome | undefined;
  readonly convergedAt: number | null;
  readonly lastStep: number;
}

export interface State {
  readonly experiment: Experiment;
  /** A second experiment that is shown beside it, at the same step. */
  readonly beside: Experiment | undefined;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
  /** One per run, in order. */
  readonly statuses: readonly RunStatus[];
  /** Digest of the race on show, once complete. */
  readonly digest: string | undefined;
  /** The race on show belongs to an older experiment: it is drawn at 60 %. */
  readonly stale: boolean;
  readonly playing: boolean;
  readonly speed: number;
  /** Index of the run in focus. */
  readonly focus: number;
  /** Indices of runs that are hidden from the drawing. */
  readonly hiddenRuns: readonly number[];
  /** The formula being typed, while it does not parse: the last good one stays in the experiment. */
  readonly draft: { readonly expression: string; readonly problem: Notice } | undefined;
  readonly theme: "dark" | "light";
  readonly language: "en" | "zh";
  readonly lecture: boolean;
  /** Lecture mode: the run in focus stands out, the others are thinned. */
  readonly singledOut: boolean;
  /** Lecture mode: a soft circle of light follows the pointer. */
  readonly spotlight: boolean;
  /** Lecture mode: the screen is black. */
  readonly blackout: boolean;
  /** Lecture mode: the QR code of the link stands beside the terrain. */
  readonly qrCode: boolean;
  /** Lecture mode: title and context line are being edited. */
  readonly titling: boolean;
  readonly chrome: boolean;
  /** Nothing but the terrain, for a frame in another page; fixed for as long as the page lives. */
  readonly embedded: boolean;
  /** Whoever opened a link that hides controls asked for all of them, or is the one who hides them. */
  readonly showAll: boolean;
  /** Single letters, digits and signs act as keys; off for those who speak to their computer. */
  readonly letterKeys: boolean;
  readonly reducedMotion: boolean;
  /** Whether the 3D view stands: not yet known, standing, context lost, no WebGL here, code not arrived. */
  readonly webgl: "unknown" | "ok" | "lost" | "missing" | "unloaded";
  readonly notices: readonly Notice[];
  readonly markCriticalPoints: boolean;
  /** The local quadratic model at the probe, drawn on request. */
  readonly quadraticModel: boolean;
  /** Dragging on the map selects a region to zoom to. */
  readonly selectingRegion: boolean;
  /** The last thing worth saying aloud. */
  readonly announcement: readonly Sentence[];
  readonly reading: Reading | undefined;
  /** The course's contents are open. */
  readonly courseOpen: boolean;
}

/** Switches of the page that stand alone. */
export type Flag =
  | "markCriticalPoints"
  | "quadraticModel"
  | "selectingRegion"
  | "spotlight"
  | "blackout"
  | "qrCode"
  | "titling"
  | "showAll"
  | "letterKeys";

/**
 * Verbs of intent. `gesture` names one drag, one held key or one spell of typing, however long it lasts: undo takes all its
 * changes back at once. A change without one stands alone.
 */
export interface Actions {
  loadExperiment(experiment: Experiment, notice?: Omit<Notice, "id">): void;
  /** The experiment on show with a few numbers changed: starts, window and what is hidden stay. */
  adjust(experiment: Experiment, gesture?: string): void;
  /** Of a network the point of the drawn plane; refused in words where its parameters are too many to be written out. */
  placeStart(at: readonly [number, number], gesture?: string): void;
  /** A start on the move: a surface's goes along, a network's when it is dropped, as its plane may go through it. */
  dragStart(at: readonly [number, number], gesture: string): void;
  dropStart(): void;
  /** Back to where the objective suggests, or the network is initialised. */
  clearStart(): void;
  placeRunStart(run: number, at: readonly [number, number] | undefined, gesture?: string): void;
  /** From a paused playhead at step k > 0 with `branch`, the change takes effect from step k on (a `changes` entry). */
  setHyperparameter(
    run: number,
    id: string,
    value: ParameterValue | undefined,
    gesture?: string,
    branch?: boolean,
  ): void;
  /** Several from the start on, in one step of the history. */
  setHyperparameters(run: number, values: ParameterValues): void;
  setSchedule(run: number, schedule: ScheduleSpec | undefined, gesture?: string): void;
  clearChanges(run: number): void;
  addRun(optimizer: string): void;
  duplicateRun(run: number): void;
  removeRun(run: number): void;
  replaceOptimizer(run: number, optimizer: string): void;
  /** Nothing of it is checked: see `surfaceSpec`. */
  chooseSurface(surface: SurfaceSpec): void;
  setSurfaceParameter(id: string, value: number, gesture?: string): void;
  setFormula(formula: FormulaSpec, gesture?: string): void;
  /** On a surface this leaves it for the network; the runs stay. */
  setNetwork(network: NetworkObjectiveSpec, gesture?: string): void;
  /** An imported landscape. Starts stay where its sides are those of the one before. */
  setGrid(grid: GridSpec): void;
  /** The plane a network is drawn on; nothing on surfaces. */
  setSlice(slice: SliceSpec): void;
  /** What each step of a network or a sum sees; undefined for all samples. Nothing on surfaces. */
  setBatch(batch: BatchSpec | undefined, gesture?: string): void;
  setDraft(draft: State["draft"]): void;
  /** Those that do not fit are left out, and a notice says so. */
  setTransforms(transforms: readonly TransformSpec[], gesture?: string): void;
  /** On another landscape this leaves it for the sum. */
  setSum(sum: SumSpec, gesture?: string): void;
  setSteps(steps: number, gesture?: string): void;
  setSeed(seed: number): void;
  setTolerance(tolerance: number): void;
  setView(view: Partial<ViewSpec>, gesture?: string): void;
  /** Undefined returns to the objective's own window. */
  setDomain(domain: ViewSpec["domain"], gesture?: string): void;
  undo(): void;
  redo(): void;
  reset(): void;
  focusRun(run: number): void;
  /** Lecture mode: focuses a run and thins the others; once more brings all back. */
  singleOut(run: number): void;
  toggleRun(run: number): void;
  /** These two change what the link carries only where it carries them. */
  setTheme(theme: State["theme"]): void;
  setLanguage(language: State["language"]): void;
  setLecture(on: boolean): void;
  setChrome(on: boolean): void;
  setFlag(flag: Flag, on: boolean): void;
  /** Opens a step of a lesson beside the experiment on show, or closes the book. */
  read(reading: Reading | undefined): void;
  /** From the explorer back to the step whose experiment it was opened with. */
  returnToLesson(): void;
  play(): void;
  pause(): void;
  seek(step: number): void;
  stepBy(steps: number): void;
  setSpeed(speed: number): void;
  notify(notice: Omit<Notice, "id">): void;
  dismiss(id: number): void;
  announce(...sentences: readonly Sentence[]): void;
}
