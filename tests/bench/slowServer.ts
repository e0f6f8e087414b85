import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
const COMPRESSED = new Set([".html", ".js", ".css", ".svg", ".webmanifest"]);
/** Bytes on the line at a time. */
const PACKET = 4096;

export interface Line {
  /** Bytes a second, shared by all requests. */
  readonly throughput: number;
  /** From a request to its first byte. */
  readonly latencyMs: number;
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Serves `folder`, compressed as hosts of static files do, over one slow line: what workers load is slowed like the rest,
 * which a browser's own emulation leaves out.
 */
export async function serveSlowly(
  folder: string,
  { throughput, latencyMs }: Line,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const bodies = new Map<string, Buffer>();
  const bodyOf = (name: string): Buffer => {
    let body = bodies.get(name);
    if (body === undefined) {
      const whole = readFileSync(join(folder, name));
      bodies.set(name, (body = COMPRESSED.has(extname(name)) ? gzipSync(whole, { level: 9 }) : whole));
    }
    return body;
  };
  /** When the line is free again, on this process's clock. */
  let freeAt = 0;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path === "/" ? "index.html" : decodeURIComponent(path.slice(1));
    await after(latencyMs);
    if (name.includes("..") || !statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = bodyOf(name);
    response.writeHead(200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "content-length": body.length,
      // As GitHub Pages has it: what the page has loaded its workers need not load again.
      "cache-control": "max-age=600",
      ...(COMPRESSED.has(extname(name)) && { "content-encoding": "gzip" }),
    });
    for (let at = 0; at < body.length && !response.destroyed; at += PACKET) {
      const packet = body.subarray(at, at + PACKET);
      freeAt = Math.max(freeAt, performance.now()) + (1000 * packet.length) / throughput;
      await after(freeAt - performance.now());
      response.write(packet);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("server: expected a port");
  return {
    address: `http://127.0.0.1:${place.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
