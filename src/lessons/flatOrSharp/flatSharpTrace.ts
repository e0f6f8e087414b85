import type { Inspected, Step, Workbench } from "../lesson.ts";

/** Bottoms of the two wells, the flat one first. */
const BOTTOMS = [
  [-3, 0],
  [3, 0],
] as const;

const trace = ({ eigenvalues }: Inspected) => eigenvalues[0] + eigenvalues[1];

/** Both bottoms of the surface on show without its transforms; undefined on any other surface. */
function bottoms(bench: Workbench): readonly Inspected[] | undefined {
  const { objective } = bench.experiment ?? {};
  if (objective?.type !== "surface" || objective.name !== "double-well") return undefined;
  const bare = bench.changed({ transforms: [] });
  return BOTTOMS.map((at) => bench.inspect(bare, at));
}

/** How far the mean over Gaussian displacements of width σ lies above each bottom. */
function rises(bench: Workbench, sigma: number, wells: readonly Inspected[]): readonly number[] {
  // As many antithetic pairs as the format allows: the mean's error is a hundredth.
  const mean = bench.changed({ transforms: [{ type: "smoothing", width: sigma, samples: 4096 }] });
  return BOTTOMS.map((at, i) => bench.inspect(mean, at).value - wells[i].value);
}

export const flatSharpTrace: Step = {
  id: "flat-sharp-trace",
  experiment: {
    objective: { type: "surface", name: "double-well" },
    transforms: [{ type: "smoothing", width: 0.2, samples: 64 }],
    steps: 200,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 }, start: [-3.9, 0.8] },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 }, start: [3.25, 0.2] },
    ],
  },
  handles: [
    { path: "transforms[0].width", min: 0, max: 0.6, scale: "linear" },
    { path: "objective.parameters.sharpWidth", min: 0.15, max: 1.2, scale: "log" },
  ],
  claims: [
    {
      id: "same-depth",
      recipe: "flat-sharp-trace",
      *measure(bench) {
        const wells = bottoms(bench);
        if (wells === undefined) return undefined;
        yield undefined;
        const [flat, sharp] = wells.map(trace);
        return { difference: Math.abs(wells[0].value - wells[1].value), flat, sharp, ratio: sharp / flat };
      },
      holds: ({ difference, flat, sharp, ratio }) =>
        difference < 4e-6 &&
        Math.abs(flat - 1.389) < 0.001 &&
        Math.abs(sharp - 22.22) < 0.01 &&
        Math.abs(ratio - 16) < 0.01,
    },
    {
      id: "half-trace",
      recipe: "flat-sharp-trace",
      *measure(bench) {
        const wells = bottoms(bench);
        if (wells === undefined) return undefined;
        yield undefined;
        const [flat, sharp] = rises(bench, 0.02, wells);
        const [flatFormula, sharpFormula] = wells.map((well) => 0.5 * 0.02 * 0.02 * trace(well));
        return { flat, flatFormula, sharp, sharpFormula };
      },
      holds: ({ flat, flatFormula, sharp, sharpFormula }) =>
        Math.abs(flat / flatFormula - 1) < 0.03 && Math.abs(sharp / sharpFormula - 1) < 0.03 && sharp > 15 * flat,
    },
    {
      id: "second-order-only",
      recipe: "flat-sharp-trace",
      *measure(bench) {
        const wells = bottoms(bench);
        if (wells === undefined) return undefined;
        const ratio = (sigma: number) => {
          const [flat, sharp] = rises(bench, sigma, wells);
          return sharp / flat;
        };
        const [at002, at005] = [ratio(0.02), ratio(0.05)];
        yield undefined;
        return { at002, at005, at01: ratio(0.1), at02: ratio(0.2) };
      },
      holds: ({ at002, at005, at01, at02 }) =>
        at002 > 15.5 && at005 < at002 && at01 < at005 && at02 < at01 && at02 < 12,
    },
  ],
  sources: [{ source: "hochreiter-schmidhuber-1997", locator: "pp. 1–42" }],
};
