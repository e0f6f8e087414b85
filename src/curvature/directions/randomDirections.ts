import type { RandomStream } from "../../math/random.ts";
import { norm2 } from "../../math/vector.ts";
import type { Pane } from "../slice.ts";

/** Parameters that belong together: the weights into one unit, or a layer's biases. Networks list theirs. */
export interface ParameterGroup {
  readonly kind: "filter" | "biases";
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** `filter`: each unit's weights get the length that θ's have there; `layer`: each layer's; `none`: nothing is scaled. */
export type Normalisation = "filter" | "layer" | "none";

/**
 * Two random directions through θ. With `filter` each group of weights of a normal vector d becomes d·‖θ‖/‖d‖, both norms
 * of that group, and biases stand still (Li, Xu, Taylor, Studer & Goldstein 2018, §4, and their `--xignore biasbn`): a slice
 * then looks the same however the layers of a ReLU network are scaled against one another. So with `layer`, which scales
 * all filters of a layer by one factor. With `none` biases move as well.
 */
export function randomDirections(
  theta: Float64Array,
  groups: readonly ParameterGroup[],
  normalisation: Normalisation,
  random: RandomStream,
): Pane {
  const draw = () => {
    const direction = theta.map(() => random.normal());
    if (normalisation !== "none") for (const { from, to } of frozen(groups)) direction.fill(0, from, to);
    if (normalisation === "filter")
      for (const { from, to } of filters(groups)) matchNorm(direction, theta, [[from, to]]);
    if (normalisation === "layer")
      for (const layer of new Set(groups.map((group) => group.layer)))
        matchNorm(
          direction,
          theta,
          filters(groups)
            .filter((group) => group.layer === layer)
            .map(({ from, to }) => [from, to]),
        );
    return direction;
  };
  return { origin: Float64Array.from(theta), u: draw(), v: draw() };
}

const filters = (groups: readonly ParameterGroup[]) => groups.filter(({ kind }) => kind === "filter");
const frozen = (groups: readonly ParameterGroup[]) => groups.filter(({ kind }) => kind === "biases");

/** Scales `direction` on the ranges together to the norm that `theta` has on them. */
function matchNorm(
  direction: Float64Array,
  theta: Float64Array,
  ranges: readonly (readonly [from: number, to: number])[],
): void {
  const normOn = (x: Float64Array) => norm2(Float64Array.from(ranges, ([from, to]) => norm2(x.subarray(from, to))));
  const factor = normOn(theta) / normOn(direction);
  for (const [from, to] of ranges) for (let j = from; j < to; j++) direction[j] *= factor;
}
