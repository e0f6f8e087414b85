import { shapeOf, trainingSamples } from "../objectives/networkSamples.ts";
import { outputWidths } from "../objectives/networks/data/prepare.ts";
import { createLayout, parameterNamed } from "../objectives/networks/layout.ts";
import { lossById } from "../objectives/networks/losses/index.ts";
import type { GridSpec, InlineDataSpec } from "../objectives/spec.ts";
import { termCount } from "../objectives/sums/columns.ts";
import { type Expectation, numberExpectation } from "./expectation.ts";
import type { ParsedExperiment, ParsedSum } from "./fill.ts";
import type { Flaw } from "./flaw.ts";
import { offGrid } from "./gridCoherence.ts";
import { layerFlaws, statisticsFlaws } from "./layerCoherence.ts";
import { LIMITS } from "./limits.ts";
import { isInlineData, type ParsedNetwork } from "./networkFill.ts";
import type { Path } from "./path.ts";
import { dimensionOf, LARGEST_DENSE } from "./recording.ts";

const whole = (min: number, max: number) => numberExpectation({ min, max, integer: true });
const at = (...path: Path): Path => ["objective", ...path];

/** What is wrong inside a network whose fields are each legal: its size first, as the rest is counted against it. */
export function networkFlaws(network: ParsedNetwork): Flaw[] {
  const { loss, smoothing, initialisation } = network;
  const p = dimensionOf(network);
  const max = LIMITS.networkParameters;
  if (p > max) return [{ path: at("layers"), expected: { key: "expected.parameterCount", values: { max, count: p } } }];
  const { values } = initialisation;
  return [
    ...(smoothing !== undefined && loss !== "dice"
      ? [{ path: at("smoothing"), expected: { key: "expected.diceOnly" } }]
      : []),
    ...layerFlaws(network),
    ...(values !== undefined && values.length !== p
      ? [{ path: at("initialisation", "values"), expected: vectorOf(p) }]
      : []),
    ...(isInlineData(network.data) ? inlineFlaws(network, network.data) : namedFlaws(network, network.data)),
  ];
}

const NOTHING = new Float64Array(0);
const vectorOf = (count: number): Expectation => ({ key: "expected.vector", values: { count } });

function namedFlaws({ layers, loss }: ParsedNetwork, { name, ...given }: NamedFields): Flaw[] {
  const shape = shapeOf(name, given);
  const measured = lossById(loss);
  if (shape === undefined || measured === undefined) return [];
  const flaws: Flaw[] = [];
  if (layers[0] !== shape.inputWidth)
    flaws.push({
      path: at("layers", 0),
      expected: { key: "expected.inputWidth", values: { count: shape.inputWidth } },
    });
  const last = layers.length - 1;
  const widths = outputWidths({ ...shape, inputs: NOTHING, labels: NOTHING }, measured);
  if (widths.length === 0) flaws.push({ path: at("loss"), expected: { key: "expected.otherLoss" } });
  else if (!widths.includes(layers[last]))
    flaws.push({
      path: at("layers", last),
      expected: { key: "expected.outputWidth", values: { count: widths.join(", ") } },
    });
  return flaws;
}

type NamedFields = Exclude<ParsedNetwork["data"], { readonly inputs: unknown }>;

type Rows = readonly (readonly number[] | number)[];

/** The first bad row of each kind: one wrong delimiter makes thousands. */
function inlineFlaws({ layers, loss }: ParsedNetwork, data: InlineDataSpec): Flaw[] {
  const { inputs, targets }: { inputs: Rows; targets: Rows } = data;
  const outputs = layers[layers.length - 1];
  if (inputs.length === 0) return [{ path: at("data", "inputs"), expected: { key: "expected.samples" } }];
  const flaws = [...rowFlaws("inputs", inputs, layers[0]), ...nameFlaws(data, layers[0], outputs)];
  if (targets.length !== inputs.length)
    return [
      ...flaws,
      { path: at("data", "targets"), expected: { key: "expected.targetCount", values: { count: inputs.length } } },
    ];
  const kind = lossById(loss)?.targets;
  if (kind === "classes") return [...flaws, ...classFlaws(targets, outputs)];
  const ragged = rowFlaws("targets", targets, outputs);
  return [...flaws, ...(ragged.length > 0 || kind === "values" ? ragged : probabilityFlaws(targets))];
}

/** A name for each input; and for each class, of which one output tells two apart. */
function nameFlaws({ columns, classes }: InlineDataSpec, inputs: number, outputs: number): Flaw[] {
  const names = (field: "columns" | "classes", count: number): Flaw => ({
    path: at("data", field),
    expected: { key: "expected.names", values: { count } },
  });
  const told = outputs === 1 ? 2 : outputs;
  return [
    ...(columns !== undefined && columns.length !== inputs ? [names("columns", inputs)] : []),
    ...(classes !== undefined && classes.length !== told ? [names("classes", told)] : []),
  ];
}

function rowFlaws(field: "inputs" | "targets", rows: Rows, width: number): Flaw[] {
  const i = rows.findIndex((row) => typeof row === "number" || row.length !== width);
  if (i < 0) return [];
  return [{ path: at("data", field, i), expected: { key: "expected.row", values: { count: width } } }];
}

function classFlaws(targets: Rows, classes: number): Flaw[] {
  const isClass = (target: Rows[number]) =>
    typeof target === "number" && Number.isInteger(target) && target >= 0 && target < classes;
  const i = targets.findIndex((target) => !isClass(target));
  if (i < 0) return [];
  return [
    { path: at("data", "targets", i), expected: { key: "expected.classIndex", values: { max: classes - 1, classes } } },
  ];
}

function probabilityFlaws(targets: Rows): Flaw[] {
  for (const [i, row] of targets.entries()) {
    if (typeof row === "number") continue;
    const j = row.findIndex((value) => value < 0 || value > 1);
    if (j >= 0) return [{ path: at("data", "targets", i, j), expected: numberExpectation({ min: 0, max: 1 }) }];
  }
  return [];
}

/** What is wrong between a legal objective and the fields around it: lengths of starts, batches and slices. */
export function surroundingFlaws(parsed: ParsedExperiment): Flaw[] {
  const { objective, start, runs, batch, slice, record } = parsed;
  const p = dimensionOf(objective);
  const expected = objective.type === "network" ? vectorOf(p) : { key: "expected.pair" };
  const flaws: Flaw[] = [];
  if (start !== undefined && start.length !== p) flaws.push({ path: ["start"], expected });
  for (const [i, run] of runs.entries())
    if (run.start !== undefined && run.start.length !== p) flaws.push({ path: ["runs", i, "start"], expected });
  if (objective.type === "grid") flaws.push(...startFlaws(objective, parsed));
  if (objective.type === "network") {
    if (record.curvature === "full" && p > LARGEST_DENSE)
      flaws.push({
        path: ["record", "curvature"],
        expected: { key: "expected.extremes", values: { max: LARGEST_DENSE } },
      });
    return [
      ...flaws,
      ...batchFlaws(objective, batch),
      ...statisticsFlaws(objective, trainedOn(objective), batch),
      ...sliceFlaws(objective, slice),
    ];
  }
  if (objective.type === "sum") flaws.push(...listedFlaws(batch, termsOf(objective)));
  for (const [field, value] of Object.entries(objective.type === "sum" ? { slice } : { batch, slice }))
    if (value !== undefined) flaws.push({ path: [field], expected: { key: "expected.networkOnly" } });
  return flaws;
}

/** Starts of the right length that are off the grid. */
function startFlaws(grid: GridSpec, { start, runs }: ParsedExperiment): Flaw[] {
  const places = [
    { path: ["start"] as Path, at: start },
    ...runs.map((run, i) => ({ path: ["runs", i, "start"] as Path, at: run.start })),
  ];
  return places.flatMap(({ path, at }) => {
    const expected = at?.length === 2 ? offGrid(grid, at) : undefined;
    return expected === undefined ? [] : [{ path, expected }];
  });
}

function batchFlaws(network: ParsedNetwork, batch: ParsedExperiment["batch"]): Flaw[] {
  if (batch === undefined || typeof batch.order === "string") return [];
  return listedFlaws(batch, trainedOn(network));
}

const termsOf = (sum: ParsedSum) => sum.terms?.length ?? termCount(sum);

/** What is wrong with batches written out, of `count` samples. */
function listedFlaws(batch: ParsedExperiment["batch"], count: number): Flaw[] {
  if (batch === undefined || typeof batch.order === "string") return [];
  const path: Path = ["batch", "order"];
  if (batch.order.length === 0) return [{ path, expected: { key: "expected.batches" } }];
  for (const [i, indices] of batch.order.entries()) {
    if (indices.length === 0) return [{ path: [...path, i], expected: { key: "expected.batches" } }];
    const j = indices.findIndex((index) => index >= count);
    if (j >= 0) return [{ path: [...path, i, j], expected: whole(0, count - 1) }];
  }
  return [];
}

/** How many samples a network is trained on. */
function trainedOn({ data }: ParsedNetwork): number {
  return trainingSamples(isInlineData(data) ? data.inputs.length : namedSamples(data), data.split);
}

const namedSamples = ({ name, ...given }: NamedFields) => shapeOf(name, given)?.samples ?? 0;

function sliceFlaws(network: ParsedNetwork, slice: ParsedExperiment["slice"]): Flaw[] {
  if (slice?.type !== "weights") return [];
  const layout = createLayout(network.layers, network.bias, network);
  const [first, second] = slice.weights.map((name) => parameterNamed(layout, name));
  const flaw = (i: number): Flaw => ({ path: ["slice", "weights", i], expected: { key: "expected.weight" } });
  if (first === undefined || second === undefined)
    return [...(first === undefined ? [flaw(0)] : []), ...(second === undefined ? [flaw(1)] : [])];
  return first === second ? [flaw(1)] : [];
}
