import type { Trajectory } from "../../engine/race.ts";
import { type Language, translateKey } from "../../language/translate.ts";
import { leftAt } from "../../store/leftAt.ts";
import type { TerrainFrame } from "../../terrain/frame.ts";
import type { RunMark } from "../../theme/markers.ts";
import type { Ground } from "../geometry/ground.ts";
import { createPlaced, isPlacedHidden, place } from "../geometry/placed.ts";
import { positionAt, type Trail } from "../geometry/trail.ts";
import type { World } from "../world.ts";
import type { Tag } from "./tags.ts";

/** Radius of a ball in world units; larger in lecture mode. */
const BALL = 0.15;
const LECTURE_BALL = 0.2;
/** Balls never shrink below this, CSS pixels. */
const LEAST_BALL = 6;
/** Three or more balls within this many pixels share a tag. */
const SHARED = 12;
/** With more runs than this, as many as have marks of their own, only the one in focus has a tag. */
const MOST_TAGS = 8;
/** Below this window width tags show shapes only. */
const PHONE = 720;

/** How a run is drawn: shape, colour on the present ground, hollow or not. */
type Look = Tag["marks"][number];

/** One run's ball on the window, or the ring where it left the map; filled again in every frame. */
export interface Spotted {
  readonly run: number;
  x: number;
  y: number;
  radius: number;
  hidden: boolean;
  look: Look;
}

/** A tag that is filled again in every frame; its key is made once. */
interface RunTag extends Tag {
  spot: Spotted;
  marks: Look[];
  text: string;
  strong: boolean;
}

/** Everything about one run that the overlay draws. */
interface RunSpots {
  readonly ball: Spotted;
  readonly exit: Spotted;
  readonly ballTag: RunTag;
  readonly exitTag: RunTag;
  /** The tag of this frame covers the ball. */
  tagged: boolean;
  /** The last crossing of the map's edge, what it is of, and the step that it says the run left at. */
  crossing: number;
  crosser: Trajectory | undefined;
  crossed: TerrainFrame | undefined;
  leftStep: number;
  /** What the exit's words were made of. */
  exitStep: number;
  exitName: string;
  exitLanguage: Language;
  exitText: string;
}

const NO_LOOK: Look = { shape: "circle", colour: "", hollow: false };

function createSpots(run: number): RunSpots {
  const spotted = (): Spotted => ({ run, x: 0.5, y: 0.5, radius: 0.5, hidden: false, look: NO_LOOK });
  const ball = spotted();
  const exit = spotted();
  const tag = (key: string, spot: Spotted): RunTag => ({ key, spot, marks: [], text: "", strong: true });
  return {
    ball,
    exit,
    ballTag: tag(`ball-${run}`, ball),
    exitTag: tag(`exit-${run}`, exit),
    tagged: false,
    crossing: -1,
    crosser: undefined,
    crossed: undefined,
    leftStep: -1,
    exitStep: -1,
    exitName: "",
    exitLanguage: "en",
    exitText: "",
  };
}

/** Balls, exits and tags of a frame. Their objects are kept from frame to frame: a frame in which nothing grows makes none. */
export class RunMarks {
  /** Balls of visible runs that are on the map, in list order, the focused one last. */
  readonly balls: Spotted[] = [];
  /** Where runs that are off the map now have left it. */
  readonly exits: Spotted[] = [];
  /** Tags of balls, three or more near one another sharing one, and of runs that have left the map. */
  readonly tags: Tag[] = [];
  private readonly runs: RunSpots[] = [];
  private readonly names = new Map<RunMark, { readonly language: Language; readonly name: string }>();
  private readonly placed = createPlaced();
  private readonly position = { u: 0.5, v: 0.5, step: 0 };

  /** Follows the world to this frame. */
  gather(world: World, ground: Ground, scale: number, language: Language): void {
    const { focus, experiment } = world.store.getState();
    const trajectories = world.store.live.race?.trajectories ?? NONE;
    while (this.runs.length < Math.max(trajectories.length, world.trails.length))
      this.runs.push(createSpots(this.runs.length));
    if (this.names.size > 4 * experiment.runs.length) this.names.clear();
    let count = 0;
    for (let run = 0; run < trajectories.length; run++)
      if (run !== focus && this.followBall(world, ground, run, scale))
        count = put(this.balls, count, this.runs[run].ball);
    if (focus < trajectories.length && this.followBall(world, ground, focus, scale))
      count = put(this.balls, count, this.runs[focus].ball);
    cut(this.balls, count);
    count = 0;
    for (let run = 0; run < world.trails.length; run++)
      if (this.followExit(world, ground, run)) count = put(this.exits, count, this.runs[run].exit);
    cut(this.exits, count);
    this.fillTags(world, language);
  }

  private followBall(world: World, ground: Ground, run: number, scale: number): boolean {
    const { lecture, hiddenRuns } = world.store.getState();
    const mark = world.marks[run];
    const trajectory = world.store.live.race?.trajectories[run];
    if (mark === undefined || trajectory === undefined || hiddenRuns.includes(run)) return false;
    const { placed, position } = this;
    if (!positionAt(trajectory, ground.domain, world.lineUniforms.uTime.value, position)) return false;
    const { u, v } = position;
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return false;
    place(ground, world.lens, u, v, 0.04, placed);
    const { ball } = this.runs[run];
    const size = Math.max(LEAST_BALL, ((lecture ? LECTURE_BALL : BALL) * world.lens.focal) / placed.depth);
    ball.x = placed.x;
    ball.y = placed.y;
    ball.radius = Math.min(18 * scale, size);
    ball.hidden = isPlacedHidden(ground, world.lens, placed);
    ball.look = lookOf(ball.look, mark, world.theme === "dark" ? mark.dark : mark.light);
    return true;
  }

  private followExit(world: World, ground: Ground, run: number): boolean {
    const mark = world.marks[run];
    const { exits } = world.trails[run];
    const at = lastExit(world.trails[run], world.lineUniforms.uTime.value);
    const { exit, ball } = this.runs[run];
    if (at < 0 || mark === undefined || this.balls.includes(ball)) return false;
    if (world.store.getState().hiddenRuns.includes(run)) return false;
    const { placed } = this;
    place(ground, world.lens, exits[at], exits[at + 1], 0.02, placed);
    exit.x = placed.x;
    exit.y = placed.y;
    exit.hidden = isPlacedHidden(ground, world.lens, placed);
    exit.look = lookOf(exit.look, mark, world.theme === "dark" ? mark.dark : mark.light);
    return true;
  }

  private fillTags(world: World, language: Language): void {
    const { balls, exits, tags, runs } = this;
    const phone = world.width < PHONE;
    const { focus } = world.store.getState();
    const crowded = balls.length + exits.length > MOST_TAGS;
    let count = 0;
    for (const ball of balls) runs[ball.run].tagged = crowded && ball.run !== focus;
    for (const ball of balls) {
      if (runs[ball.run].tagged) continue;
      const shares = this.crowdOf(ball) >= 3;
      const { run } = ball;
      const tag = runs[shares ? this.firstOf(ball) : run].ballTag;
      tag.spot = ball;
      tag.text = shares || phone ? "" : this.nameOf(world, run, language);
      tag.strong = !world.isThinned(run);
      let members = 0;
      for (let other = 0; other < runs.length; other++) {
        const member = runs[other].ball;
        if (!(shares ? this.isNear(member, ball) : other === run)) continue;
        members = put(tag.marks, members, member.look);
        if (!world.isThinned(other)) tag.strong = true;
        if (member !== ball) runs[other].tagged = true;
      }
      runs[run].tagged = true;
      cut(tag.marks, members);
      count = put(tags, count, tag);
    }
    for (const exit of exits) {
      if (crowded && exit.run !== focus) continue;
      const tag = runs[exit.run].exitTag;
      tag.text = phone ? "" : this.exitWords(world, exit.run, language);
      tag.strong = !world.isThinned(exit.run);
      tag.marks[0] = exit.look;
      count = put(tags, count, tag);
    }
    cut(tags, count);
  }

  /** True for a ball of this frame that has no tag yet and stands close to another. */
  private isNear(member: Spotted, ball: Spotted): boolean {
    if (this.runs[member.run].tagged || !this.balls.includes(member)) return false;
    const dx = member.x - ball.x;
    const dy = member.y - ball.y;
    return dx * dx + dy * dy < SHARED * SHARED;
  }

  private crowdOf(ball: Spotted): number {
    let count = 0;
    for (const member of this.balls) if (this.isNear(member, ball)) count++;
    return count;
  }

  /** The first run in list order of those that share a tag. */
  private firstOf(ball: Spotted): number {
    let first = ball.run;
    for (const member of this.balls) if (member.run < first && this.isNear(member, ball)) first = member.run;
    return first;
  }

  /** A run's name as its tag says it: "Adam", "Adam 2". */
  private nameOf(world: World, run: number, language: Language): string {
    const mark = world.marks[run];
    const known = this.names.get(mark);
    if (known?.language === language) return known.name;
    const { optimizer } = world.store.getState().experiment.runs[run] ?? { optimizer: "" };
    const plain = translateKey(language, `optimizer.${optimizer}.name`);
    const name = mark.ordinal > 1 ? `${plain} ${mark.ordinal}` : plain;
    this.names.set(mark, { language, name });
    return name;
  }

  private exitWords(world: World, run: number, language: Language): string {
    const spots = this.runs[run];
    const { exits } = world.trails[run];
    const crossing = Math.ceil(exits[lastExit(world.trails[run], world.lineUniforms.uTime.value) + 2]);
    const { race, terrain } = world.store.live;
    const trajectory = race?.trajectories[run];
    // A run that hops across the map crosses its edge at every step: it left when it last stood inside.
    if (spots.crossing !== crossing || spots.crosser !== trajectory || spots.crossed !== terrain) {
      spots.crossing = crossing;
      spots.crosser = trajectory;
      spots.crossed = terrain;
      // The path crosses between two recorded steps, and the second is the first that stands outside.
      const step = trajectory === undefined ? crossing : keptFrom(trajectory, crossing);
      spots.leftStep = (trajectory && terrain && leftAt(trajectory, step, terrain.domain)) ?? step;
    }
    const step = spots.leftStep;
    const name = this.nameOf(world, run, language);
    if (spots.exitStep !== step || spots.exitName !== name || spots.exitLanguage !== language) {
      spots.exitStep = step;
      spots.exitName = name;
      spots.exitLanguage = language;
      spots.exitText = `${name} ${translateKey(language, "scene.leftTheMap", { step })}`;
    }
    return spots.exitText;
  }
}

/** The first recorded step at or after `step`, or the last one. */
function keptFrom(trajectory: Trajectory, step: number): number {
  const index = trajectory.indexAt(step);
  const { steps, count } = trajectory;
  return index >= 0 && steps[index] >= step ? step : steps[Math.min(index + 1, count - 1)];
}

const NONE: readonly never[] = [];

/** Puts an item at `count` of a list that is filled anew; returns the count after it. */
function put<T>(list: T[], count: number, item: T): number {
  list[count] = item;
  return count + 1;
}

function cut(list: unknown[], count: number): void {
  if (list.length > count) list.length = count;
}

function lookOf(before: Look, { shape, hollow }: RunMark, colour: string): Look {
  return before.shape === shape && before.hollow === hollow && before.colour === colour
    ? before
    : { shape, colour, hollow };
}

/** Where in `exits` the crossing stands after which the path is outside at `time`; −1 for none. */
function lastExit({ exits }: Trail, time: number): number {
  for (let k = exits.length - 3; k >= 0; k -= 3) if (exits[k + 2] <= time) return k;
  return -1;
}
