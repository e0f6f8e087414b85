import { presets } from "../../experiment/presets.ts";
import "../../language/gallery.ts";
import { useTextByKey } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";

/** The gallery's rows. Loaded when the menu first opens, and with it the schema that reads them. */
export function PresetList({ close }: { readonly close: () => void }) {
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  return (
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
  );
}
