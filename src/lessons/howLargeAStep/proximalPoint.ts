import type { Recorded, Step, Workbench } from "../lesson.ts";
import { distanceOf, firstStep } from "../ways.ts";

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "rosenbrock";

const arrived = (run: Recorded) => firstStep(run, (i) => run.losses[i] < 1e-6);

const implicit = (learningRate: number, root: string) => ({
  optimizer: "implicit-euler",
  parameters: { learningRate, root },
});

export const proximalPoint: Step = {
  id: "proximal-point",
  experiment: {
    objective: { type: "surface", name: "rosenbrock" },
    start: [-1.2, 1],
    steps: 320,
    runs: [
      implicit(0.05, "branch"),
      implicit(0.05, "proximal"),
      { optimizer: "gradient-descent", parameters: { learningRate: 0.001 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.05 } },
    ],
  },
  handles: [{ path: "runs[0].parameters.learningRate", min: 0.005, max: 5, scale: "log" }],
  claims: [
    {
      id: "one-and-the-same",
      recipe: "implicit-euler-proximal",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 4) return undefined;
        const [root, prox] = runs;
        let [apart, rises] = [0, 0];
        for (let i = 0; i < Math.min(root.count, prox.count); i++) {
          apart = Math.max(apart, distanceOf(root.thetaAt(i), prox.thetaAt(i)));
          if (i > 0 && root.losses[i] > root.losses[i - 1] && root.losses[i] > 1e-20) rises++;
        }
        return { apart, rises, steps: arrived(root) };
      },
      holds: ({ apart, rises, steps }) => apart < 1e-8 && rises === 0 && steps === 306,
    },
    {
      id: "larger-steps",
      recipe: "implicit-euler-proximal",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(
          bench.changed({ steps: 40, runs: [implicit(1, "branch"), implicit(5, "branch")] }),
        );
        const [one, five] = runs.map(arrived);
        return { one, five };
      },
      holds: ({ one, five }) => one === 18 && five === 6,
    },
    {
      id: "explicit-price",
      recipe: "implicit-euler-proximal",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const descent = (learningRate: number) => ({ optimizer: "gradient-descent", parameters: { learningRate } });
        const { runs } = yield* bench.race(
          bench.changed({ steps: 16_000, runs: [descent(0.001), descent(0.05)], record: { curvature: "none" } }),
        );
        return {
          steps: arrived(runs[0]),
          third: runs[1].count > 3 ? runs[1].losses[3] : -1,
          lastStep: runs[1].lastStep,
        };
      },
      holds: ({ steps, third }) => steps === 15_068 && third > 1e20,
    },
  ],
  sources: [{ source: "parikh-boyd-2014", locator: "§1.1 and §4.1" }],
};
