import { probe } from "../engine/inspect.ts";
import type { ProbeReport } from "../engine/protocol.ts";
import { shown } from "../experiment/expectation.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { createObjective } from "../objectives/index.ts";
import type { Output } from "./output.ts";
import { Refusal } from "./refusal.ts";
import { parseJson, readText } from "./source.ts";

type Point = readonly [number, number];

/** The points that `--at` gives, inline or in a file. Throws `Refusal`. */
export function readPoints(at: string): readonly Point[] {
  const value = parseJson(/^\s*\[/.test(at) ? at : readText(at), "--at");
  if (!Array.isArray(value)) throw refusedPoint("--at", value);
  for (const [i, point] of value.entries()) if (!isPoint(point)) throw refusedPoint(`--at[${i}]`, point);
  return value;
}

const isPoint = (point: unknown): point is Point =>
  Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);

const refusedPoint = (field: string, found: unknown) =>
  new Refusal([{ field, expected: { key: "expected.points", values: { count: 2 } }, found: shown(found) }]);

/** Loss, gradient, Hessian and eigenvalues at each point, after transforms; what is not finite prints as null. */
export async function printInspection(experiment: Experiment, points: readonly Point[], out: Output): Promise<void> {
  const { plane } = createObjective(experiment.objective, experiment.transforms);
  await out.write('{"points":[');
  for (const [i, at] of points.entries())
    await out.write((i > 0 ? ",\n" : "\n") + JSON.stringify(inspected(probe(plane, at))));
  await out.write("]}\n");
}

function inspected(report: ProbeReport): object {
  const { at, value, gradient, hessian, eigenvalues, eigenvectors } = report;
  const [xx, xy, yy] = hessian;
  const eigenvalueResiduals = eigenvalues.map((lambda, i) => {
    const [x, y] = eigenvectors[i];
    const rx = xx * x + xy * y - lambda * x;
    const ry = xy * x + yy * y - lambda * y;
    return Math.sqrt(rx * rx + ry * ry);
  });
  return {
    at,
    value,
    gradient,
    hessian: [
      [xx, xy],
      [xy, yy],
    ],
    eigenvalues,
    eigenvalueResiduals,
  };
}
