import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { Part } from "../hidden.ts";
import { useRuns } from "../useRuns.ts";
import { AddRunMenu } from "./AddRunMenu.tsx";
import "./optimizers.css";
import { RunRow } from "./RunRow.tsx";

interface OptimizersPanelProps {
  /** The row in focus starts folded too: phones. */
  readonly folded?: boolean;
}

/** The racing list: one row per run, the one in focus unfolded. */
export function OptimizersPanel({ folded = false }: OptimizersPanelProps) {
  const text = useText();
  const runs = useRuns();
  const focus = useFallLineState((state) => state.focus);
  return (
    <section className="panel optimizers" aria-labelledby="optimizers-title">
      <header className="panel-head">
        <h2 id="optimizers-title" className="panel-title">
          {text("optimizers.title")}
        </h2>
        <Part id="optimizers-add">
          <AddRunMenu />
        </Part>
      </header>
      {runs.length === 0 && <p className="quiet">{text("optimizers.empty")}</p>}
      <ul className="run-list">
        {runs.map((run) => (
          <RunRow key={run.index} run={run} focused={run.index === focus} startFolded={folded} />
        ))}
      </ul>
    </section>
  );
}
