import { isLikelihood } from "../objectives/transforms/fisher.ts";
import { type Expectation, numberExpectation } from "./expectation.ts";
import type { ParsedExperiment, ParsedObjective } from "./fill.ts";
import type { Flaw } from "./flaw.ts";
import type { ParsedNetwork } from "./networkFill.ts";
import type { Path } from "./path.ts";
import { dimensionOf } from "./recording.ts";
import type { ParsedTransform } from "./transformFill.ts";
import { DESCENDERS } from "./transformFit.ts";

type Of<T extends ParsedTransform["type"]> = Extract<ParsedTransform, { readonly type: T }>;
/** What is wrong inside an objective, with paths that begin with "objective". */
type ObjectiveFlaws = (objective: ParsedObjective) => readonly Flaw[];

const vectorOf = (count: number): Expectation => ({ key: "expected.vector", values: { count } });

/** What is wrong between legal transforms and what they are to act on. */
export function transformFlaws(parsed: ParsedExperiment, objectiveFlaws: ObjectiveFlaws): Flaw[] {
  const { objective, transforms } = parsed;
  const p = dimensionOf(objective);
  return transforms.flatMap((transform, i): Flaw[] => {
    const path: Path = ["transforms", i];
    switch (transform.type) {
      case "orthogonality":
        return objective.type === "network" ? [] : [{ path, expected: { key: "expected.weightMatrices" } }];
      case "moving-target":
        return targetFlaws(transform, path, parsed, p, objectiveFlaws);
      case "smoothing":
        return blurFlaws(objective, path);
      case "homotopy":
        if (transform.path === "blur" && objective.type === "grid") return blurFlaws(objective, path);
        return transform.centre.length === 0 || transform.centre.length === p
          ? []
          : [{ path: [...path, "centre"], expected: vectorOf(p) }];
      case "ewc":
        return ewcFlaws(transform, path, objective, p, objectiveFlaws);
      case "minimax":
        return gameFlaws(transform, path, parsed, p);
      default:
        return [];
    }
  });
}

/** A mean over points beyond the edge of what is known is not known. */
const blurFlaws = (objective: ParsedObjective, path: Path): Flaw[] =>
  objective.type === "grid" ? [{ path, expected: { key: "expected.noBlur" } }] : [];

function targetFlaws(
  { shift, objective }: Of<"moving-target">,
  path: Path,
  parsed: ParsedExperiment,
  p: number,
  objectiveFlaws: ObjectiveFlaws,
): Flaw[] {
  if (objective === undefined) return shift.length === p ? [] : [{ path: [...path, "shift"], expected: vectorOf(p) }];
  if (shift.length > 0) return [{ path: [...path, "shift"], expected: { key: "expected.shiftOrObjective" } }];
  const real = parsed.objective;
  const asNetwork = real.type === "network";
  const whole = objective.type === "sum" || objective.type === "grid";
  if (whole || (objective.type === "network") !== asNetwork || dimensionOf(objective) !== p)
    return [{ path: [...path, "objective"], expected: { key: "expected.likeObjective", values: { count: p } } }];
  const { batch } = parsed;
  if (batch !== undefined && typeof batch.order !== "string")
    return [{ path: [...path, "objective"], expected: { key: "expected.noListedBatches" } }];
  return objectiveFlaws(objective).map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] }));
}

function ewcFlaws(
  { anchor, fisher, data }: Of<"ewc">,
  path: Path,
  objective: ParsedObjective,
  p: number,
  objectiveFlaws: ObjectiveFlaws,
): Flaw[] {
  if (anchor.length !== p) return [{ path: [...path, "anchor"], expected: vectorOf(p) }];
  if ((fisher === undefined) === (data === undefined))
    return [{ path: [...path, "fisher"], expected: { key: "expected.fisherOrData" } }];
  if (data !== undefined) {
    if (objective.type !== "network") return [{ path: [...path, "data"], expected: { key: "expected.networkOnly" } }];
    if (!isLikelihood(objective.loss))
      return [{ path: [...path, "data"], expected: { key: "expected.likelihood", values: { loss: objective.loss } } }];
    if (objective.normalisation?.type === "batch" || objective.dropout?.form === "expected")
      return [{ path: [...path, "data"], expected: { key: "expected.singleSamples" } }];
    const learning: ParsedNetwork = { ...objective, data };
    return objectiveFlaws(learning)
      .filter((flaw) => flaw.path[1] === "data" || flaw.path[1] === "layers")
      .map((flaw) => ({ ...flaw, path: [...path, "data", ...(flaw.path[1] === "data" ? flaw.path.slice(2) : [])] }));
  }
  return fisherFlaws(fisher ?? [], [...path, "fisher"], p);
}

function fisherFlaws(fisher: NonNullable<Of<"ewc">["fisher"]>, path: Path, p: number): Flaw[] {
  const expected: Expectation = { key: "expected.fisherShape", values: { count: p } };
  if (fisher.length !== p) return [{ path, expected }];
  const rows = fisher.filter((row): row is readonly number[] => typeof row !== "number");
  if (rows.length === 0) return [];
  const i = rows.findIndex((row) => row.length !== p);
  if (rows.length !== p || i >= 0) return [{ path: i >= 0 ? [...path, i] : path, expected }];
  const asymmetric = rows.findIndex((row, r) => row.some((entry, c) => entry !== rows[c][r]));
  return asymmetric >= 0 ? [{ path: [...path, asymmetric], expected: { key: "expected.symmetric" } }] : [];
}

/** A game comes last, of known coordinates, and only with methods that make sense of a field without a function. */
function gameFlaws({ maximise }: Of<"minimax">, path: Path, { transforms, runs }: ParsedExperiment, p: number): Flaw[] {
  const flaws: Flaw[] = [];
  if (path[1] !== transforms.length - 1) flaws.push({ path, expected: { key: "expected.gameLast" } });
  if (maximise.length === 0) flaws.push({ path: [...path, "maximise"], expected: { key: "expected.players" } });
  const bad = maximise.findIndex((index, i) => index >= p || maximise.indexOf(index) < i);
  if (bad >= 0)
    flaws.push({
      path: [...path, "maximise", bad],
      expected:
        maximise[bad] >= p ? numberExpectation({ min: 0, max: p - 1, integer: true }) : { key: "expected.players" },
    });
  for (const [i, { optimizer, parameters, changes }] of runs.entries()) {
    const way = DESCENDERS[optimizer];
    if (way === undefined) continue;
    const at: Path = ["runs", i];
    if (way === true) {
      flaws.push({ path: [...at, "optimizer"], expected: { key: "expected.fieldMethod" } });
      continue;
    }
    const [id, value] = way;
    if (parameters[id] === value)
      flaws.push({ path: [...at, "parameters", id], expected: { key: "expected.fieldMethod" } });
    for (const [k, change] of changes.entries())
      if (change.parameters[id] === value)
        flaws.push({ path: [...at, "changes", k, "parameters", id], expected: { key: "expected.fieldMethod" } });
  }
  return flaws;
}
