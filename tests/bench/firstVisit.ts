import { existsSync } from "node:fs";
import { build } from "vite";
import { launch } from "../browser/launch.ts";
import { table } from "./harness.ts";
import { serveSlowly } from "./slowServer.ts";

/** What DevTools calls slow 4G. */
const SLOW_4G = { throughput: 1_600_000 / 8, latencyMs: 150 };
const CPU_SLOWDOWN = 4;
/** From the request for the page on: controls and map answer; the coarse terrain stands. */
const GOALS_MS = { usable: 4000, terrain: 8000 };
const VISITS = 3;

/** Milliseconds from the request for the page on. */
interface Moments {
  /** A ruler can be moved, the map is painted, and the race has its numbers. */
  readonly usable: number;
  readonly terrain: number;
}

/**
 * Runs in the page before its own scripts and notes when what stands. A picture asked for its pixels, or a condition at
 * every frame, would take the processor that is measured: the canvas tells of its first painting itself. Plain text, as the
 * runner of these scripts wraps functions in a helper of its own, which the page has not got.
 */
const WATCH = `
  const moments = (window.moments = {});
  const { drawImage } = CanvasRenderingContext2D.prototype;
  let painted = false;
  CanvasRenderingContext2D.prototype.drawImage = function (...picture) {
    drawImage.apply(this, picture);
    painted ||= this.canvas.closest(".map-view") !== null;
  };
  const look = () => {
    const raced = (window.fallLine?.store.live.race?.trajectories[0].count ?? 0) > 0;
    if (painted && raced && document.querySelector("input[type=range]") !== null) moments.usable ??= performance.now();
    if ((window.fallLine?.scene()?.probe.terrainSide ?? 0) > 0) moments.terrain ??= performance.now();
    else setTimeout(look, 20);
  };
  look();
`;

/**
 * First visits over slow 4G with a processor four times slower than this one. The least of a few is told: whatever else the
 * machine does only adds.
 */
export async function benchFirstVisit(): Promise<string> {
  if (!existsSync("dist/index.html")) await build({ logLevel: "error" });
  const { address, close } = await serveSlowly("dist", SLOW_4G);
  const browser = await launch();
  const visits: Moments[] = [];
  try {
    for (let i = 0; i < VISITS; i++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
      await context.addInitScript(WATCH);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
      await page.goto(address, { waitUntil: "commit" });
      // Asked in words: what a driver of pages brings along to wait with is itself a third of a megabyte of script.
      const at = async (moment: keyof Moments): Promise<number> => {
        for (let tries = 0; tries < 1200; tries++) {
          const { result } = await session.send("Runtime.evaluate", { expression: `window.moments.${moment}` });
          if (typeof result.value === "number") return result.value;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        throw new Error(`first visit: expected ${moment}, not after two minutes`);
      };
      visits.push({ usable: await at("usable"), terrain: await at("terrain") });
      await context.close();
    }
  } finally {
    await browser.close();
    await close();
  }
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const row = (name: string, of: keyof Moments) => [
    name,
    seconds(Math.min(...visits.map((visit) => visit[of]))),
    seconds(GOALS_MS[of]),
    visits.map((visit) => seconds(visit[of])).join(" "),
  ];
  return table(
    ["first visit, slow 4G, 4 × slower", "least, s", "goal, s", "all"],
    [row("controls and map", "usable"), row("coarse terrain", "terrain")],
  );
}
