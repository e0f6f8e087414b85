import { readExperimentText } from "../exchange/experimentFile.ts";
import { fileText } from "../exchange/fileText.ts";
import { loadOnDemand } from "../language/translate.ts";
import { askForTable } from "../panels/ownData/asked.ts";
import type { FallLineStore } from "../store/store.ts";

/** Opens a dropped file: an experiment takes the stage, anything else is offered as a table to learn from. */
export async function openFile(file: File, { actions }: FallLineStore): Promise<void> {
  const [opened] = await Promise.all([fileText(file), loadOnDemand()]);
  if ("problem" in opened) return actions.notify({ tone: "bad", ...opened.problem });
  const { name, text } = opened;
  if (!/\.json$/i.test(name) && !text.trimStart().startsWith("{")) return askForTable(opened);
  const read = readExperimentText(text);
  if (read === undefined) return actions.notify({ tone: "bad", key: "ownData.noExperiment", values: { name } });
  const { experiment, problems } = read;
  const salvaged = { tone: "bad", key: "ownData.salvaged", values: { name }, problems } as const;
  actions.loadExperiment(experiment, problems.length > 0 ? salvaged : undefined);
}
