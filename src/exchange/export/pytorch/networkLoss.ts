import { batchOrder } from "../../../objectives/networks/batches.ts";
import type { SampleSet } from "../../../objectives/networks/samples.ts";
import type { BatchSpec, NetworkObjectiveSpec } from "../../../objectives/spec.ts";
import { float, indent, number, tensor, wholeTensor } from "./python.ts";
import { Untranslatable } from "./untranslatable.ts";

/** φ(z) in torch; softplus without PyTorch's cut at 20. */
const ACTIVATIONS: Readonly<Record<string, { readonly call: (z: string) => string; readonly module: string }>> = {
  linear: { call: (z) => z, module: "torch.nn.Identity()" },
  tanh: { call: (z) => `torch.tanh(${z})`, module: "torch.nn.Tanh()" },
  sigmoid: { call: (z) => `torch.sigmoid(${z})`, module: "torch.nn.Sigmoid()" },
  relu: { call: (z) => `torch.relu(${z})`, module: "torch.nn.ReLU()" },
  "leaky-relu": { call: (z) => `F.leaky_relu(${z}, 0.01)`, module: "torch.nn.LeakyReLU(0.01)" },
  elu: { call: (z) => `F.elu(${z})`, module: "torch.nn.ELU()" },
  gelu: { call: (z) => `F.gelu(${z})`, module: "torch.nn.GELU()" },
  silu: { call: (z) => `F.silu(${z})`, module: "torch.nn.SiLU()" },
  softplus: { call: (z) => `F.softplus(${z}, threshold=700)`, module: "torch.nn.Softplus(threshold=700)" },
  sin: { call: (z) => `torch.sin(${z})`, module: "" },
};

/** The loss of the outputs z against the targets t. */
function criterion({ loss, smoothing = 0 }: NetworkObjectiveSpec): string {
  switch (loss) {
    case "mse":
      return "return F.mse_loss(z, t)";
    case "half-mse":
      return "return 0.5 * ((z - t) ** 2).sum() / len(z)";
    case "bce":
      return "return F.binary_cross_entropy_with_logits(z, t)";
    case "cross-entropy":
      return "return F.cross_entropy(z, t)";
    case "dice":
      return [
        "p = torch.sigmoid(z)",
        `return 1 - (2 * (p * t).sum() + ${float(smoothing)}) / (p.sum() + t.sum() + ${float(smoothing)})`,
      ].join("\n");
    default:
      throw new Untranslatable("objective.loss", loss);
  }
}

/**
 * Data, network and `loss(theta, rows)`: theta holds all weights and biases in the order of
 * `torch.nn.utils.parameters_to_vector`. `extra` is added to the loss.
 */
export function networkLoss(spec: NetworkObjectiveSpec, train: SampleSet, extra: string): string {
  const { layers, activation, bias, loss } = spec;
  const known = ACTIVATIONS[activation];
  if (known === undefined) throw new Untranslatable("objective.activation", activation);
  const outputs = layers[layers.length - 1];
  const targets =
    loss === "cross-entropy"
      ? wholeTensor(Int32Array.from(train.targets))
      : tensor(train.targets, [train.samples, outputs]);
  const judged = criterion(spec).replace(/return (.*)$/, `return $1${extra}`);
  return [
    `INPUTS = ${tensor(train.inputs, [train.samples, layers[0]])}`,
    `TARGETS = ${targets}`,
    "",
    "",
    "def outputs(theta, x):",
    indent(passes(layers, bias, known.call).join("\n")),
    "",
    "",
    "def loss(theta, rows=slice(None)):",
    "    z, t = outputs(theta, INPUTS[rows]), TARGETS[rows]",
    indent(judged),
    ...(known.module === "" ? [] : ["", "", model(layers, bias, known.module)]),
    "",
  ].join("\n");
}

function passes(layers: readonly number[], bias: boolean, call: (z: string) => string): string[] {
  let at = 0;
  const lines: string[] = [];
  for (let l = 1; l < layers.length; l++) {
    const [from, to] = [layers[l - 1], layers[l]];
    const weights = `theta[${at}:${at + from * to}].view(${to}, ${from})`;
    at += from * to;
    const biases = bias ? `, theta[${at}:${at + to}]` : "";
    if (bias) at += to;
    const linear = `F.linear(x, ${weights}${biases})`;
    lines.push(l < layers.length - 1 ? `x = ${call(linear)}` : `return ${linear}`);
  }
  return lines;
}

/** The same network as PyTorch users know it. */
function model(layers: readonly number[], bias: boolean, activation: string): string {
  const rows = layers.slice(1).flatMap((to, l) => {
    const linear = `torch.nn.Linear(${layers[l]}, ${to}${bias ? "" : ", bias=False"}),`;
    return l + 2 < layers.length ? [linear, `${activation},`] : [linear];
  });
  return [
    "def model(theta):",
    '    """The network with these parameters as a module, to go on with."""',
    "    network = torch.nn.Sequential(",
    indent(rows.join("\n"), 2),
    "    )",
    "    torch.nn.utils.vector_to_parameters(theta, network.parameters())",
    "    return network",
  ].join("\n");
}

/** Batches up to this many indices are written into the program. */
const LISTED = 200_000;

export interface BatchText {
  /** `batch(k)`: the rows that step k sees. */
  readonly text: string;
  /** False where only the law of the batches is the same and not their order. */
  readonly exact: boolean;
}

/** Which samples each step sees. */
export function batchText(samples: number, batch: BatchSpec, seed: number, steps: number): BatchText {
  const order = batchOrder(samples, batch, seed);
  const { perEpoch, largest } = order;
  if (typeof batch.order === "object") {
    const lists = batch.order.map((list) => `    [${list.join(", ")}],`);
    const text = `BATCHES = [\n${lists.join("\n")}\n]\n\n\ndef batch(k):\n    return BATCHES[k % len(BATCHES)]\n`;
    return { text, exact: true };
  }
  const rows = `    at = ${largest} * (k % ${perEpoch})\n    return order[at : at + ${largest}]\n`;
  if (batch.order === "sequential")
    return { text: `def batch(k):\n    order = torch.arange(${samples})\n${rows}`, exact: true };
  const epochs = Math.ceil(steps / perEpoch);
  if (epochs * samples > LISTED) {
    const law = `    order = torch.randperm(${samples}, generator=torch.Generator().manual_seed(${number(seed)} + k // ${perEpoch}))\n`;
    return { text: `def batch(k):\n${law}${rows}`, exact: false };
  }
  const drawn = new Int32Array(epochs * samples);
  let at = 0;
  for (let k = 0; k < epochs * perEpoch; k++) {
    const seen = order.at(k);
    for (let n = 0; n < seen.length; n++) drawn[at++] = seen[n];
  }
  const text = `ORDERS = ${wholeTensor(drawn)}.view(${epochs}, ${samples})

def batch(k):
    order = ORDERS[k // ${perEpoch}]
${rows}`;
  return { text, exact: true };
}
