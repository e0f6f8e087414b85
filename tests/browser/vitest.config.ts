import { defineConfig } from "vitest/config";

/** Specs that watch the heap, or the bytes and milliseconds of a page: alone, after all others. */
const ALONE = ["soak", "slider", "budget", "firstScreen", "laterStage", "offline", "firefox", "links"].map(
  (name) => `tests/browser/${name}.test.ts`,
);

const shared = {
  environment: "node",
  globalSetup: ["tests/browser/server.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000, interval: 50 } },
};

/** Specs that drive the built page in a real browser: software WebGL leaves room for two at a time on two cores. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "together",
          include: ["tests/browser/**/*.test.ts"],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: "alone",
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
