import { type Difference, differences } from "../../experiment/differences.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { type Path, writtenPath } from "../../experiment/path.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { isTextKey, type Language, translate, translateKey } from "../../language/translate.ts";
import { landscapeName } from "../../panels/landscapeName.ts";
import { runName } from "../../panels/runName.ts";
import { formatChosen } from "../../theme/numbers.ts";

interface DifferenceTableProps {
  readonly here: Experiment;
  readonly there: Experiment;
}

/** What is set otherwise in two experiments, in words. */
export function DifferenceTable({ here, there }: DifferenceTableProps) {
  const text = useText();
  const language = useLanguage();
  const rows = differences(here, there);
  if (rows.length === 0) return <p className="quiet">{text("beside.same")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={text("beside.differences")}>
      <table>
        <caption className="quiet">{text("beside.differences")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("beside.setting")}</th>
            <th scope="col">{text("beside.here")}</th>
            <th scope="col">{text("beside.there")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={writtenPath(row.path)}>
              <th scope="row">{settingWords(language, row.path, here, there)}</th>
              <td>{valueWords(language, row, "here")}</td>
              <td>{valueWords(language, row, "there")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `Adam: learning rate`; where there are no words for a setting, its path in the file. */
export function settingWords(language: Language, path: Path, here: Experiment, there: Experiment): string {
  const [first, index, , name] = path;
  const plain = `beside.${String(first)}`;
  if (first === "runs" && typeof index === "number") {
    const runs = (here.runs[index] === undefined ? there : here).runs.map(({ optimizer }) => optimizer);
    const run = runName(language, runs, index);
    if (path.length === 2) return translate(language, "beside.run", { count: index + 1 });
    const key = `parameter.${String(name)}`;
    const setting = isTextKey(key) ? translateKey(language, key) : writtenPath(path.slice(2));
    return translate(language, "beside.ofRun", { run, setting });
  }
  return path.length === 1 && isTextKey(plain) ? translateKey(language, plain) : writtenPath(path);
}

function valueWords(language: Language, { path, ...row }: Difference, side: "here" | "there"): string {
  const value = row[side];
  if (value === undefined) return translate(language, "beside.none");
  if (typeof value === "number") return formatChosen(value);
  if (path.length === 1 && path[0] === "objective") return landscapeName(language, value as Experiment["objective"]);
  if (path[0] === "runs" && path.length === 2)
    return runName(language, [(value as { optimizer: string }).optimizer], 0);
  if (Array.isArray(value) && value.length <= 4 && value.every((item) => typeof item === "number"))
    return `(${value.map((item) => formatChosen(item)).join(", ")})`;
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}
