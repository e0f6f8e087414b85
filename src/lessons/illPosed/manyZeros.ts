import { createPupil } from "../../experiment/landscape.ts";
import { sin } from "../../math/elementary.ts";
import { randomStream } from "../../math/random.ts";
import { distance, endOf, median, pairDistances } from "../ends.ts";
import type { Step, Workbench } from "../lesson.ts";

const WIDTH = 8;
const PARAMETERS = 3 * WIDTH + 1;
const INPUTS = [-1, -0.6, -0.2, 0.2, 0.6, 1];
const TARGETS = INPUTS.map((x) => sin(3 * x));

/** First weights of a 1-8-1 network: normal, those of layer one of deviation 1.5, of layer two 1.5/√8, of biases 0.5. */
function drawn(seed: number, name: string): number[] {
  const random = randomStream(seed, name);
  const deviations = [1.5, 0.5, 1.5 / Math.sqrt(WIDTH)];
  return Array.from({ length: PARAMETERS }, (_, i) => {
    const part = i === PARAMETERS - 1 ? 1 : Math.floor(i / WIDTH);
    return deviations[part] * random.normal();
  });
}

const objective = (targets: readonly number[]) => ({
  type: "network",
  layers: [1, WIDTH, 1],
  activation: "tanh",
  loss: "mse",
  data: { inputs: INPUTS.map((x) => [x]), targets: targets.map((t) => [t]) },
});

const COUNT = 20;
const runs = Array.from({ length: COUNT }, (_, k) => ({ optimizer: "lbfgs", start: drawn(1, `start ${k}`) }));

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "network" &&
  experiment.objective.layers.join() === `1,${WIDTH},1` &&
  "inputs" in experiment.objective.data &&
  experiment.objective.data.inputs.length === INPUTS.length;

/** How far label noise of deviation 10⁻⁴ moves where a method ends, in lengths of the noise; start and all else the same. */
function* amplified(bench: Workbench, optimizer: string, learningRate: number) {
  const start = drawn(bench.seed, "start");
  const random = randomStream(bench.seed, "label noise");
  const noise = TARGETS.map(() => 1e-4 * random.normal());
  const ends: Float64Array[] = [];
  for (const targets of [TARGETS, TARGETS.map((t, i) => t + noise[i])]) {
    const json = {
      objective: objective(targets),
      start,
      steps: 3000,
      runs: [{ optimizer, parameters: { learningRate } }],
      record: { every: 3000, curvature: "none" },
    };
    ends.push(endOf((yield* bench.race(json)).runs[0]));
  }
  return distance(ends[0], ends[1]) / distance(noise, new Float64Array(noise.length));
}

export const manyZeros: Step = {
  id: "many-zeros",
  experiment: {
    objective: objective(TARGETS),
    steps: 300,
    runs,
    record: { curvature: "none" },
  },
  handles: [{ path: "steps", min: 10, max: 300, scale: "log", integer: true }],
  claims: [
    {
      id: "all-zero",
      recipe: "illposed-many-solutions-net",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { runs: recorded } = yield* bench.shown();
        const outputs = createPupil(experiment)?.outputsAt(Float64Array.from(INPUTS));
        if (outputs === undefined || recorded.length < 2) return undefined;
        const ends = recorded.map(endOf);
        const answers = ends.map((theta) => outputs(theta));
        const first = answers[0];
        return {
          loss: Math.max(...recorded.map(({ losses, count }) => losses[count - 1])),
          outputs: Math.max(...answers.map((answer) => Math.max(...answer.map((z, i) => Math.abs(z - first[i]))))),
        };
      },
      holds: ({ loss, outputs }) => loss < 1e-20 && outputs < 1e-9,
    },
    {
      id: "far-apart",
      recipe: "illposed-many-solutions-net",
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const { runs: recorded } = yield* bench.shown();
        if (recorded.length < 2) return undefined;
        const ends = recorded.map(endOf);
        const distances = pairDistances(ends);
        const between = createPupil(experiment)?.outputsAt(Float64Array.of(1.5, -1.5));
        const outside = ends.map((theta) => between?.(theta)[0] ?? 0);
        return {
          least: distances[0],
          middle: median(distances),
          outside: Math.max(...outside) - Math.min(...outside),
        };
      },
      holds: ({ least, middle, outside }) => least > 4 && middle > 8 && outside > 1,
    },
    {
      id: "same-start",
      recipe: "illposed-many-solutions-net",
      heavy: 4,
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const descent = yield* amplified(bench, "gradient-descent", 0.05);
        const adam = yield* amplified(bench, "adam", 0.05);
        return { descent, adam };
      },
      holds: ({ descent, adam }) => descent < 5 && adam > descent,
    },
  ],
  sources: [{ source: "cooper-2021" }],
};
