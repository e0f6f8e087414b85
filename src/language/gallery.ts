import { presets as english } from "./en/presets.ts";
import { install } from "./translate.ts";
import { presets as chinese } from "./zh/presets.ts";

// The gallery's words, for whoever opens it.
install("en", english);
install("zh", chinese);
