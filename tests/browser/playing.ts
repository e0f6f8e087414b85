import type { Page } from "playwright-core";

/** Eight noisy descents as a link; their trails keep every step as a piece of its own. */
export const noisyRace = (steps: number): string =>
  `#v=1&surface=himmelblau&steps=${steps}&record.curvature=none${"&run=sgld;learningRate=0.001".repeat(8)}`;

/** Moves the paused playhead a step a frame. */
export const stepThrough = (page: Page, from: number, frames: number): Promise<void> =>
  page.evaluate(
    async ([from, frames]) => {
      for (let frame = 0; frame < frames; frame++) {
        window.fallLine?.store.live.playhead.seek(from + frame);
        await new Promise(requestAnimationFrame);
      }
    },
    [from, frames] as const,
  );

/** Plays for so long while a slider is moved as fast as the page takes it; returns how often, once the race is complete. */
export async function playAndDrag(page: Page, slider: string, seconds: number): Promise<number> {
  await page.getByRole("slider", { name: slider }).focus();
  const end = performance.now() + 1000 * seconds;
  let moves = 0;
  for (; performance.now() < end; moves++) {
    await page.keyboard.press(moves % 40 < 20 ? "ArrowLeft" : "ArrowRight");
    if (moves % 10 === 0)
      await page.evaluate(() => {
        const { live, actions } = window.fallLine!.store;
        if (!live.playhead.playing) actions.play();
      });
  }
  await page.evaluate(() => window.fallLine?.store.actions.pause());
  await page.waitForFunction(() => window.fallLine?.store.getState().digest !== undefined);
  return moves;
}
