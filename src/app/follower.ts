import { PlaneFrame } from "../curvature/planeFrame.ts";
import type { Slice } from "../engine/protocol.ts";
import type { FallLineStore } from "../store/store.ts";

/**
 * The plane parallel to `slice` that goes through θ, its origin shifted so that every shadow keeps its coordinates: trails
 * stay where they are drawn while the ground below them becomes that at θ.
 */
export function shiftedThrough(slice: Slice, theta: Float64Array): Slice {
  const { u, v } = slice;
  const { a, b } = new PlaneFrame(slice).shadow(theta);
  return { ...slice, origin: theta.map((t, j) => t - a * u[j] - b * v[j]) };
}

/** The stage that follows a moving playhead; the others wait until it has rested for this long. */
const MOVING_SIZES = [33];
const RESTED_MS = 200;

/**
 * Keeps the plane a network is drawn on at the focused run's point under the playhead. While the playhead moves, one coarse
 * terrain after the other is let through, each of the newest plane; when it rests, the fine ones follow.
 */
export class Follower {
  private readonly store: FallLineStore;
  private readonly draw: (sizes: readonly number[] | undefined) => Promise<void>;
  private drawing = false;
  private late = false;
  private rested: ReturnType<typeof setTimeout> | undefined;

  /** `draw` draws the terrain on `live.followed`, in all stages where none are named; it resolves when they are there or superseded. */
  constructor(store: FallLineStore, draw: (sizes: readonly number[] | undefined) => Promise<void>) {
    this.store = store;
    this.draw = draw;
  }

  /** The plane belongs where the playhead is now. */
  follow(): void {
    const { live } = this.store;
    const { focus } = this.store.getState();
    const { race, playhead } = live;
    const trajectory = race?.trajectories[focus];
    const at = trajectory?.indexAt(playhead.step) ?? -1;
    if (race?.slice === undefined || trajectory === undefined || at < 0) return;
    live.followed = shiftedThrough(race.slice, trajectory.thetaAt(at));
    live.changed("terrain");
    clearTimeout(this.rested);
    if (this.drawing) this.late = true;
    else void this.drawCoarsely();
  }

  /** The plane is back where the slice says. */
  stop(): void {
    clearTimeout(this.rested);
    this.late = false;
    this.store.live.followed = undefined;
    void this.draw(undefined);
  }

  private async drawCoarsely(): Promise<void> {
    this.drawing = true;
    do {
      this.late = false;
      await this.draw(MOVING_SIZES);
    } while (this.late);
    this.drawing = false;
    if (this.store.live.followed === undefined) return;
    this.rested = setTimeout(() => void this.draw(undefined), RESTED_MS);
  }
}
