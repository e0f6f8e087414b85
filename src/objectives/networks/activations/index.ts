import type { Activation } from "./activation.ts";
import { elu } from "./elu.ts";
import { gelu } from "./gelu.ts";
import { leakyRelu } from "./leakyRelu.ts";
import { linear } from "./linear.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sin } from "./sin.ts";
import { softplus } from "./softplus.ts";
import { tanh } from "./tanh.ts";

/** Every activation of hidden layers, in the order menus show. */
export const activations: readonly Activation[] = [
  tanh,
  relu,
  leakyRelu,
  elu,
  gelu,
  silu,
  softplus,
  sigmoid,
  sin,
  linear,
];

const byId = new Map(activations.map((activation) => [activation.id, activation]));

export function activationById(id: string): Activation | undefined {
  return byId.get(id);
}
