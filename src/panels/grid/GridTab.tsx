import { useRef } from "react";
import type { GridSpec } from "../../experiment/experiment.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Button } from "../controls/Button.tsx";
import { Figures } from "../controls/Figures.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { openFile } from "../openFile.ts";
import "./grid.css";
import { surfacesBeside } from "./openLandscape.ts";

/** Files that are offered first; what is in them decides. */
const ENDINGS = ".npy,.npz,.csv,.tsv,.txt,.json,.h5,.hdf5";

/** A landscape computed elsewhere: where to get one, and what the one on show is made of. */
export function GridTab() {
  const text = useText();
  const store = useFallLine();
  const input = useRef<HTMLInputElement>(null);
  const objective = useFallLineState((state) => state.experiment.objective);
  return (
    <div className="control-group grid-tab">
      <p className="quiet">{text("grid.how")}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS}
        data-grid-file=""
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it has been mended.
          currentTarget.value = "";
          if (file !== undefined) void openFile(file, store, "landscape");
        }}
      />
      <Button className="outlined" onClick={() => input.current?.click()}>
        {text("grid.open")}
      </Button>
      {objective.type === "grid" && <GridOnShow grid={objective} />}
    </div>
  );
}

function GridOnShow({ grid }: { readonly grid: GridSpec }) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { x, y, values, trajectory } = grid;
  const [low, high] = rangeOf(values);
  const beside = surfacesBeside(values);
  const chosen = beside.findIndex((surface) => "grid" in surface && surface.grid.values === values);
  const bad = beside.find((surface) => "problem" in surface);
  return (
    <>
      {beside.length > 0 && (
        <SelectRow
          label={text("grid.surface")}
          value={String(chosen)}
          options={beside.flatMap((surface, k) =>
            "grid" in surface ? [{ value: String(k), label: surface.name }] : [],
          )}
          onChange={(k) => {
            const surface = beside[Number(k)];
            if ("grid" in surface) actions.setGrid(surface.grid);
          }}
        />
      )}
      {bad !== undefined && "problem" in bad && (
        <p className="bad-line">{byKey(bad.problem.key, bad.problem.values)}</p>
      )}
      <p className="quiet">
        <Figures>
          {text("grid.size", {
            columns: x.length,
            rows: y.length,
            low: formatNumber(low),
            high: formatNumber(high),
          })}
        </Figures>
      </p>
      {trajectory !== undefined && (
        <div className="control-row">
          <span>{text("grid.path", { count: trajectory.points.length })}</span>
          <Button
            onClick={() => {
              const { trajectory: _, ...rest } = grid;
              actions.setGrid(rest);
            }}
          >
            {text("grid.removePath")}
          </Button>
        </div>
      )}
      <p className="quiet">{text("grid.between")}</p>
    </>
  );
}

/** Worked out once for each grid: a million losses take milliseconds. */
const ranges = new WeakMap<GridSpec["values"], readonly [low: number, high: number]>();

function rangeOf(values: GridSpec["values"]): readonly [low: number, high: number] {
  let range = ranges.get(values);
  if (range === undefined) {
    let [low, high] = [values[0][0], values[0][0]];
    for (const row of values)
      for (const value of row) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    range = [low, high];
    ranges.set(values, range);
  }
  return range;
}
