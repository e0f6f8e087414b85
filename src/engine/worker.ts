import { type ServerPort, serve } from "./serve.ts";

serve(self as unknown as ServerPort);
