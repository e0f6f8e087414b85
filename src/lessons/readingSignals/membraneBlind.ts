import { sin } from "../../math/elementary.ts";
import { randomStream } from "../../math/random.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";

/**
 * A chain of two arms of length 1 with a hinge: angle ψ between them, tilt φ of the bisector against the membrane's plane.
 * Its ends are at heights z_N = sin(φ + ψ/2) and z_C = sin(φ − ψ/2). The model knows the angle; `membrane` is the weight
 * of what it does not know: one end has to be outside (z ≥ 0.5), the other inside (z ≤ −0.5).
 */
const EXPRESSION =
  "8*(1 - cos(psi - 0.4)) + membrane*(max(0, 0.5 - sin(phi + psi/2))^2 + max(0, sin(phi - psi/2) + 0.5)^2)";

/** Angles come round: the map shows ψ once, with the trough in its middle, so that no walker's way leaves it. */
const HINGE = [0.4 - Math.PI, 0.4 + Math.PI] as const;

/** 20 random foldings. */
function starts(seed: number): readonly (readonly [number, number])[] {
  const random = randomStream(seed, "foldings");
  return Array.from(
    { length: 20 },
    () => [0.4 + Math.PI * (2 * random.uniform() - 1), Math.PI * (2 * random.uniform() - 1)] as const,
  );
}

const from = (seed: number) =>
  starts(seed).map((start) => ({ optimizer: "gradient-descent", parameters: { learningRate: 0.01 }, start }));

/** Whether z_N > 0 > z_C at recorded point i. */
function spans({ points }: Recorded, i: number): boolean {
  const [psi, phi] = [points[2 * i], points[2 * i + 1]];
  return sin(phi + psi / 2) > 0 && sin(phi - psi / 2) < 0;
}

const ending = (runs: readonly Recorded[]): number => runs.filter((run) => spans(run, run.count - 1)).length;

/** The landscape on show, whatever its membrane's weight; undefined of any other. */
function chainOf(bench: Workbench) {
  const { objective } = bench.experiment ?? {};
  return objective?.type === "formula" && objective.expression === EXPRESSION ? objective : undefined;
}

const chain = (membrane: number) => ({
  objective: {
    type: "formula",
    expression: EXPRESSION,
    variables: ["psi", "phi"],
    parameters: { membrane: { value: membrane, min: 0, max: 60, scale: "linear" } },
    domain: [HINGE, [-Math.PI, Math.PI]],
  },
});

export const membraneBlind: Step = {
  id: "confident-membrane-blind",
  experiment: { ...chain(0), steps: 1000, runs: from(7), record: { every: 5 } },
  reseeded: ({ steps }, seed) => ({ ...chain(0), steps, seed, runs: from(seed), record: { every: 5 } }),
  handles: [{ path: "objective.parameters.membrane", min: 0, max: 60, scale: "linear" }],
  claims: [
    {
      id: "confident",
      recipe: "confident-membrane-blind",
      *measure(bench) {
        const shown = chainOf(bench);
        if (shown === undefined) return undefined;
        yield undefined;
        const found = [-2, 0, 2].map((phi) => bench.inspect(bench.changed({ objective: shown }), [0.4, phi]));
        const slope = Math.max(...found.map(({ gradient }) => Math.abs(gradient[0]) + Math.abs(gradient[1])));
        const flat = Math.max(...found.map(({ eigenvalues }) => Math.abs(eigenvalues[0])));
        const stiff = Math.min(...found.map(({ eigenvalues }) => eigenvalues[1]));
        return { slope, flat, stiff };
      },
      holds: ({ slope, flat, stiff }) => slope < 1e-12 && flat < 1e-12 && Math.abs(stiff - 8) < 1e-12,
    },
    {
      id: "one-distance",
      recipe: "confident-membrane-blind",
      *measure(bench) {
        const shown = chainOf(bench);
        if (shown === undefined) return undefined;
        const sampler = { optimizer: "sgld", parameters: { learningRate: 0.01, temperature: 0.1 }, start: [0.4, 0] };
        const fields = { steps: 20_000, runs: [sampler, sampler, sampler, sampler], record: { every: 10 } };
        const { runs } = yield* bench.race(bench.changed(fields));
        const distances: number[] = [];
        let right = 0;
        for (const run of runs)
          for (let i = 100; i < run.count; i++) {
            distances.push(2 * Math.abs(sin(run.points[2 * i] / 2)));
            if (spans(run, i)) right++;
          }
        const n = distances.length;
        const mean = distances.reduce((sum, d) => sum + d, 0) / n;
        const variance = distances.reduce((sum, d) => sum + (d - mean) * (d - mean), 0) / n;
        return { mean, deviation: Math.sqrt(variance), right: right / n };
      },
      holds: ({ mean, deviation, right }) =>
        Math.abs(mean - 0.4) < 0.02 && Math.abs(deviation - 0.11) < 0.02 && right < 0.15,
      seeds: { least: 19 },
    },
    {
      id: "blind",
      recipe: "confident-membrane-blind",
      *measure(bench) {
        if (chainOf(bench) === undefined) return undefined;
        const { runs } = yield* bench.shown();
        return { right: ending(runs), of: runs.length };
      },
      holds: ({ right, of }) => right <= 0.25 * of,
      seeds: { least: 19 },
    },
    {
      id: "told",
      recipe: "confident-membrane-blind",
      *measure(bench) {
        if (chainOf(bench) === undefined) return undefined;
        const { runs } = yield* bench.race(bench.changed(chain(30)));
        return { right: ending(runs), of: runs.length };
      },
      holds: ({ right, of }) => right === of,
      seeds: { least: 20 },
    },
  ],
  sources: [{ source: "jumper-2021" }],
};
