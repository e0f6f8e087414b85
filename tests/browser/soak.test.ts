import type { JSHandle } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { type Explorer, type FallLine, openExplorer, raceComplete, words } from "./explorer.ts";
import { heapOf } from "./heap.ts";

const browser = browserForSpecs();

/** Plays and drags a learning rate for so long. */
async function playAndDrag({ page, app }: Explorer, seconds: number): Promise<number> {
  const slider = page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) });
  await slider.focus();
  const end = performance.now() + 1000 * seconds;
  let moves = 0;
  for (; performance.now() < end; moves++) {
    await page.keyboard.press(moves % 40 < 20 ? "ArrowLeft" : "ArrowRight");
    if (moves % 10 === 0)
      await app.evaluate(({ store }) => {
        if (!store.live.playhead.playing) store.actions.play();
      });
  }
  await app.evaluate(({ store }) => store.actions.pause());
  await raceComplete(page);
  return moves;
}

/** Eight noisy descents, whose trails keep every step as a piece of its own. */
const noisy = (steps: number) =>
  `#v=1&surface=himmelblau&steps=${steps}&record.curvature=none${"&run=sgld;learningRate=0.001".repeat(8)}`;

const FRAMES = 40;

/** Moves the paused playhead a step a frame. */
const stepThrough = (app: JSHandle<FallLine>, from: number, frames: number) =>
  app.evaluate(
    async ({ store }, [from, frames]) => {
      for (let frame = 0; frame < frames; frame++) {
        store.live.playhead.seek(from + frame);
        await new Promise(requestAnimationFrame);
      }
    },
    [from, frames] as const,
  );

describe("memory", () => {
  it("is flat after a minute of playing and dragging", async () => {
    const explorer = await openExplorer(browser(), { width: 1000, height: 560, reducedMotion: "no-preference" });
    const heap = await heapOf(explorer.page);
    await playAndDrag(explorer, 15); // fills the caches and half of the history
    const before = await heap.used();
    const moves = await playAndDrag(explorer, 60);
    const after = await heap.used();
    expect(moves).toBeGreaterThan(100);
    // The history fills up to its 200 entries of about a kilobyte; compiled code comes and goes.
    expect(after - before, `bytes more after ${moves} moves, from ${before}`).toBeLessThan(1_000_000);
  });

  it("is not used up frame by frame: 8 × 10 000 points cost no more than 8 × 1 000", async () => {
    const perFrame: number[] = [];
    for (const steps of [1000, 10_000]) {
      const { page, app } = await openExplorer(browser(), { width: 800, height: 480, hash: noisy(steps) });
      const pieces = await app.evaluate(({ scene }) => scene()!.probe.trailPieces);
      expect(Math.min(...pieces), "pieces of each trail").toBeGreaterThan(0.8 * steps);
      const heap = await heapOf(page);
      await stepThrough(app, 0.8 * steps, FRAMES);
      const before = await heap.used();
      const allocated = await heap.allocatedBy(() => stepThrough(app, 0.9 * steps, FRAMES));
      perFrame.push(allocated / FRAMES);
      // Compiled code and caches; the trails of one frame would be 3.2 MB.
      expect((await heap.used()) - before, `${steps} steps: bytes kept of ${FRAMES} frames`).toBeLessThan(800_000);
    }
    const [short, long] = perFrame;
    // A single trail of 10 000 pieces is 400 kB: rebuilding or copying one would show. Sampling errs by some per cent.
    expect(long - short, `bytes a frame: ${short.toFixed(0)} and ${long.toFixed(0)}`).toBeLessThan(200_000);
  });
});
