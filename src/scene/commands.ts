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
