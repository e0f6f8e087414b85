import { useText } from "../../language/react.ts";
import type { TextKey } from "../../language/translate.ts";

/** Every key with what it does, in the order of the page. */
const keys: readonly (readonly [keys: readonly string[], what: TextKey])[] = [
  [["Space"], "keys.play"],
  [["←", "→"], "keys.step"],
  [["Shift", "←", "→"], "keys.stepTen"],
  [["Home", "End"], "keys.ends"],
  [["[", "]"], "keys.speed"],
  [["1", "…", "8"], "keys.focus"],
  [["Shift", "1", "…", "5"], "keys.cameras"],
  [["↑", "↓", "←", "→"], "keys.probe"],
  [["Enter"], "keys.start"],
  [["Shift", "↑", "↓", "←", "→"], "keys.orbit"],
  [["+", "−"], "keys.zoom"],
  [["R"], "keys.home"],
  [["T"], "keys.top"],
  [["D"], "keys.table"],
  [["S"], "keys.share"],
  [["P"], "keys.lecture"],
  [["H"], "keys.chrome"],
  [["L"], "keys.language"],
  [["Ctrl", "Z"], "keys.undo"],
  [["Ctrl", "Shift", "Z"], "keys.redo"],
  [["?"], "keys.map"],
];

export function KeyList() {
  const text = useText();
  return (
    <dl className="key-list">
      {keys.map(([pressed, what]) => (
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
  );
}
