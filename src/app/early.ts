import { startThreads } from "../engine/threads.ts";

// One that races and one that draws.
startThreads(2);
