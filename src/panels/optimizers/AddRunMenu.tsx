import { useText, useTextByKey } from "../../language/react.ts";
import { optimizers } from "../../optimizers/index.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Menu } from "../controls/Menu.tsx";

/** A race on the page; files and links may hold more. */
const RACE = 8;

export const useRaceIsFull = () => useFallLineState((state) => state.experiment.runs.length >= RACE);

export function AddRunMenu() {
  const text = useText();
  const { actions } = useFallLine();
  const full = useRaceIsFull();
  return (
    <Menu text={text("optimizers.add")} icon="add" side="right" className="add-run">
      {(close) =>
        full ? (
          <p className="quiet">{text("optimizers.full", { count: RACE })}</p>
        ) : (
          <OptimizerList
            onChoose={(id) => {
              actions.addRun(id);
              close();
            }}
          />
        )
      }
    </Menu>
  );
}

/** Every method with a line on what it does. */
export function OptimizerList({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const byKey = useTextByKey();
  return (
    <ul className="choice-list">
      {optimizers.map(({ id }) => (
        <li key={id}>
          <button type="button" className="choice" onClick={() => onChoose(id)}>
            <b>{byKey(`optimizer.${id}.name`)}</b>
            <span>{byKey(`optimizer.${id}.note`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
