import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { DEFAULTS, LIMITS } from "../../experiment/limits.ts";
import { useLanguage, useText, useTextByKey } from "../../language/react.ts";
import { activations } from "../../objectives/networks/activations/index.ts";
import { datasetById, datasets } from "../../objectives/networks/data/index.ts";
import { initialisationById, initialisations } from "../../objectives/networks/initialisations/index.ts";
import { DICE_SMOOTHING } from "../../objectives/networks/losses/index.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { RulerRow } from "../controls/RulerRow.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { Switch } from "../controls/Switch.tsx";
import { landscapeName } from "../landscapeName.ts";
import { DataPicture } from "../network/DataPicture.tsx";
import { askForTable } from "../ownData/asked.ts";
import { BatchControls } from "./BatchControls.tsx";
import { HiddenLayers } from "./HiddenLayers.tsx";
import { LayerControls } from "./LayerControls.tsx";
import {
  standardNetwork,
  suitableLosses,
  trainedOn,
  withActivation,
  withBias,
  withDataFields,
  withDataset,
  withHidden,
  withInitialisation,
  withLoss,
} from "./networkDraft.ts";
import { SliceControls } from "./SliceControls.tsx";

const seedDomain = { min: 0, max: LIMITS.seed, integer: true } as const;
const smoothingRange = { min: 0, max: 2, scale: "linear" } as const;
const splitRange = { min: 0.1, max: 1, scale: "linear" } as const;

/** A network, what it learns, and on which plane its loss is drawn. */
export function NetworkTab() {
  const text = useText();
  const byKey = useTextByKey();
  const language = useLanguage();
  const { actions } = useFallLine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const placed = useFallLineState((state) => state.experiment.start !== undefined);
  if (objective.type !== "network")
    return (
      <div className="control-group">
        <p className="quiet">{landscapeName(language, standardNetwork())}</p>
        <Button className="outlined" onClick={() => actions.setNetwork(standardNetwork())}>
          {text("network.train")}
        </Button>
        <OwnTable />
      </div>
    );
  return (
    <div className="control-group network-tab">
      <DataPicture network={objective} />
      <DataControls network={objective} />
      <HiddenLayers network={objective} onChange={(hidden) => actions.setNetwork(withHidden(objective, hidden))} />
      <SelectRow
        label={text("network.activation")}
        value={objective.activation}
        options={activations.map(({ id }) => ({ value: id, label: byKey(`activation.${id}`) }))}
        onChange={(activation) => actions.setNetwork(withActivation(objective, activation))}
      />
      <SelectRow
        label={text("network.loss")}
        value={objective.loss}
        options={suitableLosses(objective).map((id) => ({ value: id, label: byKey(`lossFunction.${id}`) }))}
        onChange={(loss) => actions.setNetwork(withLoss(objective, loss))}
      />
      {objective.smoothing !== undefined && (
        <RulerRow
          label={text("network.smoothing")}
          symbol="\\epsilon"
          range={smoothingRange}
          domain={{ min: 0, max: Number.MAX_VALUE }}
          value={objective.smoothing}
          onChange={(smoothing, gesture) => actions.setNetwork({ ...objective, smoothing }, gesture)}
          onReset={() => actions.setNetwork({ ...objective, smoothing: DICE_SMOOTHING })}
        />
      )}
      <SliceControls network={objective} />
      <p className="quiet">{text(placed ? "network.startPlaced" : "network.startNote")}</p>
      {placed && (
        <Button className="outlined" onClick={() => actions.clearStart()}>
          {text("network.clearStart")}
        </Button>
      )}
      <details className="more">
        <summary>{text("network.more")}</summary>
        <WeightControls network={objective} />
        <BatchControls count={trainedOn(objective)} size={DEFAULTS.batch.size} />
      </details>
      <LayerControls network={objective} />
    </div>
  );
}

/** Opens the dialog for one's own data. */
function OwnTable() {
  const text = useText();
  return (
    <div className="control-row button-row">
      <Button className="quiet-button" onClick={() => askForTable({ text: "" })}>
        {text("ownData.open")}
      </Button>
    </div>
  );
}

interface NetworkProps {
  readonly network: NetworkObjectiveSpec;
}

/** Which samples. */
function DataControls({ network }: NetworkProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { data } = network;
  const named = "name" in data ? data : undefined;
  const options = datasets.map(({ id }) => ({ value: id, label: byKey(`dataset.${id}`) }));
  // Written-out samples are in the list while they are on show; choosing others leaves them.
  const own = named ? [] : [{ value: "", label: text("network.samplesGiven") }];
  return (
    <>
      <SelectRow
        label={text("network.data")}
        value={named?.name ?? ""}
        options={[...own, ...options]}
        onChange={(name) => actions.setNetwork(withDataset(network, name))}
      />
      <OwnTable />
      {"inputs" in data && <p className="quiet">{text("network.givenData", { count: data.inputs.length })}</p>}
      {named !== undefined &&
        datasetById(named.name)?.parameters.map((row) => (
          <ParameterControl
            key={`${named.name}-${row.id}`}
            row={row}
            name={byKey(`datasetParameter.${row.id}`)}
            value={named.parameters[row.id]}
            onChange={(value, gesture) => actions.setNetwork(withDataFields(network, { [row.id]: value }), gesture)}
          />
        ))}
      <Origin name={named?.name} />
    </>
  );
}

/** Who made a data set or its recipe, and under what licence measurements may be passed on. */
function Origin({ name }: { readonly name: string | undefined }) {
  const text = useText();
  const dataset = name === undefined ? undefined : datasetById(name);
  if (dataset === undefined) return null;
  const { source } = dataset;
  return (
    <details className="more">
      <summary>{text("network.origin")}</summary>
      <p className="quiet">{source}</p>
      {dataset.kind === "real" && <p className="quiet">{text("network.licence", { licence: dataset.licence })}</p>}
    </details>
  );
}

/** Where training begins, the network's own seeds, how many samples are kept for testing, and biases. */
function WeightControls({ network }: NetworkProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { initialisation, data } = network;
  const given = initialisation.values !== undefined;
  const options = initialisations.map(({ id }) => ({ value: id, label: byKey(`initialisation.${id}`) }));
  const own = given ? [{ value: initialisation.type, label: text("network.givenWeights") }] : [];
  const withSeed = <T extends { readonly seed?: number }>({ seed: _, ...rest }: T, seed: number | undefined) => ({
    ...rest,
    ...(seed !== undefined && { seed }),
  });
  return (
    <>
      <SelectRow
        label={text("network.initialisation")}
        value={initialisation.type}
        options={[...own, ...options]}
        onChange={(type) => actions.setNetwork(withInitialisation(network, type))}
      />
      {initialisationById(initialisation.type)?.parameters.map((row) => (
        <ParameterControl
          key={`${initialisation.type}-${row.id}`}
          row={row}
          name={byKey(`initialisationParameter.${row.id}`)}
          choicePath="initialisationChoice"
          value={initialisation.parameters[row.id]}
          onChange={(value, gesture) => {
            const parameters = { ...initialisation.parameters, [row.id]: value };
            actions.setNetwork({ ...network, initialisation: { ...initialisation, parameters } }, gesture);
          }}
        />
      ))}
      {!given && (
        <OwnSeed
          label={text("network.initialisationSeed")}
          seed={initialisation.seed}
          onChange={(seed) => actions.setNetwork({ ...network, initialisation: withSeed(initialisation, seed) })}
        />
      )}
      <OwnSeed
        label={text("network.dataSeed")}
        seed={data.seed}
        onChange={(seed) =>
          actions.setNetwork({ ...network, data: withSeed(data, seed) as NetworkObjectiveSpec["data"] })
        }
      />
      <RulerRow
        label={text("network.split")}
        range={splitRange}
        domain={{ min: 0, max: 1, minOpen: true }}
        value={data.split}
        onChange={(split, gesture) => actions.setNetwork({ ...network, data: { ...data, split } }, gesture)}
        onReset={() => actions.setNetwork({ ...network, data: { ...data, split: DEFAULTS.split } })}
      />
      <Switch
        label={text("network.standardise")}
        on={data.standardise}
        onChange={(standardise) => actions.setNetwork({ ...network, data: { ...data, standardise } })}
      />
      <Switch
        label={text("network.bias")}
        on={network.bias}
        onChange={(bias) => actions.setNetwork(withBias(network, bias))}
      />
    </>
  );
}

interface OwnSeedProps {
  readonly label: string;
  readonly seed: number | undefined;
  readonly onChange: (seed: number | undefined) => void;
}

/** A seed of its own instead of the experiment's. */
function OwnSeed({ label, seed, onChange }: OwnSeedProps) {
  const shared = useFallLineState((state) => state.experiment.seed);
  return (
    <>
      <Switch label={label} on={seed !== undefined} onChange={(on) => onChange(on ? shared : undefined)} />
      {seed !== undefined && (
        <div className="control-row">
          <span>{label}</span>
          <NumberField label={label} value={seed} domain={seedDomain} onCommit={onChange} />
        </div>
      )}
    </>
  );
}
