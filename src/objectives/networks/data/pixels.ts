import { numberOf } from "../../../math/parameter.ts";
import { noiseRow, type SyntheticDataset, samplesRow } from "./dataset.ts";

/** Centre and radius of the two discs that are to be found, on a picture that spans [−1, 1]². */
const DISCS: readonly (readonly [x: number, y: number, radius: number])[] = [
  [-0.35, 0.3, 0.32],
  [0.5, -0.45, 0.2],
];

/**
 * The pixels of a square picture, row by row from the top: inputs are a pixel's place, the class says whether it belongs to
 * one of two small discs. About one pixel in nine does, which is what the Dice loss is made for. Noise shifts the discs'
 * rim, pixel by pixel; with a number of samples that is no square the picture ends within its last row.
 */
export const pixels: SyntheticDataset = {
  kind: "synthetic",
  id: "pixels",
  parameters: [samplesRow(256), noiseRow(0)],
  source: "cf. Sudre et al. (2017), DLMIA, arXiv:1707.03237, §1",
  standardise: false,
  create(parameters, random) {
    const samples = numberOf(parameters, "samples");
    const noise = numberOf(parameters, "noise");
    const side = Math.ceil(Math.sqrt(samples));
    const inputs = new Float64Array(2 * samples);
    const labels = new Float64Array(samples);
    const place = (index: number) => (side === 1 ? 0 : (2 * index) / (side - 1) - 1);
    for (let n = 0; n < samples; n++) {
      const x = place(n % side);
      const y = -place(Math.floor(n / side));
      const shift = noise * random.normal();
      inputs[2 * n] = x;
      inputs[2 * n + 1] = y;
      const inside = DISCS.some(([cx, cy, radius]) => {
        const distance = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy));
        return distance + shift <= radius;
      });
      labels[n] = inside ? 1 : 0;
    }
    return { samples, inputWidth: 2, inputs, classes: 2, labels, labelWidth: 1 };
  },
};
