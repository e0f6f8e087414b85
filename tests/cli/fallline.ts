import { spawn } from "node:child_process";
import { Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/commandLine.ts";

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end with `input` on its standard input. */
export function finish(program: string, args: readonly string[], input = ""): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on("error", () => {}); // a program that refuses its arguments does not read
    child.stdin.end(input);
  });
}

/** The command line as a process of its own, without npm's half second. */
export const spawned = (args: readonly string[], input?: string): Promise<Finished> =>
  finish(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], input);

/** The command line inside this process: all but the sixteen lines that bind it to its streams. */
export async function fallline(args: readonly string[], input = ""): Promise<Finished> {
  let out = "";
  let err = "";
  const output = new Writable({
    write(chunk, _, done) {
      out += chunk;
      done();
    },
  });
  const lines = (async function* () {
    yield Buffer.from(input);
  })();
  const code = await runCommandLine(args, { input: lines, output, complain: (line) => (err += `${line}\n`) });
  return { code, out, err };
}
