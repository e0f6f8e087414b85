import { useText } from "../../language/react.ts";
import type { TextKey } from "../../language/translate.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Switch } from "../controls/Switch.tsx";
import { keepLetterKeys } from "./letterKeys.ts";

type Row = readonly [keys: readonly string[], what: TextKey];

type Group = readonly [title: TextKey, rows: readonly Row[]];

/** Every key with what it does, by where it does it; before an audience the lecture's own come first. */
function groupsOf(lecture: boolean): readonly Group[] {
  const [everywhere, onTerrain, inLecture] = groups;
  if (!lecture) return [everywhere, onTerrain, inLecture];
  // The share menu is away, digits single out, and there are no panels to hide.
  const rows = everywhere[1]
    .filter(([, what]) => what !== "keys.focus" && what !== "keys.chrome")
    .map(([keys, what]): Row => [keys, what === "keys.share" ? "keys.shareCode" : what]);
  return [inLecture, [everywhere[0], rows], onTerrain];
}

const groups: readonly [Group, Group, Group] = [
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
      [["N"], "lecture.on"],
      [["Shift", "N"], "lecture.back"],
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
  const lecture = useFallLineState((state) => state.lecture);
  return (
    <>
      {groupsOf(lecture).map(([title, rows]) => (
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
