import { readFileSync } from "node:fs";
import { launch } from "../browser/launch.ts";

/**
 * `npx tsx tests/pictures/icons.ts` draws the icons of the installed page from public/favicon.svg. A maskable icon fills
 * its square, for the system to cut, with the drawing inside the middle four fifths.
 */
const ICONS = [
  { file: "icon-192.png", side: 192, drawing: 1 },
  { file: "icon-512.png", side: 512, drawing: 1 },
  { file: "icon-maskable-512.png", side: 512, drawing: 0.8 },
];

const svg = readFileSync("public/favicon.svg", "utf8");
const browser = await launch();
const page = await browser.newPage();
for (const { file, side, drawing } of ICONS) {
  const ground = drawing < 1 ? "#0F161A" : "transparent";
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <div style="width:${side * drawing}px;height:${side * drawing}px;line-height:0">${svg}</div>
    </body>`,
  );
  await page.screenshot({ path: `public/${file}`, omitBackground: true });
}
await browser.close();
