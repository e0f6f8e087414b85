import type { DrawnFacts, ProbeReport, Slice } from "../engine/protocol.ts";
import type { Race } from "../engine/race.ts";
import type { CurvatureFrame } from "../terrain/curvatureTone.ts";
import type { TerrainFrame } from "../terrain/frame.ts";
import { Playhead } from "./playhead.ts";

/**
 * What can change without the store changing; `charted` is the race once its trails are on screen, `held` a finger that
 * rests on the terrain.
 */
export type LiveTopic = "race" | "charted" | "terrain" | "probe" | "camera" | "held";

/**
 * The fast channel: data that streams in from the engine or moves with the frame loop. Components subscribe to a topic
 * and read the fields; nothing here passes through React state.
 */
export class Live {
  readonly playhead = new Playhead();
  /** The race on show; replaced when a newer one has enough to show, appended to while it streams. */
  race: Race | undefined;
  /** The race before the last branch, drawn faintly. */
  ghost: Race | undefined;
  terrain: TerrainFrame | undefined;
  /** λmax over the ground, while the view asks for it. */
  curvature: CurvatureFrame | undefined;
  /** The step whose objective the terrain shows, where it changes with the steps; else 0. */
  phase = 0;
  /** Facts of the landscape on show. */
  facts: DrawnFacts | undefined;
  /** The plane the terrain is drawn on where it follows the playhead; undefined where it stays. */
  followed: Slice | undefined;
  /** Where a network's start is being put, until the plane has its shadow there. */
  placing: readonly [number, number] | undefined;
  /** Probe at the pointer; undefined while there is none. */
  probe: ProbeReport | undefined;
  /** The shared start. */
  startProbe: ProbeReport | undefined;
  /** Azimuth of the viewer in degrees (the map's triangle), kept by the scene. */
  viewerAzimuth = -20;
  private speak: () => void = () => {};
  /**
   * Settles with the engine's first word, good or bad. On a slow line what the first screen can do without for a moment
   * waits for it, so that the workers' code does not stand in line behind it.
   */
  readonly spoken = new Promise<void>((resolve) => {
    this.speak = resolve;
  });
  private readonly listeners: Record<LiveTopic, Set<() => void>> = {
    race: new Set(),
    charted: new Set(),
    terrain: new Set(),
    probe: new Set(),
    camera: new Set(),
    held: new Set(),
  };
  private readonly versions: Record<LiveTopic, number> = {
    race: 0,
    charted: 0,
    terrain: 0,
    probe: 0,
    camera: 0,
    held: 0,
  };

  /** A channel of its own with what this one holds now, and a playhead of its own: for pictures drawn elsewhere. */
  still(): Live {
    const still = new Live();
    const { race, ghost, terrain, curvature, facts, startProbe, playhead } = this;
    Object.assign(still, { race, ghost, terrain, curvature, facts, startProbe });
    still.playhead.last = playhead.last;
    still.playhead.position = playhead.position;
    return still;
  }

  /** Counts the changes of a topic: a snapshot for useSyncExternalStore. */
  version(topic: LiveTopic): number {
    return this.versions[topic];
  }

  /** The engine has said something. */
  heard(): void {
    this.speak();
  }

  listen(topic: LiveTopic, listener: () => void): () => void {
    this.listeners[topic].add(listener);
    return () => this.listeners[topic].delete(listener);
  }

  changed(topic: LiveTopic): void {
    this.versions[topic]++;
    for (const listener of this.listeners[topic]) listener();
  }
}
