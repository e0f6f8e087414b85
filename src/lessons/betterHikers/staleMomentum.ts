import { hypotenuse } from "../../math/vector.ts";
import type { ExperimentJson, Recorded, Step, Workbench } from "../lesson.ts";
import { run } from "./ways.ts";

const EXPRESSION = "0.5*((x - 6)^2 + y^2)";
const JUMP = 15;
const PARAMETERS = { learningRate: 0.005, momentum: 0.98 };

const target = (step: number) => [{ type: "moving-target", step, shift: [-12, 0] }];

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "formula" &&
  experiment.objective.expression === EXPRESSION &&
  experiment.transforms[0]?.type === "moving-target" &&
  experiment.runs.length === 3;

/** When the experiment's target jumps. */
function jumpOf({ experiment }: Workbench): number {
  const moving = experiment?.transforms[0];
  return moving?.type === "moving-target" ? moving.step : JUMP;
}

/** How many steps after the jump the run was last 0.1 or more away from the new target (−6, 0). */
function unsettled({ points, count, steps }: Recorded, jump: number): number {
  for (let i = count - 1; i >= 0; i--)
    if (hypotenuse(points[2 * i] + 6, points[2 * i + 1]) >= 0.1) return steps[i] - jump;
  return 0;
}

/** ⟨v, ∇f⟩ as step k finds it, v = θ before the last step − θ after it. */
function agreement({ points }: Recorded, k: number, jump: number): number {
  const [x, y] = [points[2 * k], points[2 * k + 1]];
  const centre = k < jump ? 6 : -6;
  return (points[2 * k - 2] - x) * (x - centre) + (points[2 * k - 1] - y) * y;
}

/** The first step from `from` on at which ⟨v, ∇f⟩ < 0 has been found `patience` times in a row; −1 where there is none. */
function stuckAt(recorded: Recorded, from: number, patience: number, jump: number): number {
  let inRow = 0;
  for (let k = Math.max(1, from); k < recorded.count - 1; k++) {
    inRow = agreement(recorded, k, jump) < 0 ? inRow + 1 : 0;
    if (inRow >= patience) return k;
  }
  return -1;
}

/** v ← 0 before step k: momentum nothing for that one step. */
const forgetAt = (k: number): readonly ExperimentJson[] => [
  { step: k, parameters: { momentum: 0 } },
  { step: k + 1, parameters: { momentum: PARAMETERS.momentum } },
];

/** The run that forgets its velocity after five conflicts in a row, as often as that happens before it has settled. */
function* patient(bench: Workbench, jump: number, start: readonly number[], steps: number) {
  let changes: readonly ExperimentJson[] = [];
  let from = 0;
  for (;;) {
    const { runs } = yield* bench.race(
      bench.changed({ transforms: target(jump), start, steps, runs: [run("momentum", PARAMETERS, { changes })] }),
    );
    const k = stuckAt(runs[0], from, 5, jump);
    if (k < 0 || k - jump > unsettled(runs[0], jump)) return unsettled(runs[0], jump);
    changes = [...changes, ...forgetAt(k)];
    from = k + 1;
  }
}

export const staleMomentum: Step = {
  id: "momentum-deadlock-reset",
  experiment: {
    objective: {
      type: "formula",
      expression: EXPRESSION,
      domain: [
        [-18, 18],
        [-3, 3],
      ],
    },
    transforms: target(JUMP),
    start: [-6, 0],
    steps: 600,
    runs: [
      run("momentum", PARAMETERS),
      run("momentum", PARAMETERS, { changes: forgetAt(JUMP + 4) }),
      run("momentum", { ...PARAMETERS, resetOnConflict: true }),
    ],
    record: { curvature: "none" },
  },
  handles: [
    { path: "transforms[0].step", min: 2, max: 60, scale: "linear", integer: true },
    { path: "runs[0].parameters.momentum", min: 0.5, max: 0.99, scale: "linear" },
  ],
  claims: [
    {
      id: "sign",
      recipe: "momentum-deadlock-reset",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const [plain] = (yield* bench.shown()).runs;
        const jump = jumpOf(bench);
        if (jump < 2 || plain.count < jump + 6) return undefined;
        let row = 0;
        while (row < 100 && agreement(plain, jump + row, jump) < 0) row++;
        return { before: agreement(plain, jump - 1, jump), after: agreement(plain, jump, jump), row };
      },
      holds: ({ before, after, row }) => Math.abs(before - 4.2) < 0.05 && after < 0 && row === 13,
    },
    {
      id: "settles",
      recipe: "momentum-deadlock-reset",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        const jump = jumpOf(bench);
        return {
          never: unsettled(runs[0], jump),
          five: yield* patient(bench, jump, experiment.start ?? [-6, 0], experiment.steps),
          atOnce: unsettled(runs[2], jump),
        };
      },
      holds: ({ never, five, atOnce }) => never === 464 && five === 79 && atOnce === 23,
    },
    {
      id: "whenever",
      recipe: "momentum-deadlock-reset",
      heavy: 114,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        let least = Number.MAX_VALUE;
        for (let jump = 2; jump <= 21; jump++) {
          const plain = yield* bench.race(
            bench.changed({
              transforms: target(jump),
              start: [-6, 1],
              steps: 600,
              runs: [run("momentum", PARAMETERS)],
            }),
          );
          const five = yield* patient(bench, jump, [-6, 1], 600);
          least = Math.min(least, unsettled(plain.runs[0], jump) / five);
        }
        return { least };
      },
      holds: ({ least }) => least > 4.8,
    },
    {
      id: "overshoot",
      recipe: "momentum-deadlock-reset",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const still = yield* bench.race(bench.changed({ transforms: [], runs: [run("momentum", PARAMETERS)] }));
        const [alone] = still.runs;
        let conflicts = 0;
        // A target that never moves.
        for (let k = 1; k < alone.count - 1; k++) if (agreement(alone, k, alone.count) < 0) conflicts++;
        return { conflicts, of: alone.count - 2 };
      },
      holds: ({ conflicts, of }) => conflicts > 0.4 * of,
    },
  ],
  sources: [{ source: "odonoghue-candes-2015", locator: "§3.2" }],
};
