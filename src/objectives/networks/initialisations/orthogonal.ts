import { numberOf } from "../../../math/parameter.ts";
import type { RandomStream } from "../../../math/random.ts";
import { norm2 } from "../../../math/vector.ts";
import { gain, type Initialisation } from "./initialisation.ts";

/**
 * PyTorch's `orthogonal_`: W = g·Q with orthonormal rows where n_out ≤ n_in, orthonormal columns otherwise, uniform over
 * all such matrices. Normal vectors made orthonormal one after the other, twice over each, which keeps them orthogonal to
 * rounding; it is the QR factorisation with positive diagonal that Mezzadri (2007), §4, asks for.
 */
export const orthogonal: Initialisation = {
  id: "orthogonal",
  parameters: [gain],
  latex: "W^{\\mathsf T} W = g^2 I \\;\\text{or}\\; W W^{\\mathsf T} = g^2 I",
  source: "Saxe, McClelland & Ganguli (2014), ICLR, arXiv:1312.6120, §3",
  draw(theta, { inputs, outputs, weightsAt }, parameters, random) {
    const g = numberOf(parameters, "gain");
    const wide = outputs <= inputs;
    const vectors = orthonormal(wide ? outputs : inputs, wide ? inputs : outputs, random);
    for (let to = 0; to < outputs; to++)
      for (let from = 0; from < inputs; from++)
        theta[weightsAt + to * inputs + from] = g * (wide ? vectors[to][from] : vectors[from][to]);
  },
};

/** `count` ≤ `length` random orthonormal vectors. */
function orthonormal(count: number, length: number, random: RandomStream): readonly Float64Array[] {
  const vectors: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    const vector = Float64Array.from({ length }, () => random.normal());
    for (let pass = 0; pass < 2; pass++)
      for (const other of vectors) {
        let inner = 0;
        for (let i = 0; i < length; i++) inner += other[i] * vector[i];
        for (let i = 0; i < length; i++) vector[i] -= inner * other[i];
      }
    const norm = norm2(vector);
    for (let i = 0; i < length; i++) vector[i] /= norm;
    vectors.push(vector);
  }
  return vectors;
}
