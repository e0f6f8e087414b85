import type { Experiment } from "../../experiment/experiment.ts";
import type { Raced, Recorded, Step } from "../lesson.ts";
import { distance, lastDistance } from "./distance.ts";

/** Runs of the bilinear game by method; undefined where another game is on show. */
function players({ experiment, runs }: Raced): ReadonlyMap<string, Recorded> | undefined {
  const { objective, transforms, steps } = experiment;
  if (objective.type !== "surface" || objective.name !== "two-players" || steps !== 200) return undefined;
  if (transforms.length !== 1 || transforms[0].type !== "minimax") return undefined;
  return new Map(experiment.runs.map(({ optimizer }, i) => [optimizer, runs[i]]));
}

const rateOf = ({ runs }: Experiment, optimizer: string): number =>
  Number(runs.find((run) => run.optimizer === optimizer)?.parameters.learningRate);

export const ganSaddleRotation: Step = {
  id: "gan-saddle-rotation",
  experiment: {
    objective: { type: "surface", name: "two-players", parameters: { a: 0 } },
    transforms: [{ type: "minimax" }],
    start: [1, 0],
    steps: 200,
    runs: ["gradient-descent", "alternating-descent", "extragradient", "implicit-euler", "gradient-flow"].map(
      (optimizer) => ({ optimizer, parameters: { learningRate: 0.1 } }),
    ),
  },
  handles: [
    { path: "runs[0].parameters.learningRate", min: 0.01, max: 0.5, scale: "log" },
    { path: "runs[1].parameters.learningRate", min: 0.01, max: 3, scale: "log" },
  ],
  claims: [
    {
      id: "thrown-out",
      recipe: "gan-saddle-rotation",
      *measure(bench) {
        const raced = yield* bench.shown();
        const run = players(raced)?.get("gradient-descent");
        if (run === undefined) return undefined;
        const eta = rateOf(raced.experiment, "gradient-descent");
        let law = 1;
        for (let k = 0; k < 100; k++) law *= 1 + eta * eta;
        return { end: lastDistance(run), law };
      },
      holds: ({ end, law }) => end > 2.7 && end < 2.71 && Math.abs(end / law - 1) < 1e-9,
    },
    {
      id: "turns-only",
      recipe: "gan-saddle-rotation",
      *measure(bench) {
        const runs = players(yield* bench.shown());
        const [turns, flow] = [runs?.get("alternating-descent"), runs?.get("gradient-flow")];
        if (turns === undefined || flow === undefined) return undefined;
        const distances = Array.from({ length: turns.count }, (_, i) => distance(turns, i));
        return { least: Math.min(...distances), most: Math.max(...distances), flow: lastDistance(flow) };
      },
      holds: ({ least, most, flow }) => least > 0.975 && most < 1.026 && Math.abs(flow - 1) < 1e-9,
    },
    {
      id: "drawn-in",
      recipe: "gan-saddle-rotation",
      *measure(bench) {
        const runs = players(yield* bench.shown());
        const [looking, implicit] = [runs?.get("extragradient"), runs?.get("implicit-euler")];
        if (looking === undefined || implicit === undefined) return undefined;
        return { looking: lastDistance(looking), implicit: lastDistance(implicit) };
      },
      holds: ({ looking, implicit }) => [looking, implicit].every((end) => end > 0.3695 && end < 0.3699),
    },
  ],
  sources: [
    { source: "mescheder-2017", locator: "§2.2, §3.1" },
    { source: "bailey-2020", locator: "§2" },
  ],
};
