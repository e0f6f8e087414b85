import { describe, expect, it } from "vitest";
import type { NetworkObjectiveSpec } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { toJson } from "../../src/experiment/write.ts";
import { standardConvolution, standardDropout, standardNormalisation } from "../../src/panels/landscape/layerDraft.ts";
import {
  standardNetwork,
  withActivation,
  withDataset,
  withHidden,
  withLayers,
  withLoss,
} from "../../src/panels/landscape/networkDraft.ts";
import { createExperiment } from "../experiment/createExperiment.ts";

/** What the page makes must be readable from its link. */
function legal(network: NetworkObjectiveSpec): NetworkObjectiveSpec {
  const around = createExperiment({ version: 1, objective: { type: "surface", name: "himmelblau" } });
  const json = toJson({ ...around, start: undefined, objective: network, slice: { type: "pca" } });
  const { start: _, ...rest } = json;
  const read = readExperiment(rest);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  expect(read.experiment.objective).toEqual(network);
  return network;
}

describe("layers on the network tab", () => {
  const plain = standardNetwork();
  const group = (groups: number) => ({ ...standardNormalisation("group"), groups });

  it("begin with the format's defaults", () => {
    const all = { normalisation: standardNormalisation("batch"), dropout: standardDropout() };
    const found = createExperiment({
      version: 1,
      objective: {
        type: "network",
        layers: [2, 8, 1],
        data: { name: "moons" },
        normalisation: { type: "batch" },
        dropout: {},
      },
    }).objective;
    expect(legal(withLayers(plain, all))).toEqual(found);
  });

  it("have as many groups as divide every width", () => {
    const six = legal(withLayers(withHidden(plain, [12, 18]), { normalisation: group(7) }));
    expect(six.normalisation).toMatchObject({ groups: 6 });
    expect(legal(withHidden(six, [12, 9])).normalisation).toMatchObject({ groups: 3 });
    expect(legal(withHidden(six, [5])).normalisation).toMatchObject({ groups: 5 });
  });

  it("treat the inputs where there is nothing hidden", () => {
    const both = withLayers(plain, { normalisation: group(2), dropout: standardDropout() });
    expect(legal(withHidden(both, []))).toMatchObject({
      layers: [2, 1],
      normalisation: { inputs: true, groups: 2 },
      dropout: { on: "inputs" },
    });
  });

  it("decide the width behind a convolution", () => {
    const convolution = { ...standardConvolution(), taps: 2, padding: 1 };
    const summed = legal(withLayers(plain, { convolution }));
    expect(summed.layers).toEqual([2, 3, 1]);
    expect(legal(withHidden(summed, [9, 4])).layers).toEqual([2, 3, 4, 1]);
    expect(legal(withHidden(summed, [])).layers).toEqual([2, 3, 1]);
    expect(legal(withDataset(summed, "digits")).layers).toEqual([64, 65, 10]);
    expect(legal(withDataset(withLayers(plain, { convolution: { ...convolution, taps: 4 } }), "sine"))).toMatchObject({
      convolution: { taps: 3 },
    });
    expect(legal(withLayers(summed, { convolution: undefined }))).not.toHaveProperty("convolution");
  });

  it("keep the exact expectation while it is known", () => {
    const dropout = { ...standardDropout(), form: "expected" } as const;
    expect(legal(withLayers(plain, { dropout })).dropout?.form).toBe("sampled");
    const linear = legal(withLayers(withActivation(plain, "linear"), { dropout }));
    expect(linear.dropout?.form).toBe("expected");
    expect(legal(withActivation(linear, "tanh")).dropout?.form).toBe("sampled");
    expect(legal(withLoss(linear, "bce")).dropout?.form).toBe("sampled");
    expect(legal(withLayers(linear, { normalisation: group(2) })).dropout?.form).toBe("sampled");
  });

  it("leave written-out weights alone where their number stays", () => {
    const values = Array.from({ length: 33 }, (_, j) => j);
    const given: NetworkObjectiveSpec = { ...plain, initialisation: { type: "given", parameters: {}, values } };
    expect(legal(withLayers(given, { dropout: standardDropout() })).initialisation.values).toEqual(values);
    expect(legal(withLayers(given, { normalisation: group(2) })).initialisation.type).toBe("xavier");
  });
});
