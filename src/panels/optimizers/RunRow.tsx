import { memo, useEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { later } from "../controls/later.tsx";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { Part, useShown } from "../hidden.ts";
import { type NamedRun, sameRun } from "../useRuns.ts";
import { useRunEditing } from "./branching.ts";
import { RateRuler } from "./RateRuler.tsx";
import { RunLoss, RunStatusWords } from "./RunState.tsx";

const RunDetails = later(() => import("./RunDetails.tsx").then((module) => module.RunDetails));

interface RunRowProps {
  readonly run: NamedRun;
  readonly focused: boolean;
  readonly startFolded: boolean;
}

const sameRow = (a: RunRowProps, b: RunRowProps) =>
  a.focused === b.focused && a.startFolded === b.startFolded && sameRun(a.run, b.run);

/** Line 1: shape, name, status, loss. Line 2: η, its ruler, its value. Unfolded in focus. */
export const RunRow = memo(function RunRow({ run, focused, startFolded }: RunRowProps) {
  const text = useText();
  const { actions } = useFallLine();
  const editing = useRunEditing(run);
  const [folded, setFolded] = useState(startFolded);
  const unfolded = useShown("optimizers-details") && focused && !folded;
  const { index, name, mark, colour, hidden } = run;
  const row = useRef<HTMLLIElement>(null);
  const settled = useRef(false);
  // A row that comes into focus (by its name, a key, a tag) is brought into view; not the first one on arrival.
  useEffect(() => {
    if (settled.current && focused) row.current?.scrollIntoView({ block: "nearest" });
    settled.current = true;
  }, [focused]);
  return (
    <li ref={row} className={hidden ? "run run-hidden" : "run"} aria-current={focused}>
      <div className="run-line">
        <button
          type="button"
          className="run-shape"
          aria-pressed={!hidden}
          aria-label={text(hidden ? "optimizers.show" : "optimizers.hide", { name })}
          title={text(hidden ? "optimizers.show" : "optimizers.hide", { name })}
          onClick={() => actions.toggleRun(index)}
        >
          <MarkerGlyph shape={mark.shape} colour={colour} hollow={mark.hollow || hidden} sizePx={14} />
        </button>
        <button
          type="button"
          className="run-name"
          aria-expanded={unfolded}
          onClick={() => {
            setFolded(unfolded);
            actions.focusRun(index);
          }}
        >
          {name}
        </button>
        <RunStatusWords run={index} />
        <RunLoss run={index} />
      </div>
      <Part id="optimizers-rate">
        <RateRuler run={run} editing={editing} />
      </Part>
      {unfolded && <RunDetails run={run} editing={editing} />}
    </li>
  );
}, sameRow);
