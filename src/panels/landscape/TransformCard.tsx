import type { EwcSpec, TransformSpec } from "../../experiment/experiment.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import type { ListParameter } from "../../math/parameter.ts";
import { Button } from "../controls/Button.tsx";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { rowsOf } from "./newTransform.ts";
import { useHere } from "./useHere.ts";

interface TransformCardProps {
  readonly spec: TransformSpec;
  readonly onChange: (next: TransformSpec, gesture?: string) => void;
  readonly onRemove: () => void;
  /** Absent where it cannot move. */
  readonly onEarlier: (() => void) | undefined;
  readonly onLater: (() => void) | undefined;
}

/** One transform: its name, its controls, its place in the order. */
export function TransformCard({ spec, onChange, onRemove, onEarlier, onLater }: TransformCardProps) {
  const text = useText();
  const byKey = useTextByKey();
  const name = byKey(`transform.${spec.type}.name`);
  const values = spec as unknown as Readonly<Record<string, never>>;
  const replaced = spec.type === "moving-target" && spec.objective !== undefined;
  const rows = rowsOf(spec.type).filter(({ id }) => !(replaced && id === "shift"));
  return (
    <div className="transform-card" title={byKey(`transform.${spec.type}.note`)}>
      <div className="transform-line">
        <b>{name}</b>
        <span>
          <Button
            icon="down"
            className="icon-button flipped"
            label={text("transforms.earlier", { name })}
            disabled={onEarlier === undefined}
            onClick={onEarlier}
          />
          <Button
            icon="down"
            className="icon-button"
            label={text("transforms.later", { name })}
            disabled={onLater === undefined}
            onClick={onLater}
          />
          <Button icon="close" className="icon-button" label={text("transforms.remove", { name })} onClick={onRemove} />
        </span>
      </div>
      {rows.map((row) => (
        <ParameterControl
          key={row.id}
          row={row}
          name={byKey(`transformParameter.${spec.type}.${row.id}`)}
          choicePath={`transformChoice.${spec.type}`}
          value={values[row.id]}
          onChange={(value, gesture) => {
            const next = { ...spec, [row.id]: value } as TransformSpec;
            if (isWhole(next, spec)) onChange(next, gesture);
          }}
        />
      ))}
      {replaced && <p className="quiet">{text("transforms.otherObjective")}</p>}
      {spec.type === "ewc" && <Anchor spec={spec} onChange={onChange} />}
    </div>
  );
}

/** Lists of one number per parameter keep their length; players are never none. */
function isWhole(next: TransformSpec, before: TransformSpec): boolean {
  if (next.type === "moving-target" && before.type === "moving-target")
    return next.shift.length === before.shift.length;
  if (next.type === "minimax") return next.maximise.length > 0 && new Set(next.maximise).size === next.maximise.length;
  return true;
}

const vector = (id: string, symbol: string, min: number): ListParameter => ({
  kind: "list",
  id,
  symbol,
  default: [],
  domain: { min, max: Number.MAX_VALUE },
});
/** Vectors longer than this are not written out on the page. */
const LONGEST = 8;

/** Where an earlier task ended, and how much each parameter mattered to it. */
function Anchor({ spec, onChange }: { readonly spec: EwcSpec; readonly onChange: (next: EwcSpec) => void }) {
  const text = useText();
  const { point } = useHere();
  const { anchor, fisher } = spec;
  const short = anchor.length <= LONGEST;
  const diagonal = fisher?.every((entry): entry is number => typeof entry === "number") ? fisher : undefined;
  return (
    <>
      {short && (
        <ParameterControl
          row={vector("anchor", "\\theta_A", -Number.MAX_VALUE)}
          name={text("transforms.anchor")}
          value={anchor}
          onChange={(value) => {
            const next = value as readonly number[];
            if (next.length === anchor.length) onChange({ ...spec, anchor: next });
          }}
        />
      )}
      {short && diagonal !== undefined && (
        <ParameterControl
          row={vector("fisher", "F", 0)}
          name={text("transforms.fisher")}
          value={diagonal as readonly number[]}
          onChange={(value) => {
            const next = value as readonly number[];
            if (next.length === anchor.length) onChange({ ...spec, fisher: next });
          }}
        />
      )}
      {spec.data !== undefined && <p className="quiet">{text("transforms.fisherOfData")}</p>}
      <Button
        className="quiet-button"
        title={text("transforms.hereNote")}
        disabled={point.length !== anchor.length}
        onClick={() => onChange({ ...spec, anchor: point })}
      >
        {text("transforms.here")}
      </Button>
    </>
  );
}
