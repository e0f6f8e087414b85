import { presets } from "../../experiment/presets.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { Menu } from "../controls/Menu.tsx";

/** The gallery: a dozen races worth watching, each with a line on what to look for. */
export function PresetMenu() {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  return (
    <Menu text={text("topBar.presets")} arrow className="preset-menu">
      {(close) => (
        <ul className="choice-list preset-list">
          {presets.map(({ id, experiment }) => (
            <li key={id}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  actions.loadExperiment(experiment);
                  actions.seek(0);
                  close();
                  actions.play();
                }}
              >
                <b>{byKey(`preset.${id}.name`)}</b>
                <span>{byKey(`preset.${id}.commentary`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}
