import type { Experiment } from "../../experiment/experiment.ts";
import { exp, log } from "../../math/elementary.ts";
import type { Recorded, Step } from "../lesson.ts";
import { distance } from "./distance.ts";

/** The ripples' period, π/2: one well per cell. */
const CELL = 1.5707963267948966;
const cellOf = (t: number, phase: number): number => Math.floor((t + phase / 4) / CELL + 0.5);

/** What a molecule's wandering over wells amounts to. */
function wandering(run: Recorded, [phaseX, phaseY]: readonly [number, number]) {
  const stays = new Map<string, number>();
  let [first, native] = [run.lastStep + 1, 0];
  for (let i = 0; i < run.count; i++) {
    const cell = `${cellOf(run.points[2 * i], phaseX)} ${cellOf(run.points[2 * i + 1], phaseY)}`;
    stays.set(cell, (stays.get(cell) ?? 0) + 1);
    if (distance(run, i) >= 0.8) continue;
    native++;
    first = Math.min(first, run.steps[i]);
  }
  let [entropy, largest] = [0, 0];
  for (const stay of stays.values()) {
    const share = stay / run.count;
    entropy -= share * log(share);
    largest = Math.max(largest, share);
  }
  return { first, native: native / run.count, wells: exp(entropy), largest };
}

const surfaceOf = ({ objective }: Experiment): string | undefined =>
  objective.type === "surface" ? objective.name : undefined;

const walk = (name: string) => ({
  objective: { type: "surface", name },
  start: [-2.5, 2],
  steps: 12_000,
  runs: [{ optimizer: "sgld", parameters: { learningRate: 0.01, temperature: 0.35 } }],
  record: { every: 4, curvature: "none" },
});

export const foldingFunnel: Step = {
  id: "folding-funnel-vs-idp",
  experiment: walk("folding-funnel"),
  handles: [
    { path: "runs[0].parameters.temperature", min: 0.05, max: 2, scale: "log" },
    { path: "objective.parameters.roughness", min: 0, max: 1, scale: "linear" },
    { path: "seed", min: 0, max: 19, scale: "linear", integer: true },
  ],
  claims: [
    {
      id: "folds",
      recipe: "folding-funnel-vs-idp",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (surfaceOf(experiment) !== "folding-funnel" || runs.length === 0) return undefined;
        const { first, native } = wandering(runs[0], [0, 0]);
        return { first, native };
      },
      holds: ({ first, native }) => first < 3000 && native > 0.7,
      seeds: { least: 20 },
    },
    {
      id: "one-state",
      recipe: "folding-funnel-vs-idp",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (surfaceOf(experiment) !== "folding-funnel" || runs.length === 0) return undefined;
        const { wells, largest } = wandering(runs[0], [0, 0]);
        return { wells, largest };
      },
      holds: ({ wells, largest }) => wells < 3 && largest > 0.7,
      seeds: { least: 20 },
    },
  ],
  sources: [{ source: "bryngelson-1995", locator: "pp. 167–195" }],
};

export const disorderedProtein: Step = {
  id: "a-protein-that-never-settles",
  experiment: walk("rugged-basin"),
  handles: [
    { path: "runs[0].parameters.temperature", min: 0.05, max: 2, scale: "log" },
    { path: "objective.parameters.ruggedness", min: 0, max: 1, scale: "linear" },
    { path: "seed", min: 0, max: 19, scale: "linear", integer: true },
  ],
  claims: [
    {
      id: "many-states",
      recipe: "folding-funnel-vs-idp",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (surfaceOf(experiment) !== "rugged-basin" || runs.length === 0) return undefined;
        const { wells, largest } = wandering(runs[0], [0.7, 1.9]);
        return { wells, largest };
      },
      holds: ({ wells, largest }) => wells > 6 && largest < 0.4,
      seeds: { least: 19 },
    },
    {
      id: "compared",
      recipe: "folding-funnel-vs-idp",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        if (surfaceOf(experiment) !== "rugged-basin" || runs.length === 0) return undefined;
        const other = yield* bench.race(
          bench.changed({ objective: { type: "surface", name: "folding-funnel" }, seed: experiment.seed }),
        );
        const [basin, funnel] = [wandering(runs[0], [0.7, 1.9]), wandering(other.runs[0], [0, 0])];
        return { later: basin.first / funnel.first, basin: basin.native, funnel: funnel.native };
      },
      holds: ({ later, basin, funnel }) => later > 2 && basin < 0.15 && funnel > 0.7,
      seeds: { least: 17 },
    },
  ],
  sources: [{ source: "dunker-2001", locator: "pp. 26–59" }],
};
