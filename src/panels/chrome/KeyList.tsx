import { useText } from "../../language/react.ts";
import type { TextKey } from "../../language/translate.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Switch } from "../controls/Switch.tsx";
import { keepLetterKeys } from "./letterKeys.ts";

type Row = readonly [keys: readonly string[], what: TextKey];

/** Every key with what it does, by where it does it. */
const groups: readonly (readonly [title: TextKey, rows: readonly Row[]])[] = [
  [
    "keys.everywhere",
    [
      [["Space"], "keys.play"],
      [["←", "→"], "keys.step"],
      [["Shift", "←", "→"], "keys.stepTen"],
      [["Home", "End"], "keys.ends"],
      [["[", "]"], "keys.speed"],
      [["1", "…", "8"], "keys.focus"],
      [["Shift", "1", "…", "5"], "keys.cameras"],
      [["+", "−"], "keys.zoom"],
      [["R"], "keys.home"],
      [["T"], "keys.top"],
      [["D"], "charts.table"],
      [["S"], "keys.share"],
      [["Q"], "code.title"],
      [["P"], "keys.lecture"],
      [["F"], "keys.fullScreen"],
      [["H"], "keys.chrome"],
      [["L"], "keys.language"],
      [["Ctrl", "Z"], "keys.undo"],
      [["Ctrl", "Shift", "Z"], "keys.redo"],
      [["?"], "keys.map"],
    ],
  ],
  [
    "keys.onTerrain",
    [
      [["↑", "↓", "←", "→"], "keys.probe"],
      [["Alt", "↑", "↓", "←", "→"], "keys.probeFar"],
      [["Enter"], "keys.start"],
      [["Shift", "↑", "↓", "←", "→"], "keys.orbit"],
    ],
  ],
  [
    "keys.inLecture",
    [
      [["PgUp", "PgDn"], "keys.remote"],
      [["1", "…", "8"], "keys.single"],
      [["O"], "keys.spotlight"],
      [["B", "."], "keys.blackout"],
      [["E"], "keys.edit"],
      [["Esc"], "keys.leave"],
    ],
  ],
];

/** What the keyboard does, and the switch for those whose speech would press letters. */
export function KeyList() {
  const text = useText();
  const { actions } = useFallLine();
  const letterKeys = useFallLineState((state) => state.letterKeys);
  return (
    <>
      {groups.map(([title, rows]) => (
        <section key={title}>
          <h3 className="key-group">{text(title)}</h3>
          <dl className="key-list">
            {rows.map(([pressed, what]) => (
              <div key={what}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{text(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch
        label={text("keys.letters")}
        on={letterKeys}
        onChange={(on) => {
          keepLetterKeys(on);
          actions.setFlag("letterKeys", on);
        }}
      />
      <p className="quiet">{text("keys.lettersNote")}</p>
    </>
  );
}
