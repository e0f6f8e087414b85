import { HOME, NEARLY_PLAN, PLAN } from "./view.ts";
import type { World } from "./world.ts";

/** What the keyboard and buttons may ask of the view. Angles in degrees. */
export interface SceneCommands {
  /** The designed view, block fitted to the stage. */
  home(): void;
  /** Plan view from above. */
  top(): void;
  /** Turns the block by `dx` eastward and raises the viewer by `dy`. */
  orbit(dx: number, dy: number): void;
  /** Above 1 comes nearer. */
  zoom(factor: number): void;
  /** 1 home, 2 plan, 3 from the south, 4 from the east, 5 low. */
  preset(number: number): void;
}

/** What browser tests and the keyboard's neighbours may look at; pixels are CSS pixels of the window. */
export interface SceneProbe {
  /** Frames drawn so far: stands still when nothing changes. */
  readonly renderedFrames: number;
  /** Samples per side of the terrain on show; 0 before the first. */
  readonly terrainSide: number;
  /** Pieces of each trail. */
  readonly trailPieces: readonly number[];
  /** Where (x, y) of the landscape stands on the window, on the ground. */
  project(x: number, y: number): readonly [number, number] | undefined;
  /** What stands under a pixel of the window. */
  pick(clientX: number, clientY: number): readonly [number, number] | undefined;
}

/** Azimuth and elevation of the presets 3, 4 and 5. */
const PRESETS: readonly (readonly [azimuth: number, elevation: number])[] = [
  [0, 40],
  [90, 40],
  [-20, 18],
];

export function createCommands(world: World): SceneCommands {
  const { view } = world;
  const commands: SceneCommands = {
    home: () => world.move(HOME),
    top: () => world.move(PLAN),
    orbit(dx, dy) {
      const { azimuth, elevation } = view.attitude;
      // Out of plan view the way down begins where the way up was taken over.
      const from = elevation === 90 && dy < 0 ? NEARLY_PLAN : elevation;
      world.move({ azimuth: azimuth - dx, elevation: from + dy });
    },
    zoom: (factor) => world.move({ zoom: view.attitude.zoom * factor }),
    preset(number) {
      if (number === 2) return commands.top();
      const [azimuth, elevation] = PRESETS[number - 3] ?? [HOME.azimuth, HOME.elevation];
      world.move({ ...HOME, azimuth, elevation });
    },
  };
  return commands;
}

export function createProbe(world: World): SceneProbe {
  return {
    get renderedFrames() {
      return world.renderedFrames;
    },
    get terrainSide() {
      return world.frame?.n ?? 0;
    },
    get trailPieces() {
      return world.trails.map(({ pieces }) => pieces);
    },
    project: (x, y) => world.place(x, y),
    pick: (clientX, clientY) => world.pick(clientX, clientY),
  };
}
