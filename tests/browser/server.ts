import { existsSync } from "node:fs";
import { type PreviewServer, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    address: string;
  }
}

/** Serves the built page as `npm start` does, on a free port. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html"))
    throw new Error("dist: expected a built page, found none; run `npm run build` first");
  const server: PreviewServer = await preview({
    preview: { host: "127.0.0.1", port: 4195, strictPort: false },
    logLevel: "error",
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("preview: expected an address, got none");
  project.provide("address", address);
  return () => server.close();
}
