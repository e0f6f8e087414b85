import type { ParameterValues } from "../../../math/parameter.ts";
import { randomStream } from "../../../math/random.ts";
import { blobs } from "./blobs.ts";
import { circles } from "./circles.ts";
import type { Dataset, Examples } from "./dataset.ts";
import { digits } from "./digits.ts";
import { iris } from "./iris.ts";
import { line } from "./line.ts";
import { moons } from "./moons.ts";
import { pixels } from "./pixels.ts";
import { sine } from "./sine.ts";
import { spirals } from "./spirals.ts";
import { xor } from "./xor.ts";

/** Every dataset that ships, in the order menus show. */
export const datasets: readonly Dataset[] = [moons, circles, spirals, xor, blobs, pixels, line, sine, iris, digits];

const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));

export function datasetById(id: string): Dataset | undefined {
  return byId.get(id);
}

/** The examples of a dataset; synthetic ones from the stream "data" under `seed`. `parameters` are complete. */
export async function examplesOf(dataset: Dataset, parameters: ParameterValues, seed: number): Promise<Examples> {
  return dataset.kind === "real" ? dataset.load() : dataset.create(parameters, randomStream(seed, "data"));
}
