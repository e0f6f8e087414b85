import { useState } from "react";
import { download, fileName } from "../../exchange/export/download.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { translateKey } from "../../language/translate.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { captionOf } from "./captionOf.ts";
import { Said } from "./Said.tsx";
import { type Sentence, useTask } from "./useTask.ts";

/** The same in every language. */
const MILLIMETRE = "mm";

const MILLIMETRES = { min: 10, max: 1000 } as const;
const THICKNESS = { min: 0.5, max: 100 } as const;

/** Trajectories as tables, the experiment as a program, the terrain as a solid. */
export function DataTab() {
  const text = useText();
  const language = useLanguage();
  const { getState, live } = useFallLine();
  const complete = useFallLineState(({ digest, stale }) => digest !== undefined && !stale);
  const task = useTask();
  const [program, setProgram] = useState<string>();
  const [size, setSize] = useState({ side: 100, relief: 24, base: 3 });
  const nameFor = (ending: string) => fileName(captionOf(language, getState().experiment).text, ending);

  const saveRace = (ending: "csv" | "json") =>
    task.start(async (signal) => {
      const { race, facts } = live;
      if (race === undefined || facts === undefined) return { key: "takeaway.nothing", bad: true };
      const [{ raceCsv, raceJson }, { blobOf }] = await Promise.all([
        import("../../exchange/export/raceText.ts"),
        import("../../exchange/export/blobOf.ts"),
      ]);
      const { experiment } = getState();
      const say = (key: string, values?: Sentence["values"]) => translateKey(language, key, values);
      const pieces = ending === "csv" ? raceCsv(experiment, race) : raceJson(experiment, race, facts, say);
      const blob = await blobOf(pieces, ending === "csv" ? "text/csv" : "application/json", signal);
      download(blob, nameFor(ending));
      return { key: "takeaway.fileSaved" };
    });
  const write = async () => {
    const { pytorchProgram } = await import("../../exchange/export/pytorch/program.ts");
    return pytorchProgram(getState().experiment, location.href.replace(/#.*$/s, ""));
  };
  const refused = (error: unknown): Sentence => {
    if (error instanceof Error && "field" in error && "found" in error)
      return { key: "takeaway.untold", values: { field: String(error.field), found: String(error.found) }, bad: true };
    throw error;
  };
  const copyProgram = () =>
    task.start(async () => {
      setProgram(undefined);
      const written = await write().catch(refused);
      if (typeof written !== "string") return written;
      try {
        await navigator.clipboard.writeText(written);
        return { key: "takeaway.programCopied", values: { count: written.split("\n").length } };
      } catch {
        // No clipboard without a secure origin, and readers may refuse it: the text is there to be selected.
        setProgram(written);
        return { key: "takeaway.programRefused", bad: true };
      }
    });
  const saveProgram = () =>
    task.start(async () => {
      const written = await write().catch(refused);
      if (typeof written !== "string") return written;
      download(new Blob([written], { type: "text/x-python" }), nameFor("py"));
      return { key: "takeaway.fileSaved" };
    });
  const saveStl = () =>
    task.start(async () => {
      const { terrain } = live;
      if (terrain === undefined) return { key: "takeaway.nothing", bad: true };
      const { terrainStl } = await import("../../exchange/export/stl.ts");
      download(new Blob([terrainStl(terrain, size)], { type: "model/stl" }), nameFor("stl"));
      return { key: "takeaway.fileSaved" };
    });

  return (
    <div className="take-away-tab">
      <section aria-labelledby="take-away-race">
        <h3 id="take-away-race">{text("takeaway.race")}</h3>
        <p className="quiet">{text(complete ? "takeaway.raceNote" : "takeaway.raceIncomplete")}</p>
        <div className="take-away-actions">
          <Button disabled={!complete || task.working} onClick={() => saveRace("csv")}>
            {text("takeaway.saveCsv")}
          </Button>
          <Button disabled={!complete || task.working} onClick={() => saveRace("json")}>
            {text("takeaway.saveJson")}
          </Button>
        </div>
      </section>
      <section aria-labelledby="take-away-program">
        <h3 id="take-away-program">{text("takeaway.program")}</h3>
        <p className="quiet">{text("takeaway.programNote")}</p>
        <div className="take-away-actions">
          <Button icon="copy" disabled={task.working} onClick={copyProgram}>
            {text("takeaway.copyProgram")}
          </Button>
          <Button disabled={task.working} onClick={saveProgram}>
            {text("takeaway.saveProgram")}
          </Button>
        </div>
        {program !== undefined && (
          <textarea
            readOnly
            rows={8}
            spellCheck={false}
            className="take-away-program"
            aria-label={text("takeaway.program")}
            value={program}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </section>
      <section aria-labelledby="take-away-solid">
        <h3 id="take-away-solid">{text("takeaway.solid")}</h3>
        <p className="quiet">{text("takeaway.solidNote")}</p>
        {(["side", "relief", "base"] as const).map((id) => (
          <div className="control-row" key={id}>
            <span>{text(`takeaway.millimetres.${id}`)}</span>
            <span className="take-away-measure">
              <NumberField
                label={text(`takeaway.millimetres.${id}`)}
                value={size[id]}
                domain={id === "side" ? MILLIMETRES : THICKNESS}
                onCommit={(value) => setSize({ ...size, [id]: value })}
              />
              <span>{MILLIMETRE}</span>
            </span>
          </div>
        ))}
        <div className="take-away-actions">
          <Button disabled={task.working} onClick={saveStl}>
            {text("takeaway.saveStl")}
          </Button>
        </div>
      </section>
      <Said said={task.said} />
    </div>
  );
}
