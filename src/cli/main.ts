import { runCommandLine } from "./commandLine.ts";

// `… | head` closes the pipe: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

// An error of our own leaves Node with exit code 1 and its stack on standard error.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  complain: (line) => process.stderr.write(`${line}\n`),
});
