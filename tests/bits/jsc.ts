import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { scriptOf } from "./script.ts";

/** WebKit's JavaScript engine as a shell: Debian's package libjavascriptcoregtk-4.0-bin. */
const SHELL = ["/usr/bin/jsc", "/usr/lib/x86_64-linux-gnu/libjavascriptcoregtk-4.1-0/jsc"].find((path) =>
  existsSync(path),
);

export const jscIsPresent = SHELL !== undefined;

/** Loads the module at `entry` in `jsc` and gives what the function called `name` returns or promises, passed on as JSON. */
export async function callInJsc(entry: string, name: string): Promise<unknown> {
  if (SHELL === undefined)
    throw new Error("jsc: expected at /usr/bin/jsc; apt-get install libjavascriptcoregtk-4.0-bin");
  const folder = mkdtempSync(join(tmpdir(), "fall-line-jsc-"));
  try {
    const file = join(folder, "script.js");
    writeFileSync(
      file,
      `${await scriptOf(entry)}\nPromise.resolve(bits.${name}()).then((r) => print(JSON.stringify(r)));\n`,
    );
    const { stdout } = await promisify(execFile)(SHELL, [file], { maxBuffer: 1 << 26 });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
