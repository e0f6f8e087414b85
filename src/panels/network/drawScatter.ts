import { type Palette, palettes, type ThemeName } from "../../theme/palette.ts";
import { drawMarks, type Mark, placeOn, visitSamples } from "./drawMarks.ts";
import { type Easel, SIDE_PX, targetRange } from "./drawPicture.ts";
import { around } from "./frame.ts";
import type { Sitting } from "./usePortrait.ts";

/** Of many inputs: for each sample the first output over what it should be; on the diagonal it is right. */
export function drawScatter({ context }: Easel, sitting: Sitting, theme: ThemeName): void {
  const { samples, portrait, network } = sitting;
  const palette: Palette = palettes[theme];
  const outputs = network.layers[network.layers.length - 1];
  const interval = around(targetRange(sitting));
  const frame = { x: interval, y: interval };
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, SIDE_PX, SIDE_PX);
  context.strokeStyle = palette.rule2;
  context.lineWidth = SIDE_PX / 200;
  context.strokeRect(0, 0, SIDE_PX, SIDE_PX);
  context.beginPath();
  context.moveTo(...placeOn(frame, SIDE_PX, interval[0], interval[0]));
  context.lineTo(...placeOn(frame, SIDE_PX, interval[1], interval[1]));
  context.strokeStyle = palette.ink2;
  context.stroke();
  const marks: Mark[] = [];
  visitSamples(
    [
      ["train", samples.train],
      ["test", samples.test],
    ],
    (part, set, n) => {
      const y = portrait[part][n * outputs];
      if (Number.isFinite(y)) marks.push({ x: set.targets[n * outputs], y, colour: palette.ink3, part, wrong: false });
    },
  );
  drawMarks(context, SIDE_PX, frame, marks, palette.ground, palette.ink);
}
