import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { openExplorer, words } from "./explorer.ts";
import { heapOf } from "./heap.ts";
import { noisyRace, playAndDrag, stepThrough } from "./playing.ts";

const browser = browserForSpecs();

const FRAMES = 8;

describe("memory", () => {
  it("keeps next to nothing of a move while playing and dragging", async () => {
    const { page } = await openExplorer(browser(), {
      width: 1000,
      height: 560,
      reducedMotion: "no-preference",
      fresh: true,
    });
    const slider = words("optimizers.rateOf", { name: "Adam" });
    const heap = await heapOf(page);
    await playAndDrag(page, slider, 10);
    const before = await heap.used();
    const moves = await playAndDrag(page, slider, 25);
    const after = await heap.used();
    expect(moves).toBeGreaterThan(100);
    // Compiled code and the history's 200 entries come to less than a megabyte. What is lost for good would grow with the
    // moves: one trail of the moved run alone has more than 5 kB.
    expect(after - before, `bytes more after ${moves} moves, from ${before}`).toBeLessThan(1_000_000 + 2000 * moves);
  });

  it("is not used up frame by frame: 8 × 10 000 points cost no more than 8 × 1 000", async () => {
    const perFrame: number[] = [];
    for (const steps of [1000, 10_000]) {
      const { page, app } = await openExplorer(browser(), {
        width: 640,
        height: 360,
        hash: noisyRace(steps),
        fresh: true,
      });
      const pieces = await app.evaluate(({ scene }) => scene()!.probe.trailPieces);
      expect(Math.min(...pieces), "pieces of each trail").toBeGreaterThan(0.8 * steps);
      const heap = await heapOf(page);
      await stepThrough(page, 0.8 * steps, FRAMES);
      const before = await heap.used();
      perFrame.push((await heap.allocatedBy(() => stepThrough(page, 0.9 * steps, FRAMES))) / FRAMES);
      // Compiled code and caches; the trails of one frame would be 3.2 MB.
      expect((await heap.used()) - before, `${steps} steps: bytes kept of ${FRAMES} frames`).toBeLessThan(800_000);
    }
    const [short, long] = perFrame;
    // A single trail of 10 000 pieces is 400 kB: rebuilding or copying one would show. Sampling errs by some per cent.
    expect(long - short, `bytes a frame: ${short.toFixed(0)} and ${long.toFixed(0)}`).toBeLessThan(200_000);
  }, 300_000);
});
