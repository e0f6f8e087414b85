import type { DrawnFacts } from "../engine/protocol.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { GREEK_LETTERS } from "../objectives/formula/greek.ts";

/** `psi` as ψ; α is U+03B1, and sigma stands twice in the list as it does in Unicode. */
function spelled(name: string): string {
  const at = GREEK_LETTERS.lastIndexOf(name);
  return at < 0 ? name : String.fromCharCode(0x3b1 + at);
}

/** What the two drawn directions are called: a formula's variables, or the directions of a network's slice. */
export function drawnAxes(
  { objective, slice }: Pick<Experiment, "objective" | "slice">,
  facts: DrawnFacts | undefined,
): readonly [string, string] {
  if (objective.type === "formula" || objective.type === "sum") {
    const [first, second] = objective.variables;
    return [spelled(first), spelled(second)];
  }
  if (objective.type !== "network") return ["x", "y"];
  if (facts?.network?.slice.provisional !== false) return ["u", "v"];
  switch (slice?.type) {
    case "pca":
      return facts.network.slice.type === "random" || facts.network.slice.filled ? ["u", "v"] : ["PC1", "PC2"];
    case "eigenvectors":
      return slice.which === "top" ? ["v₁", "v₂"] : ["v₁", "vₚ"];
    case "weights":
      return slice.weights;
    default:
      return ["u", "v"];
  }
}

/** Whether no run begins at the shared start: then it is drawn only while it is being placed. */
export const isStartUnused = ({ runs, objective }: Experiment): boolean =>
  runs.length > 0 && objective.type !== "network" && runs.every(({ start }) => start !== undefined);

/** Where the shared start is drawn. A network's own start has many coordinates: its shadow on the slice stands for it. */
export function drawnStart(
  { objective, start }: Experiment,
  facts: DrawnFacts | undefined,
): readonly number[] | undefined {
  return objective.type === "network" ? facts?.network && facts.start : (start ?? facts?.start);
}
