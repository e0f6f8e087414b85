import type { Browser, CDPSession, Page } from "playwright-core";
import { build, preview } from "vite";
import { heapOf } from "../browser/heap.ts";
import { launch } from "../browser/launch.ts";
import { noisyRace, playAndDrag, stepThrough } from "../browser/playing.ts";
import { table } from "./harness.ts";

const MOVES = 30;
/** The first moves warm the compiler and fill buffers: two seconds of a drag at 60 events a second. */
const WARM = 120;
/** Of those, the ones that a row of their own tells of. */
const COLD = 10;
const FRAMES = 20;
/** Our own work on the main thread from a slider's movement to the new trails on screen, in ms. */
const GOAL_MS = 8;

/** Eight runs × 2000 steps on Rosenbrock, as README promises. */
const RACE = `#v=1&surface=rosenbrock&steps=2000${[
  "gradient-descent;learningRate=0.001",
  "momentum;learningRate=0.0001",
  "nesterov;learningRate=0.0001",
  "adagrad;learningRate=0.5",
  "rmsprop;learningRate=0.001",
  "adam;learningRate=0.01",
  "adamw;learningRate=0.01",
  "nadam;learningRate=0.002",
]
  .map((run) => `&run=${run}`)
  .join("")}`;
const SLIDER = "Learning rate of Gradient descent";

/** One movement of a slider, all in ms. */
interface Move {
  /** From the input event to the end of the microtasks after it: store and React. */
  readonly input: number;
  /** Each of our measures by name, summed until the new trails were drawn. */
  readonly marked: Readonly<Record<string, number>>;
  /** Everything the browser counts as script on the main thread, calls into WebGL included. */
  readonly script: number;
  /** From the input event to the last of the race's parts. */
  readonly worker: number;
  /** From the input event to the end of the first frame drawn after that. */
  readonly drawn: number;
}

async function open(
  browser: Browser,
  address: string,
  hash: string,
  reducedMotion: "reduce" | "no-preference" = "reduce",
) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion,
    colorScheme: "dark",
  });
  // The runner of these scripts wraps functions in a helper of its own, which the page has not got.
  await context.addInitScript("globalThis.__name = (f) => f");
  const page = await context.newPage();
  await page.goto(`${address}?terrain=129${hash}`);
  await page.waitForFunction(
    () => window.fallLine?.store.getState().digest !== undefined && window.fallLine.scene()?.probe.terrainSide === 129,
  );
  return page;
}

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Begins to note every measure of ours as it is made. */
const noteMeasures = (page: Page) =>
  page.evaluate(() => {
    const noted: { name: string; end: number; duration: number }[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name.startsWith("fall-line:")) noted.push({ name: name.slice(10), end: startTime + duration, duration });
    }).observe({ type: "measure" });
  });

const scriptMs = async (session: CDPSession) => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN);
};

/** Moves the slider to `position` (0–1 of its length) as a drag does, and waits for the new trails. */
async function move(page: Page, session: CDPSession, position: number): Promise<Move> {
  const before = await scriptMs(session);
  const result = await page.getByRole("slider", { name: SLIDER }).evaluate(async (slider, position) => {
    const { noted } = window as unknown as { noted: { name: string; end: number; duration: number }[] };
    const { store, scene } = window.fallLine!;
    const frames = () => scene()?.probe.renderedFrames ?? 0;
    noted.length = 0;
    const begun = performance.now();
    // React listens for the event but asks the element: the value has to change by the element's own setter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, String(position));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
    const input = performance.now() - begun;
    const nextFrame = () => new Promise(requestAnimationFrame);
    while (store.getState().digest === undefined) await nextFrame();
    // The trails may have been drawn before the digest came: three frames without a drawing say that the last one was it.
    let drawn = performance.now() - begun;
    for (let seen = frames(), idle = 0; idle < 3; idle++) {
      await nextFrame();
      if (frames() === seen) continue;
      seen = frames();
      drawn = performance.now() - begun;
      idle = -1;
    }
    const marked: Record<string, number> = {};
    for (const { name, duration } of noted) marked[name] = (marked[name] ?? 0) + duration;
    const worker = Math.max(...noted.filter(({ name }) => name === "receive").map(({ end }) => end)) - begun;
    return { input, marked, worker, drawn };
  }, position);
  return { ...result, script: (await scriptMs(session)) - before };
}

/** What a slider's movement costs, with 8 runs × 2000 steps. */
async function benchMoves(browser: Browser, address: string): Promise<string> {
  const page = await open(browser, address, RACE);
  const session = await page.context().newCDPSession(page);
  // CPU time of the thread: what else the machine does is not counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await noteMeasures(page);
  const moves: Move[] = [];
  for (let k = 0; k < WARM + MOVES; k++) moves.push(await move(page, session, 0.3 + (0.3 * (k % 15)) / 15));
  await page.context().close();
  const counted = moves.slice(WARM);
  const names = [...new Set(counted.flatMap(({ marked }) => Object.keys(marked)))].sort();
  const row = (title: string, of: (move: Move) => number, among: readonly Move[] = counted) => {
    const values = among.map(of);
    return [title, Math.min(...values), medianOf(values), Math.max(...values)].map((cell) =>
      typeof cell === "number" ? cell.toFixed(1) : cell,
    );
  };
  const sum = (marked: Move["marked"], counts: (name: string) => boolean) =>
    Object.entries(marked).reduce((sum, [name, ms]) => sum + (counts(name) ? ms : 0), 0);
  // Charts and the small map are drawn beside the trails or after them.
  const beside = ["chart", "plot", "map"];
  const toTrails = ({ input, marked }: Move) => input + sum(marked, (name) => !beside.includes(name));
  const total = ({ input, marked }: Move) => input + sum(marked, () => true);
  const rows = [
    row("store and React, on input", ({ input }) => input),
    ...names.map((name) => row(name, ({ marked }) => marked[name] ?? 0)),
    row(`of ours until the trails are drawn (goal ≤ ${GOAL_MS})`, toTrails),
    row(`the same of the page's first ${COLD} movements`, toTrails, moves.slice(0, COLD)),
    row("all of ours marked, charts and map too", total),
    row("all script, WebGL calls included, CPU", ({ script }) => script),
    row("input to the race's last part", ({ worker }) => worker),
    row("input to the new trails drawn", ({ drawn }) => drawn),
  ];
  return `A learning rate moved ${MOVES} times, 8 runs × 2000 steps (ms on the main thread; software WebGL draws the rest)\n${table(["", "least", "median", "most"], rows)}`;
}

/** What a frame costs while the playhead moves over long trails. */
async function benchFrames(browser: Browser, address: string): Promise<string> {
  const rows: string[][] = [];
  for (const steps of [1000, 10_000]) {
    const page = await open(browser, address, noisyRace(steps));
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const heap = await heapOf(page);
    await stepThrough(page, 0.7 * steps, FRAMES);
    await noteMeasures(page);
    const [begun, script] = [performance.now(), await scriptMs(session)];
    await stepThrough(page, 0.8 * steps, FRAMES);
    const wall = (performance.now() - begun) / FRAMES;
    const scripted = ((await scriptMs(session)) - script) / FRAMES;
    const ours = await page.evaluate(() =>
      (window as unknown as { noted: { duration: number }[] }).noted.reduce((sum, { duration }) => sum + duration, 0),
    );
    const allocated = (await heap.allocatedBy(() => stepThrough(page, 0.9 * steps, FRAMES))) / FRAMES;
    rows.push([
      `8 × ${steps} points`,
      (ours / FRAMES).toFixed(2),
      scripted.toFixed(2),
      (allocated / 1000).toFixed(0),
      wall.toFixed(0),
    ]);
    await page.context().close();
  }
  const header = ["trails on show", "ours, ms", "script, ms of CPU", "allocated, kB", "frame here, ms"];
  return `A frame while the playhead moves (mean of ${FRAMES}; the last column is software WebGL)\n${table(header, rows)}`;
}

/** The heap before and after so many minutes of playing and dragging. */
async function soak(browser: Browser, address: string, minutes: number): Promise<string> {
  const page = await open(browser, address, "", "no-preference");
  const heap = await heapOf(page);
  await playAndDrag(page, SLIDER, 20);
  const before = await heap.used();
  const moves = await playAndDrag(page, SLIDER, 60 * minutes);
  const after = await heap.used();
  await page.context().close();
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
  const grown = `${megabytes(before)} MB before, ${megabytes(after)} MB after (${megabytes(after - before)} MB more)`;
  return `Heap over ${minutes} min of playing and dragging, ${moves} moves: ${grown}`;
}

/**
 * What `measured` gives, or after so many seconds a sentence that says which part did not end, so that a wait inside the
 * page (a frame that is never drawn, a race that never ends) takes nothing from the parts after it.
 */
async function within(seconds: number, name: string, measured: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`${name}: expected to end within ${seconds} s, did not`), 1000 * seconds);
  });
  measured.catch(() => undefined); // what fails later, with the browser closed, has been said
  try {
    return await Promise.race([measured, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The built page in Chromium: what a slider costs, what a frame costs, what stays in memory after `minutes` of use. */
export async function benchPage(minutes: number): Promise<string> {
  await build({ logLevel: "error" });
  const server = await preview({ preview: { host: "127.0.0.1", port: 4196, strictPort: false }, logLevel: "error" });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("preview: expected an address, got none");
  const browser = await launch();
  const parts: readonly (readonly [name: string, seconds: number, measure: () => Promise<string>])[] = [
    ["moves", 400, () => benchMoves(browser, address)],
    ["frames", 240, () => benchFrames(browser, address)],
    ["soak", 60 * minutes + 90, () => soak(browser, address, minutes)],
  ];
  try {
    const printed: string[] = [];
    for (const [name, seconds, measure] of parts) {
      printed.push(await within(seconds, name, measure()));
      console.error(`page: ${name} done`);
      for (const context of browser.contexts()) await context.close(); // of a part that did not end
    }
    return printed.join("\n\n");
  } finally {
    await browser.close();
    // The server waits for connections kept open; whoever held one is gone with the browser.
    if ("closeAllConnections" in server.httpServer) server.httpServer.closeAllConnections();
    await server.close();
  }
}
