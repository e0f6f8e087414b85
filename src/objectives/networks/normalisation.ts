import type { NumberParameter, Parameter } from "../../math/parameter.ts";

/**
 * Normalisation of every hidden layer between its weights and its activation: z becomes γ·(z − μ)/√(σ² + ε) + β. Type
 * `batch` takes μ and σ² of each unit over the samples of the current batch, `group` those of each sample over groups of
 * units. After a convolution every position counts as a unit of its own.
 */
export interface NormalisationSpec {
  readonly type: "batch" | "group";
  /** Of `group`: into how many groups of neighbouring units a layer is cut; divides every normalised width. */
  readonly groups?: number;
  /** ε > 0. */
  readonly epsilon: number;
  /** With γ and β as parameters; without, γ = 1 and β = 0 for good. */
  readonly affine: boolean;
  /** The inputs are normalised as well. */
  readonly inputs: boolean;
}

/** PyTorch's default. */
const epsilonRow: NumberParameter = {
  kind: "number",
  id: "epsilon",
  symbol: "\\varepsilon",
  default: 1e-5,
  domain: { min: 0, minOpen: true, max: 1000 },
  slider: { min: 1e-8, max: 1, scale: "log" },
  minor: true,
};

const groupsRow: NumberParameter = {
  kind: "number",
  id: "groups",
  symbol: "G",
  default: 1,
  domain: { min: 1, max: 20_000, integer: true },
  slider: { min: 1, max: 16, scale: "linear" },
};

const affineRow: Parameter = { kind: "flag", id: "affine", default: true };
const inputsRow: Parameter = { kind: "flag", id: "inputs", default: false };

/** One way to normalise, with the fields it has. */
export interface Normalisation {
  readonly id: NormalisationSpec["type"];
  readonly parameters: readonly Parameter[];
  readonly source: string;
}

/** Every normalisation, in the order menus show. */
export const normalisations: readonly Normalisation[] = [
  {
    id: "batch",
    parameters: [epsilonRow, affineRow, inputsRow],
    source: "Ioffe & Szegedy (2015), ICML, arXiv:1502.03167, Algorithm 1",
  },
  {
    id: "group",
    parameters: [groupsRow, epsilonRow, affineRow, inputsRow],
    source: "Wu & He (2018), ECCV, arXiv:1803.08494, eq. 1–7",
  },
];

const byId = new Map(normalisations.map((normalisation) => [normalisation.id as string, normalisation]));

export function normalisationById(id: string): Normalisation | undefined {
  return byId.get(id);
}
