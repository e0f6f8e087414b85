import { useLayoutEffect, useRef } from "react";
import { outcomeSentence } from "../../exchange/export/outcomeSentence.ts";
import type { RunSpec } from "../../experiment/experiment.ts";
import { useLanguage, useText, useTextByKey } from "../../language/react.ts";
import { optimizerById, parametersOf } from "../../optimizers/index.ts";
import { drawnStart } from "../../store/drawnAxes.ts";
import { useFallLine } from "../../store/react.ts";
import { assignMarks } from "../../theme/markers.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { typeset } from "../controls/typeset.ts";
import { landscapeFormula, landscapeName } from "../landscapeName.ts";
import { runName } from "../runName.ts";
import "./print.css";

interface PrintSheetProps {
  /** The landscape, drawn for paper; undefined where there is none to draw. */
  readonly picture: HTMLCanvasElement | undefined;
  /** The page's address with the experiment in it. */
  readonly address: string;
}

/** What paper shows: title, formula, picture, the runs as a table, the link. Complete when mounted: printing does not wait. */
export function PrintSheet({ picture, address }: PrintSheetProps) {
  const text = useText();
  const byKey = useTextByKey();
  const language = useLanguage();
  const { getState, live } = useFallLine();
  const frame = useRef<HTMLDivElement>(null);
  const formula = useRef<HTMLParagraphElement>(null);
  const { experiment, digest } = getState();
  const { objective, view } = experiment;
  const names = experiment.runs.map(({ optimizer }) => optimizer);
  const marks = assignMarks(names);
  const latex = live.facts && landscapeFormula(objective, live.facts);
  useLayoutEffect(() => {
    if (picture !== undefined) frame.current?.replaceChildren(picture);
    if (latex !== undefined && formula.current !== null) typeset(latex, formula.current, false);
  }, [picture, latex]);
  const start = drawnStart(experiment, live.facts);
  const at = (start ?? []).map((value) => formatChosen(value)).join(", ");
  return (
    <article lang={language === "zh" ? "zh-Hans" : "en"}>
      <h1>{view.title ?? landscapeName(language, objective)}</h1>
      <p ref={formula} className="print-formula" />
      <div ref={frame} className="print-picture" />
      <p>{text("print.start", { at, steps: experiment.steps, seed: experiment.seed })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text("print.run")}</th>
            <th scope="col">{text("print.settings")}</th>
            <th scope="col">{text("print.steps")}</th>
            <th scope="col">{text("print.loss")}</th>
            <th scope="col">{text("print.ended")}</th>
          </tr>
        </thead>
        <tbody>
          {experiment.runs.map((run, i) => {
            const trajectory = live.race?.trajectories[i];
            const last =
              trajectory !== undefined && trajectory.count > 0 ? trajectory.losses[trajectory.count - 1] : undefined;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn once, its rows never move
              <tr key={i}>
                <th scope="row">
                  <MarkerGlyph shape={marks[i].shape} colour={marks[i].light} hollow={marks[i].hollow} />
                  {"\u00A0"}
                  {runName(language, names, i)}
                </th>
                <td>{settingsOf(run, byKey)}</td>
                <td className="print-figure">{trajectory?.outcome === undefined ? "" : trajectory.lastStep}</td>
                <td className="print-figure">{last === undefined ? "" : formatNumber(last, 6)}</td>
                <td>{trajectory?.outcome === undefined ? "" : outcomeSentence(trajectory, byKey)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="print-address">
        <a href={address}>{address}</a>
      </p>
      {digest !== undefined && <p>{text("print.digest", { digest })}</p>}
    </article>
  );
}

/** The learning rate, and whatever differs from the method's defaults. */
function settingsOf({ optimizer, parameters, schedule }: RunSpec, byKey: ReturnType<typeof useTextByKey>): string {
  const found = optimizerById(optimizer);
  if (found === undefined) return "";
  const own = parametersOf(found).filter(
    (row) => row.id === "learningRate" || (parameters[row.id] !== undefined && parameters[row.id] !== row.default),
  );
  return [
    ...own.map((row) => `${byKey(`parameter.${row.id}`)} ${written(parameters[row.id])}`),
    ...(schedule === undefined ? [] : [byKey(`schedule.${schedule.type}.name`)]),
  ].join(", ");
}

const written = (value: unknown) => (typeof value === "number" ? formatChosen(value) : String(value));
