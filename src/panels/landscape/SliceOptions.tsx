import type { SliceSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { useRunLooks } from "../useRuns.ts";

const seedDomain = { min: 0, max: LIMITS.seed, integer: true } as const;
const ALL = "all";

/** What there is to choose of a kind of plane: its runs, where on them it stands, how long random directions are, a seed. */
export function SliceOptions({ spec }: { readonly spec: SliceSpec }) {
  const text = useText();
  const { actions } = useFallLine();
  const runs = useRunLooks();
  const named = runs.map(({ name, index }) => ({ value: String(index), label: name }));
  const several = runs.length > 1;
  return (
    <>
      {spec.type === "random" && (
        <SelectRow
          label={text("slice.length")}
          value={spec.normalisation}
          options={(["filter", "layer", "none"] as const).map((value) => ({
            value,
            label: text(`slice.normalised.${value}`),
          }))}
          onChange={(value) => actions.setSlice({ ...spec, normalisation: value as typeof spec.normalisation })}
        />
      )}
      {spec.type === "pca" && several && (
        <SelectRow
          label={text("slice.ofRun")}
          value={spec.run === undefined ? ALL : String(Math.min(spec.run, runs.length - 1))}
          options={[{ value: ALL, label: text("slice.allRuns") }, ...named]}
          onChange={(value) => actions.setSlice({ type: "pca", ...(value !== ALL && { run: Number(value) }) })}
        />
      )}
      {"centre" in spec && (
        <SelectRow
          label={text("slice.through")}
          value={spec.centre}
          options={(["start", "end"] as const).map((value) => ({ value, label: text(`slice.centre.${value}`) }))}
          onChange={(value) => actions.setSlice({ ...spec, centre: value as typeof spec.centre })}
        />
      )}
      {"centre" in spec && several && (
        <SelectRow
          label={text("slice.ofRun")}
          value={String(Math.min(spec.run, runs.length - 1))}
          options={named}
          onChange={(value) => actions.setSlice({ ...spec, run: Number(value) })}
        />
      )}
      {(spec.type === "three-points" || spec.type === "line") &&
        runs.length > 2 &&
        ([0, 1] as const).map((which) => (
          <SelectRow
            key={which}
            label={text(which === 0 ? "slice.oneEnd" : "slice.otherEnd")}
            value={String(Math.min(spec.runs[which], runs.length - 1))}
            options={named.filter(({ value }) => value !== String(spec.runs[1 - which]))}
            onChange={(value) =>
              actions.setSlice({
                ...spec,
                runs: which === 0 ? [Number(value), spec.runs[1]] : [spec.runs[0], Number(value)],
              })
            }
          />
        ))}
      {(spec.type === "random" || spec.type === "line") && <Seed spec={spec} />}
    </>
  );
}

/** Of the random directions; a line has one, across. */
function Seed({ spec }: { readonly spec: Extract<SliceSpec, { type: "random" | "line" }> }) {
  const text = useText();
  const { actions } = useFallLine();
  const shared = useFallLineState((state) => state.experiment.seed);
  const label = text(spec.type === "random" ? "slice.seed" : "slice.seedAcross");
  return (
    <div className="control-row">
      <span>{label}</span>
      <NumberField
        label={label}
        value={spec.seed ?? shared}
        domain={seedDomain}
        onCommit={(seed) => actions.setSlice({ ...spec, seed })}
      />
    </div>
  );
}
