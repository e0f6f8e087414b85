import { useTextByKey } from "../../language/react.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { Tex } from "../controls/Tex.tsx";
import "./marginalia.css";

/** What the sheet shows: the landscape's name (or a title of its own) and its formula. */
export function SheetTitle() {
  const byKey = useTextByKey();
  const objective = useFallLineState((state) => state.experiment.objective);
  const title = useFallLineState((state) => state.experiment.view.title);
  const { facts } = useLive("terrain");
  const name = objective.type === "surface" ? byKey(`surface.${objective.name}.name`) : byKey("landscape.formula");
  return (
    <header className="sheet-title">
      <h1>{title ?? name}</h1>
      {facts !== undefined && <Tex latex={`L(x, y) = ${facts.latex}`} />}
    </header>
  );
}
