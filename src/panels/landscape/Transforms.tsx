import "./transforms.css";
import type { TransformSpec } from "../../experiment/experiment.ts";
import "../../experiment/transformFill.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { transforms as registry } from "../../objectives/transforms/index.ts";
import { useFallLine, useFallLineState, useLive, usePlayheadStep } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Menu } from "../controls/Menu.tsx";
import { newTransform, refusal } from "./newTransform.ts";
import { TransformCard } from "./TransformCard.tsx";
import { useHere } from "./useHere.ts";

/** What is made of the objective before anyone descends it: a list, in the order in which they act. */
export function Transforms() {
  const text = useText();
  const { actions } = useFallLine();
  const list = useFallLineState((state) => state.experiment.transforms);
  const replace = (index: number, next: TransformSpec | undefined, gesture?: string) =>
    actions.setTransforms(
      list.flatMap((one, i) => (i !== index ? [one] : next === undefined ? [] : [next])),
      gesture,
    );
  const swap = (index: number) =>
    actions.setTransforms(list.map((one, i) => (i === index ? list[i + 1] : i === index + 1 ? list[index] : one)));
  // A game stays last.
  const movable = list.at(-1)?.type === "minimax" ? list.length - 1 : list.length;
  return (
    <section className="control-group transforms" aria-labelledby="transforms-title">
      <div className="transforms-head">
        <h3 id="transforms-title">{text("transforms.title")}</h3>
        <AddTransform />
      </div>
      {list.length === 0 && <p className="quiet">{text("transforms.none")}</p>}
      <ol>
        {list.map((spec, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: twins differ by nothing but their place
          <li key={`${spec.type}-${index}`}>
            <TransformCard
              spec={spec}
              onChange={(next, gesture) => replace(index, next, gesture)}
              onRemove={() => replace(index, undefined)}
              onEarlier={index > 0 && index < movable ? () => swap(index - 1) : undefined}
              onLater={index < movable - 1 ? () => swap(index) : undefined}
            />
          </li>
        ))}
      </ol>
      <Notes />
    </section>
  );
}

/** What there is to say about the result, and which step's landscape is drawn. */
function Notes() {
  const text = useText();
  const byKey = useTextByKey();
  usePlayheadStep();
  const { facts, phase } = useLive("terrain");
  return (
    <div aria-live="polite">
      {facts?.changes !== undefined && <p className="quiet">{text("transforms.changes", { step: phase })}</p>}
      {facts?.notes?.map(({ key, values }) => {
        const shown = Object.fromEntries(
          Object.entries(values).map(([id, value]) => [id, typeof value === "number" ? formatNumber(value) : value]),
        );
        return (
          <p key={key} className="quiet">
            {byKey(key, shown)}
          </p>
        );
      })}
    </div>
  );
}

function AddTransform() {
  const text = useText();
  return (
    <Menu text={text("transforms.add")} icon="add" side="left" className="add-run">
      {(close) => <TransformChoices close={close} />}
    </Menu>
  );
}

/** Every transform with a line on what it does, or why it does not fit here. */
function TransformChoices({ close }: { readonly close: () => void }) {
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const experiment = useFallLineState((state) => state.experiment);
  const here = useHere();
  const played = experiment.transforms.some(({ type }) => type === "minimax");
  return (
    <ul className="choice-list">
      {registry.map(({ id }) => {
        const made = newTransform(id, experiment, here);
        const [key, values] = refusal(id, experiment);
        const named = values && Object.fromEntries(Object.entries(values).map(([name, path]) => [name, byKey(path)]));
        const offered = made !== undefined && !(played && id === "minimax");
        return (
          <li key={id}>
            <button
              type="button"
              className="choice"
              disabled={!offered}
              onClick={() => {
                if (made !== undefined) actions.setTransforms([...experiment.transforms, made]);
                close();
              }}
            >
              <b>{byKey(`transform.${id}.name`)}</b>
              <span>{made === undefined ? byKey(key, named) : byKey(`transform.${id}.note`)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
