import type { Activation } from "../activations/activation.ts";
import { dropsHidden, dropsInputs } from "../dropout.ts";
import type { Layout } from "../layout.ts";
import type { NetworkSpec } from "../networkParts.ts";
import { ActivationStage } from "./activationStage.ts";
import { AffineStage } from "./affineStage.ts";
import { BatchStage } from "./batchStage.ts";
import { DenseStage } from "./denseStage.ts";
import { DropoutStage } from "./dropoutStage.ts";
import { FilterSumStage } from "./filterSumStage.ts";
import { GroupStage } from "./groupStage.ts";
import type { Stage } from "./stage.ts";

/** A network as a chain of stages. */
export interface Chain {
  readonly stages: readonly Stage[];
  /** Those that dropout acts in. */
  readonly drops: readonly DropoutStage[];
  /** For each layer of weights the index of its stage. */
  readonly weights: readonly number[];
}

/**
 * The stages of a network: of each layer its weights, then normalisation, activation and dropout where it is hidden;
 * before the first the inputs' own normalisation and dropout.
 */
export function chainOf(spec: NetworkSpec, layout: Layout, activation: Activation): Chain {
  const { layers, normalisation, dropout, convolution } = spec;
  const stages: Stage[] = [];
  const drops: DropoutStage[] = [];
  const weights: number[] = [];
  const normalise = (layer: number) => {
    if (normalisation === undefined) return;
    const { type, groups = 1, epsilon } = normalisation;
    const width = layers[layer];
    stages.push(type === "batch" ? new BatchStage(width, epsilon) : new GroupStage(width, groups, epsilon));
    const affine = layout.normalisations.find((found) => found.layer === layer);
    if (affine !== undefined) stages.push(new AffineStage(affine));
  };
  const drop = (width: number) => {
    if (dropout === undefined) return;
    const stage = new DropoutStage(width, 1 - dropout.rate, dropout.scaling === "inverted");
    drops.push(stage);
    stages.push(stage);
  };
  if (normalisation?.inputs) normalise(0);
  if (dropout !== undefined && dropsInputs(dropout)) drop(layers[0]);
  const top = layout.layers.length - 1;
  for (const [l, layer] of layout.layers.entries()) {
    weights.push(stages.length);
    const convolves = l === 0 && convolution !== undefined;
    stages.push(
      convolves ? new FilterSumStage(layer, layers[0], layers[1], convolution.padding) : new DenseStage(layer),
    );
    if (l === top) break;
    normalise(l + 1);
    if (!activation.identity) stages.push(new ActivationStage(activation, layers[l + 1]));
    if (dropout !== undefined && dropsHidden(dropout)) drop(layers[l + 1]);
  }
  return { stages, drops, weights };
}
