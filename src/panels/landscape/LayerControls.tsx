import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { statisticsFlaws } from "../../experiment/layerCoherence.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import type { Parameter, ParameterValue, ParameterValues } from "../../math/parameter.ts";
import { convolutionRows } from "../../objectives/networks/convolution.ts";
import { dropoutRows } from "../../objectives/networks/dropout.ts";
import { normalisationById, normalisations } from "../../objectives/networks/normalisation.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { Switch } from "../controls/Switch.tsx";
import { hasExpectation, standardConvolution, standardDropout, standardNormalisation } from "./layerDraft.ts";
import { trainedOn, withLayers } from "./networkDraft.ts";

interface LayerControlsProps {
  readonly network: NetworkObjectiveSpec;
}

type Layers = Pick<NetworkObjectiveSpec, "normalisation" | "dropout" | "convolution">;

/** What a network has besides plain layers: normalisation, dropout, and a convolution in the place of the first layer. */
export function LayerControls({ network }: LayerControlsProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { normalisation, dropout, convolution } = network;
  const set = (layers: Layers, gesture?: string) => actions.setNetwork(withLayers(network, layers), gesture);
  // The expectation is offered where it is known, hidden layers where there are some.
  const offered = ({ id }: Parameter) =>
    id === "form" ? hasExpectation(network) : id === "on" ? network.layers.length > 2 : true;
  return (
    <details className="more">
      <summary>{text("network.layersMore")}</summary>
      <SelectRow
        label={text("network.normalisation")}
        value={normalisation?.type ?? "none"}
        options={["none", ...normalisations.map(({ id }) => id)].map((id) => ({
          value: id,
          label: byKey(`normalisation.${id}`),
        }))}
        onChange={(id) => {
          const found = normalisationById(id);
          set({ normalisation: found && standardNormalisation(found.id) });
        }}
      />
      {normalisation !== undefined && (
        <Rows
          rows={normalisationById(normalisation.type)?.parameters ?? []}
          values={normalisation}
          onChange={(changed, gesture) => set({ normalisation: { ...normalisation, ...changed } }, gesture)}
        />
      )}
      {normalisation?.type === "batch" && <p className="quiet">{text("network.batchStatistics")}</p>}
      <Switch
        label={text("network.dropout")}
        on={dropout !== undefined}
        onChange={(on) => set({ dropout: on ? standardDropout() : undefined })}
      />
      {dropout !== undefined && (
        <>
          <Rows
            rows={dropoutRows.filter(offered)}
            values={dropout}
            onChange={(changed, gesture) => set({ dropout: { ...dropout, ...changed } }, gesture)}
          />
          <p className="quiet">{text(dropout.form === "sampled" ? "network.dropoutOff" : "network.dropoutExpected")}</p>
        </>
      )}
      <Switch
        label={text("network.convolution")}
        on={convolution !== undefined}
        onChange={(on) => set({ convolution: on ? standardConvolution() : undefined })}
      />
      {convolution !== undefined && (
        <Rows
          rows={convolutionRows}
          values={convolution}
          onChange={(changed, gesture) => set({ convolution: { ...convolution, ...changed } }, gesture)}
        />
      )}
      <Shortcoming network={network} />
    </details>
  );
}

interface RowsProps {
  readonly rows: readonly Parameter[];
  readonly values: object;
  readonly onChange: (changed: Readonly<Record<string, ParameterValue>>, gesture?: string) => void;
}

function Rows({ rows, values, onChange }: RowsProps) {
  const byKey = useTextByKey();
  const given = values as ParameterValues;
  return rows.map((row) => (
    <ParameterControl
      key={row.id}
      row={row}
      name={byKey(`layerParameter.${row.id}`)}
      choicePath="layerChoice"
      value={given[row.id]}
      onChange={(value, gesture) => value !== undefined && onChange({ [row.id]: value }, gesture)}
    />
  ));
}

/** What samples and batches lack for these layers. */
function Shortcoming({ network }: LayerControlsProps) {
  const text = useText();
  const byKey = useTextByKey();
  const batch = useFallLineState((state) => state.experiment.batch);
  const [flaw] = statisticsFlaws(network, trainedOn(network), batch);
  if (flaw === undefined) return null;
  const { key, values } = flaw.expected;
  return (
    <p role="alert" className="field-problem">
      {text("network.layersNeed", { what: byKey(key, values) })}
    </p>
  );
}
