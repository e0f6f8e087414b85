import { useDeferredValue, useId, useMemo, useState } from "react";
import { fileText } from "../../exchange/fileText.ts";
import type { TableProblem } from "../../exchange/table/problem.ts";
import type { Separator } from "../../exchange/table/records.ts";
import { guessKind, guessRoles, type Roles, readSamples } from "../../exchange/table/samples.ts";
import { readTable, type Table } from "../../exchange/table/table.ts";
import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { RulerRow } from "../controls/RulerRow.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { Switch } from "../controls/Switch.tsx";
import { standardNetwork, withOwnSamples } from "../landscape/networkDraft.ts";
import type { AskedTable } from "./asked.ts";
import { TablePreview } from "./TablePreview.tsx";

/** Longer texts than this are not shown in the field, which would take seconds to lay out. */
const EDITABLE = 100_000;

interface TableFormProps {
  readonly asked: AskedTable;
  /** Closes the dialog. */
  readonly done: () => void;
}

/** From a table to a network that trains on it. */
export function TableForm({ asked, done }: TableFormProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { actions, getState } = useFallLine();
  const problemId = useId();
  const [source, setSource] = useState(asked);
  const [refused, setRefused] = useState<TableProblem>();
  const [separator, setSeparator] = useState<Separator>();
  const [header, setHeader] = useState<boolean>();
  const [chosen, setChosen] = useState<Partial<Roles>>({});
  const [standardise, setStandardise] = useState(true);
  const [split, setSplit] = useState(0.8);
  const shown = useDeferredValue(source.text);
  const read = useMemo(
    () => (shown.trim() === "" && asked.name === undefined ? undefined : readTable(shown, { separator, header })),
    [shown, separator, header, asked.name],
  );
  const table = read !== undefined && "table" in read ? read.table : undefined;
  // What does not fit together may have been taken in the wrong way: the way to correct it stays.
  const way = table ?? (read !== undefined && "taken" in read ? read.taken : undefined);
  const roles = useMemo(() => table && rolesOf(table, chosen), [table, chosen]);
  const taken = useMemo(() => table && roles && readSamples(table, roles, standardise), [table, roles, standardise]);
  const network = useMemo(() => {
    if (taken === undefined || !("samples" in taken)) return undefined;
    const { objective } = getState().experiment;
    const base = objective.type === "network" ? objective : standardNetwork();
    return withOwnSamples(base, taken.samples, { split, standardise });
  }, [taken, split, standardise, getState]);
  const problem = refused ?? problemIn(read) ?? problemIn(taken) ?? (network && tooLarge(network));

  const take = (next: AskedTable) => {
    setSource(next);
    setRefused(undefined);
    setChosen({});
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const opened = await fileText(file);
    if ("problem" in opened) return setRefused(opened.problem);
    setSeparator(undefined);
    setHeader(undefined);
    take(opened);
  };
  const train = () => {
    if (network === undefined || problem !== undefined) return;
    const { objective } = getState().experiment;
    const before = objective.type === "network" ? objective.layers.join("–") : "";
    const after = network.layers.join("–");
    actions.setNetwork(network);
    if (before !== after)
      actions.notify({
        tone: "info",
        key: "ownData.fitted",
        values: { layers: after, loss: byKey(`lossFunction.${network.loss}`) },
      });
    done();
  };

  return (
    <form
      className="own-data-form"
      onSubmit={(event) => {
        event.preventDefault();
        train();
      }}
    >
      <p className="quiet">{text("ownData.how")}</p>
      {source.text.length <= EDITABLE ? (
        <textarea
          rows={source.text === "" ? 7 : 4}
          spellCheck={false}
          wrap="off"
          aria-label={text("ownData.table")}
          aria-describedby={problemId}
          placeholder={"x,y,label\n0.1,0.7,a\n0.9,0.2,b"}
          value={source.text}
          onChange={(event) => take({ ...source, text: event.currentTarget.value })}
        />
      ) : (
        <p>{text("ownData.long", { name: source.name ?? "", count: source.text.length })}</p>
      )}
      <div className="own-data-row">
        <label className="button outlined">
          {text("ownData.choose")}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
        {way !== undefined && (
          <>
            <Select
              label={text("ownData.separator")}
              value={way.separator}
              options={([",", ";", "\t"] as const).map((value) => ({ value, label: text(separatorKey[value]) }))}
              onChange={(value) => setSeparator(value as Separator)}
            />
            <Switch label={text("ownData.header")} on={way.header} onChange={setHeader} />
          </>
        )}
      </div>
      {table !== undefined && roles !== undefined && (
        <>
          <TablePreview table={table} roles={roles} onInputs={(inputs) => setChosen({ ...chosen, inputs })} />
          <div className="own-data-row">
            <span className="own-data-pair">
              {text("ownData.target")}
              <Select
                label={text("ownData.target")}
                value={String(roles.target)}
                options={table.columns.map(({ name }, index) => ({
                  value: String(index),
                  label: name || text("ownData.column", { column: index + 1 }),
                }))}
                onChange={(value) => setChosen({ target: Number(value) })}
              />
            </span>
            <Segments
              quiet
              label={text("ownData.kind")}
              value={roles.kind}
              options={(["classes", "values"] as const).map((value) => ({ value, label: text(`ownData.${value}`) }))}
              onChange={(kind) => setChosen({ ...chosen, kind })}
            />
            <Switch label={text("network.standardise")} on={standardise} onChange={setStandardise} />
          </div>
          <RulerRow
            label={text("network.split")}
            range={{ min: 0.1, max: 1, scale: "linear" }}
            domain={{ min: 0, max: 1, minOpen: true }}
            value={split}
            onChange={setSplit}
            onReset={() => setSplit(0.8)}
          />
        </>
      )}
      <p id={problemId} role={problem === undefined ? undefined : "alert"} className="bad-line">
        {problem !== undefined && byKey(problem.key, problem.values)}
      </p>
      {network !== undefined && problem === undefined && <Meaning network={network} />}
      {asked.asLandscape !== undefined && source.text === asked.text && (
        <Button
          className="outlined"
          onClick={() => {
            asked.asLandscape?.();
            done();
          }}
        >
          {text("grid.asLandscape")}
        </Button>
      )}
      <Button type="submit" className="outlined" disabled={network === undefined || problem !== undefined}>
        {text("ownData.train")}
      </Button>
    </form>
  );
}

const separatorKey = { ",": "ownData.comma", ";": "ownData.semicolon", "\t": "ownData.tab" } as const;

/** What is chosen over what is guessed; another target is no input. */
function rolesOf(table: Table, chosen: Partial<Roles>): Roles {
  const guess = guessRoles(table);
  const target = chosen.target !== undefined && chosen.target < table.columns.length ? chosen.target : guess.target;
  const usual = target === guess.target ? guess.inputs : numeric(table);
  const inputs = (chosen.inputs ?? usual).filter((index) => index !== target && index < table.columns.length);
  return { inputs, target, kind: chosen.kind ?? guessKind(table, target) };
}

const numeric = ({ columns }: Table) => columns.map((_, index) => index).filter((index) => columns[index].numeric);

const problemIn = (result: object | undefined): TableProblem | undefined =>
  result !== undefined && "problem" in result ? (result.problem as TableProblem) : undefined;

/** So many inputs before hidden layers of that width are more parameters than there may be. */
function tooLarge(network: NetworkObjectiveSpec): TableProblem | undefined {
  const count = dimensionOf(network);
  const max = LIMITS.networkParameters;
  if (count <= max) return undefined;
  return { key: "ownData.tooManyParameters", values: { layers: network.layers.join("–"), count, max } };
}

/** What will be trained, in words. */
function Meaning({ network }: { readonly network: NetworkObjectiveSpec }) {
  const text = useText();
  const byKey = useTextByKey();
  const { data, layers, loss } = network;
  if (!("inputs" in data)) return null;
  return (
    <p className="quiet">
      {text("ownData.meaning", {
        count: data.inputs.length,
        layers: layers.join("–"),
        loss: byKey(`lossFunction.${loss}`),
      })}
      {data.classes !== undefined &&
        ` ${text("ownData.classList", { classes: data.classes.map((name, index) => `${index} = ${name}`).join(", ") })}`}
    </p>
  );
}
