import type { NetworkObjectiveSpec } from "../objectives/spec.ts";

/** How networks are written to files and links, which takes the registries of data, initialisations and losses. */
export interface NetworkWriter {
  /** With everything said. */
  networkJson(network: NetworkObjectiveSpec): object;
  /** Only what differs from the defaults. */
  minimalNetwork(network: NetworkObjectiveSpec): object;
  /** Plain JSON as letters, digits, - and _. */
  pack(value: unknown): string;
}

let writer: NetworkWriter | undefined;

/** Called once by the code that fills networks in: a visit to a surface loads neither. */
export function writeNetworksWith(given: NetworkWriter): void {
  writer = given;
}

/** There wherever a network is, as every network was filled in. */
export function networkWriter(): NetworkWriter {
  if (writer === undefined) throw new Error("write: expected the code of networks to be loaded");
  return writer;
}
