import { probe } from "../engine/inspect.ts";
import { inspectPoint } from "../engine/inspectPoint.ts";
import type { ProbeReport } from "../engine/protocol.ts";
import { notesJson } from "../exchange/export/notes.ts";
import { shown } from "../experiment/expectation.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { createLandscape } from "../experiment/landscape.ts";
import { dimensionOf, LARGEST_DENSE } from "../experiment/recording.ts";
import { complexEigenvalues2 } from "../math/complexEigen2.ts";
import type { Objective } from "../objectives/objective.ts";
import { jsonNumber, jsonNumbers, type Output, writeList } from "./output.ts";
import { Refusal } from "./refusal.ts";
import type { Say } from "./sentences.ts";
import { parseJson, readText } from "./source.ts";

type Point = readonly number[];

/** The points that `--at` gives, inline or in a file, each of as many numbers as the objective has. Throws `Refusal`. */
export function readPoints(at: string, { objective }: Experiment): readonly Point[] {
  const count = dimensionOf(objective);
  const value = parseJson(/^\s*\[/.test(at) ? at : readText(at), "--at");
  if (!Array.isArray(value)) throw refusedPoint("--at", value, count);
  for (const [i, point] of value.entries()) if (!isPoint(point, count)) throw refusedPoint(`--at[${i}]`, point, count);
  return value;
}

const isPoint = (point: unknown, count: number): point is Point =>
  Array.isArray(point) && point.length === count && point.every(Number.isFinite);

const refusedPoint = (field: string, found: unknown, count: number) =>
  new Refusal([{ field, expected: { key: "expected.points", values: { count } }, found: shown(found) }]);

/** Loss, gradient, Hessian and eigenvalues at each point, after transforms; what is not finite prints as null. */
export async function printInspection(
  experiment: Experiment,
  points: readonly Point[],
  out: Output,
  say: Say,
): Promise<void> {
  const { plane, landscape, network, facts } = createLandscape(experiment);
  await out.write('{"points":[');
  for (const [i, at] of points.entries()) {
    await out.write(i > 0 ? ",\n" : "\n");
    const whole = landscape.whole(0);
    if (whole.game !== undefined) await printGame(whole, at, out);
    else if (network === undefined) await out.write(JSON.stringify(inspected(probe(plane, [at[0], at[1]]))));
    else await printPoint(whole, at, out);
  }
  await out.write(`]${notesJson(facts, say)}}\n`);
}

/**
 * The field that the players follow in `gradient`, its Jacobian in `hessian`. In the plane its eigenvalues as pairs of
 * real and imaginary part; in more dimensions they are left out, as no symmetric method finds them.
 */
async function printGame(field: Objective, at: Point, out: Output): Promise<void> {
  const { dimension: p } = field;
  const theta = Float64Array.from(at);
  const gradient = new Float64Array(p);
  const value = field.gradient(theta, gradient);
  await out.write(`{"at":${jsonNumbers(at)},"value":${jsonNumber(value)},"gradient":${jsonNumbers(gradient)}`);
  if (p <= LARGEST_DENSE && field.hessian !== undefined) {
    const jacobian = new Float64Array(p * p);
    field.hessian(theta, jacobian);
    await out.write(',"hessian":');
    await writeList(out, p, (r) => jsonNumbers(jacobian.subarray(r * p, (r + 1) * p)));
    if (p === 2) await out.write(`,"eigenvalues":[${complexEigenvalues2(jacobian).map(jsonNumbers).join(",")}]`);
  }
  await out.write("}");
}

async function printPoint(objective: Objective, at: Point, out: Output): Promise<void> {
  const { dimension: p } = objective;
  const { value, gradient, hessian, eigenvalues, eigenvalueResiduals } = inspectPoint(objective, Float64Array.from(at));
  await out.write(`{"at":${jsonNumbers(at)},"value":${jsonNumber(value)},\n"gradient":${jsonNumbers(gradient)}`);
  if (hessian !== undefined) {
    await out.write(',\n"hessian":');
    await writeList(out, p, (r) => jsonNumbers(hessian.subarray(r * p, (r + 1) * p)));
  }
  await out.write(`,\n"eigenvalues":${jsonNumbers(eigenvalues)}`);
  await out.write(`,\n"eigenvalueResiduals":${jsonNumbers(eigenvalueResiduals)}}`);
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
