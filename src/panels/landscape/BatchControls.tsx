import { useId, useState } from "react";
import type { Experiment } from "../../experiment/experiment.ts";
import { DEFAULTS, LIMITS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { RulerRow } from "../controls/RulerRow.tsx";
import { SelectRow } from "../controls/SelectRow.tsx";
import { Switch } from "../controls/Switch.tsx";
import { batchText, readBatches } from "./batchText.ts";

const batchRange = { min: 1, max: 1000, scale: "log" } as const;

type Batch = NonNullable<Experiment["batch"]>;

interface BatchControlsProps {
  /** How many samples or terms there are to choose from. */
  readonly count: number;
  /** What a batch has when batches are switched on. */
  readonly size: number;
}

/** What each step sees: everything, so many at a time in a drawn order or their own, or what is listed. */
export function BatchControls({ count, size }: BatchControlsProps) {
  const text = useText();
  const { actions } = useFallLine();
  const batch = useFallLineState((state) => state.experiment.batch);
  return (
    <>
      <Switch
        label={text("network.batch")}
        on={batch !== undefined}
        onChange={(on) => actions.setBatch(on ? { ...DEFAULTS.batch, size } : undefined)}
      />
      {batch !== undefined && (
        <SelectRow
          label={text("batches.order")}
          value={typeof batch.order === "string" ? batch.order : "listed"}
          options={(["shuffled", "sequential", "listed"] as const).map((value) => ({
            value,
            label: text(`batches.${value}`),
          }))}
          onChange={(order) => actions.setBatch(ordered(batch, order, count))}
        />
      )}
      {batch !== undefined && typeof batch.order === "string" && (
        <RulerRow
          label={text("network.batchSize")}
          range={batchRange}
          domain={{ min: 1, max: LIMITS.samples, integer: true }}
          value={batch.size}
          onChange={(next, gesture) => actions.setBatch({ ...batch, size: Math.round(next) }, gesture)}
          onReset={() => actions.setBatch({ ...batch, size })}
        />
      )}
      {batch !== undefined && typeof batch.order !== "string" && (
        <ListedBatches batch={batch} listed={batch.order} count={count} />
      )}
    </>
  );
}

/** Batches in another order. A list begins with the samples in theirs, cut as before: the same batches, now to be edited. */
function ordered(batch: Batch, order: string, count: number): Batch {
  if (order === "shuffled" || order === "sequential") return { ...batch, order };
  const listed = Array.from({ length: Math.ceil(count / batch.size) }, (_, k) =>
    Array.from({ length: Math.min(batch.size, count - k * batch.size) }, (_, n) => k * batch.size + n),
  );
  return { ...batch, order: listed };
}

interface ListedProps {
  readonly batch: Batch;
  readonly listed: readonly (readonly number[])[];
  readonly count: number;
}

/** More indices than this are not written out on the page. */
const LONGEST = 5000;

let spells = 0;

/** One batch a line; what cannot be taken stays in the field, and the last list on show. */
function ListedBatches({ batch, listed, count }: ListedProps) {
  const text = useText();
  const { actions } = useFallLine();
  const problemId = useId();
  const [draft, setDraft] = useState<{ readonly typed: string; readonly gesture: string }>();
  const [problem, setProblem] = useState<string>();
  const indices = listed.reduce((sum, { length }) => sum + length, 0);
  const type = (typed: string) => {
    const gesture = draft?.gesture ?? `batches-${++spells}`;
    setDraft({ typed, gesture });
    const read = readBatches(typed, count);
    setProblem("problem" in read ? text(read.problem, read.values) : undefined);
    if ("batches" in read) actions.setBatch({ ...batch, order: read.batches }, gesture);
  };
  return (
    <>
      <p className="quiet">{text("batches.lists", { count: listed.length })}</p>
      {indices <= LONGEST && (
        <textarea
          className="sum-numbers mono"
          aria-label={text("batches.list")}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={draft?.typed ?? batchText(listed)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => problem === undefined && setDraft(undefined)}
        />
      )}
      {problem !== undefined && (
        <p id={problemId} role="alert" className="bad-line">
          {problem}
        </p>
      )}
      <p className="quiet">{text("batches.how", { last: count - 1 })}</p>
    </>
  );
}
