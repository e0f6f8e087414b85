import { type Layout, parameterName, parameterNamed } from "../../objectives/networks/layout.ts";

/** Kinds of parameters named in a refusal; the rest of a deep network goes on alike. */
const NAMED = 6;

/**
 * The name of the parameter that was typed: "W2[3,1]" with whatever stands between its numbers, γ and β spelled out if
 * wished ("gamma1[2]"), or its place from 1 on in the order of the parameters. Undefined where there is none.
 */
export function readWeight(layout: Layout, typed: string): string | undefined {
  const plain = typed.trim();
  if (/^\d+$/.test(plain)) {
    const place = Number(plain);
    return place >= 1 && place <= layout.parameters ? parameterName(layout, place - 1) : undefined;
  }
  const read = /^(w|b|γ|β|gamma|beta)\s*(\d+)\D+(\d+)(?:\D+(\d+))?\D*$/i.exec(plain);
  if (read === null) return undefined;
  const [, word, layer, unit, input] = read;
  const letter = LETTERS[word.toLowerCase()];
  const index = parameterNamed(layout, `${letter}${layer}[${unit}${input === undefined ? "" : `,${input}`}]`);
  return index === undefined ? undefined : parameterName(layout, index);
}

const LETTERS: Readonly<Record<string, string>> = { w: "W", b: "b", γ: "γ", β: "β", gamma: "γ", beta: "β" };

/** The last parameter of each kind and layer, in their order: "W1[16,64], b1[16], W2[10,16], b2[10]". */
export function lastWeights({ layers, normalisations }: Layout): string {
  const kinds = [
    ...layers.flatMap(({ inputs, outputs, weightsAt, biasesAt }, l) => [
      { at: weightsAt, name: `W${l + 1}[${outputs},${inputs}]` },
      ...(biasesAt < 0 ? [] : [{ at: biasesAt, name: `b${l + 1}[${outputs}]` }]),
    ]),
    ...normalisations.flatMap(({ layer, width, scalesAt, shiftsAt }) => [
      { at: scalesAt, name: `γ${layer}[${width}]` },
      { at: shiftsAt, name: `β${layer}[${width}]` },
    ]),
  ].sort((one, other) => one.at - other.at);
  const named = kinds.slice(0, NAMED).map(({ name }) => name);
  return [...named, ...(kinds.length > NAMED ? ["…"] : [])].join(", ");
}
