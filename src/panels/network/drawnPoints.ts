import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { withOwnSamples } from "../landscape/networkDraft.ts";
import type { Frame } from "./frame.ts";
import { targetClass, taskOf } from "./task.ts";

/** What points drawn by hand are: two classes of the plane, or a curve y over x. */
export type PadMode = "classes" | "curve";

/** A point in the pad's units; the class says nothing of a curve's. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly label: 0 | 1;
}

/** What the pad shows, whatever is drawn: about where networks are not yet saturated. */
export const PAD: Frame = { x: [-2, 2], y: [-2, 2] };

/** Places are kept to a hundredth, which nobody sees and which keeps links short. */
export const onPad = (value: number): number => Math.min(2, Math.max(-2, Math.round(100 * value) / 100));

/** Fewer points than this train nothing. */
export const FEWEST = 2;

/** What a network's data could have been drawn as; undefined where they could not. */
export function padMode(network: NetworkObjectiveSpec): PadMode | undefined {
  const { data, layers } = network;
  if ("name" in data || data.standardise) return undefined;
  const within = data.inputs.every((row) => row.every((value) => Math.abs(value) <= PAD.x[1]));
  if (!within) return undefined;
  const task = taskOf(network);
  if (layers[0] === 2 && task.kind === "classes" && task.classes === 2) return "classes";
  return layers[0] === 1 && task.kind === "values" && layers[layers.length - 1] === 1 ? "curve" : undefined;
}

/** The points of a network whose data could have been drawn. */
export function pointsOf({ data, loss, layers }: NetworkObjectiveSpec, mode: PadMode): readonly DrawnPoint[] {
  if ("name" in data) return [];
  const targets = (data.targets as readonly (number | readonly number[])[]).flat();
  const width = loss === "cross-entropy" ? 1 : layers[layers.length - 1];
  return data.inputs.map(([x, y], n) =>
    mode === "curve" ? { x, y: targets[n], label: 0 } : { x, y, label: targetClass(targets, n, width) === 1 ? 1 : 0 },
  );
}

/** The network learning these points, at least `FEWEST`. What was drawn before keeps its split. */
export function withPoints(
  network: NetworkObjectiveSpec,
  points: readonly DrawnPoint[],
  mode: PadMode,
): NetworkObjectiveSpec {
  const split = padMode(network) === mode ? network.data.split : 1;
  const own =
    mode === "curve"
      ? { inputs: points.map(({ x }) => [x]), targets: points.map(({ y }) => y) }
      : { inputs: points.map(({ x, y }) => [x, y]), targets: points.map(({ label }) => label), classes: ["0", "1"] };
  return withOwnSamples(network, own, { split, standardise: false });
}

/** Index of the point nearest to (x, y), within `reach`; −1 where there is none. */
export function nearest(points: readonly DrawnPoint[], x: number, y: number, reach: number): number {
  let best = -1;
  let least = reach * reach;
  for (const [i, point] of points.entries()) {
    const square = (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y);
    if (square <= least) {
      least = square;
      best = i;
    }
  }
  return best;
}
