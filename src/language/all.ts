import "./gallery.ts";
import { commandLine as english } from "./en/cli.ts";
import { install } from "./translate.ts";
import { commandLine as chinese } from "./zh/cli.ts";
import { zh } from "./zh/index.ts";

// Every language and section at once: for the command line and for tests, which have no reason to wait.
install("en", english);
install("zh", { ...zh, ...chinese });
