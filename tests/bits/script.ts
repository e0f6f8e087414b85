import { build } from "vite";

/**
 * The module at `entry` and all it imports as one classic script, which leaves its exports in a global called `bits`.
 * Engines without modules, and pages without a server, can run it.
 */
export async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2022", minify: false, lib: { entry, formats: ["iife"], name: "bits" } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!("output" in bundle)) throw new Error(`${entry}: expected a bundle, got a watcher`);
  return bundle.output[0].code;
}
