import type { NetworkObjectiveSpec, SliceSpec } from "../../experiment/experiment.ts";
import { DEFAULTS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { createLayout, parameterName } from "../../objectives/networks/layout.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { later } from "../controls/later.tsx";
import { Select } from "../controls/Select.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { Switch } from "../controls/Switch.tsx";
import { filledText } from "./filledText.ts";
import { OffPlane } from "./OffPlane.tsx";
import { SliceOptions } from "./SliceOptions.tsx";
import { WeightField } from "./WeightField.tsx";

const Profiles = later(() => import("../profiles/Profiles.tsx").then((module) => module.Profiles));

/** Weights are chosen from a list; a longer one nobody reads, and they are typed. */
const LONGEST_LIST = 500;

const { centre, normalisation } = DEFAULTS.slice;
const place = { centre, run: 0 } as const;

/** The plane through parameter space that is drawn, what it shows of the race, and how far from it the runs are. */
export function SliceControls({ network }: { readonly network: NetworkObjectiveSpec }) {
  const text = useText();
  const { actions } = useFallLine();
  const spec = useFallLineState((state) => state.experiment.slice);
  const runs = useFallLineState((state) => state.experiment.runs.length);
  const follow = useFallLineState((state) => state.experiment.view.follow);
  const { facts } = useLive("terrain");
  if (spec === undefined) return null;
  const layout = createLayout(network.layers, network.bias, network);
  const listed = layout.parameters <= LONGEST_LIST;
  const names = Array.from({ length: listed ? layout.parameters : 2 }, (_, i) => parameterName(layout, i));
  const kinds: Readonly<Record<string, { readonly label: string; readonly make: () => SliceSpec }>> = {
    pca: { label: text("slice.pca"), make: () => ({ type: "pca" }) },
    random: { label: text("slice.random"), make: () => ({ type: "random", normalisation, ...place }) },
    top: { label: text("slice.eigenvectorsTop"), make: () => ({ type: "eigenvectors", which: "top", ...place }) },
    extremes: {
      label: text("slice.eigenvectorsExtremes"),
      make: () => ({ type: "eigenvectors", which: "extremes", ...place }),
    },
    ...((layout.parameters > 1 || spec.type === "weights") && {
      weights: {
        label: text("slice.weights"),
        make: () => ({ type: "weights", weights: [names[0], names[1]], ...place }) as const,
      },
    }),
    ...((runs > 1 || spec.type === "three-points" || spec.type === "line") && {
      "three-points": { label: text("slice.threePoints"), make: () => ({ type: "three-points", runs: [0, 1] }) },
      line: { label: text("slice.line"), make: () => ({ type: "line", runs: [0, 1] }) },
    }),
  };
  const slice = facts?.network?.slice;
  return (
    <>
      <div className="control-row">
        <span>{text("slice.title")}</span>
        <Select
          label={text("slice.kind")}
          value={spec.type === "eigenvectors" ? spec.which : spec.type}
          options={Object.entries(kinds).map(([value, { label }]) => ({ value, label }))}
          onChange={(kind) => actions.setSlice(kinds[kind].make())}
        />
      </div>
      {spec.type === "weights" &&
        ([0, 1] as const).map((which) => {
          const label = text(which === 0 ? "slice.first" : "slice.second");
          const value = spec.weights[which];
          const other = spec.weights[1 - which];
          const choose = (name: string) =>
            actions.setSlice({ ...spec, weights: which === 0 ? [name, other] : [other, name] });
          if (!listed)
            return (
              <WeightField key={which} label={label} layout={layout} value={value} other={other} onChange={choose} />
            );
          const options = names.filter((name) => name !== other).map((name) => ({ value: name, label: name }));
          return <SelectRow key={which} label={label} value={value} options={options} onChange={choose} />;
        })}
      <SliceOptions spec={spec} />
      {slice?.provisional === true && <p className="quiet">{text("slice.provisional")}</p>}
      {slice?.filled !== undefined && <p className="quiet">{text(filledText(slice, slice.filled))}</p>}
      {slice?.explained !== undefined && <p className="quiet">{text("slice.explained", shares(slice.explained))}</p>}
      {slice?.eigenvalues !== undefined && (
        <p className="quiet">
          <Figures>
            {text("slice.eigenvalues", {
              first: formatNumber(slice.eigenvalues[0]),
              second: formatNumber(slice.eigenvalues[1]),
            })}
          </Figures>
        </p>
      )}
      <Switch label={text("slice.follow")} on={follow} onChange={(on) => actions.setView({ follow: on })} />
      <OffPlane />
      <p className="quiet">{text(follow ? "slice.followNote" : "slice.note")}</p>
      {/* Between ends that are one point there is no line to follow. */}
      {(spec.type !== "line" || slice?.filled === undefined) && (
        <details className="more" key={spec.type === "line" ? "line" : "plane"} open={spec.type === "line"}>
          <summary>{text("profile.title")}</summary>
          <Profiles line={spec.type === "line"} />
        </details>
      )}
    </>
  );
}

function shares([u, v]: readonly [number, number]) {
  const percent = (share: number) => (100 * share).toFixed(1);
  return { first: percent(u), second: percent(v), both: percent(u + v) };
}
