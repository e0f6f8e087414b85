import type { Experiment, NetworkObjectiveSpec, TransformSpec } from "./experiment.ts";
import { dimensionOf } from "./recording.ts";

/** Methods that need a function to descend; with a value, only in that mode. */
export const DESCENDERS: Readonly<Record<string, readonly [parameter: string, value: string] | true | undefined>> = {
  lbfgs: true,
  newton: ["mode", "saddle-free"],
  "implicit-euler": ["root", "proximal"],
};

/** The first run whose method a game cannot have; undefined where all can play. */
export function descender(runs: Experiment["runs"]): Experiment["runs"][number] | undefined {
  return runs.find(({ optimizer, parameters, changes }) => {
    const way = DESCENDERS[optimizer];
    if (way === undefined || way === true) return way === true;
    const [id, value] = way;
    return parameters[id] === value || changes.some((change) => change.parameters[id] === value);
  });
}

/** Each sample has a likelihood of its own: no loss that joins them, and no layer that looks at the others. */
const hasFisher = ({ loss, normalisation, dropout }: NetworkObjectiveSpec) =>
  loss !== "dice" && normalisation?.type !== "batch" && dropout?.form !== "expected";

/** True where a transform of a legal experiment is still legal on another objective, or with other runs. */
export function fits(transform: TransformSpec, { objective, runs }: Pick<Experiment, "objective" | "runs">): boolean {
  const p = dimensionOf(objective);
  const network = objective.type === "network";
  switch (transform.type) {
    case "orthogonality":
      return network;
    case "moving-target": {
      const other = transform.objective;
      if (other === undefined) return transform.shift.length === p;
      if (other.type !== "network" || objective.type !== "network") return other.type !== "network" && !network;
      return dimensionOf(other) === p;
    }
    case "smoothing":
      return objective.type !== "grid";
    case "homotopy":
      if (transform.path === "blur" && objective.type === "grid") return false;
      return transform.centre.length === 0 || transform.centre.length === p;
    case "ewc":
      if (transform.data !== undefined && !(network && hasFisher(objective))) return false;
      return transform.anchor.length === p;
    case "minimax":
      return transform.maximise.every((index) => index < p) && descender(runs) === undefined;
    case "l2":
    case "sparsity":
      return true;
  }
}

/** The transforms that fit, a game last; the same list where nothing had to change. */
export function fitting(
  transforms: readonly TransformSpec[],
  around: Pick<Experiment, "objective" | "runs">,
): readonly TransformSpec[] {
  const kept = transforms.filter((transform) => fits(transform, around));
  const games = kept.filter(({ type }) => type === "minimax");
  const ordered = [...kept.filter(({ type }) => type !== "minimax"), ...games.slice(-1)];
  return ordered.length === transforms.length && ordered.every((one, i) => one === transforms[i])
    ? transforms
    : ordered;
}
