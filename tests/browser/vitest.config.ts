import { defineConfig } from "vitest/config";

/** Specs that drive the built page in a real browser: software WebGL leaves room for two at a time on two cores. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    environment: "node",
    globalSetup: ["tests/browser/server.ts"],
    maxWorkers: 2,
    // Each file has a browser of its own; what they share is code of the core, loaded once for all.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
