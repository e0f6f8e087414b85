import { useText, useTextByKey } from "../../language/react.ts";
import type { NumberParameter } from "../../math/parameter.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { Select } from "../controls/Select.tsx";
import { axisRows, endDomain, type MapAxes, type MapAxis, wholeAxis } from "./axes.ts";

interface AxisControlsProps {
  readonly optimizer: string;
  readonly axes: MapAxes;
  readonly onChange: (axes: MapAxes) => void;
}

/** Which hyperparameter stands along each side, and from where to where. */
export function AxisControls({ optimizer, axes, onChange }: AxisControlsProps) {
  const text = useText();
  const rows = axisRows(optimizer);
  const [across, up] = axes;
  /** What stands along the other side changes places with what is chosen for this one. */
  const swapped = (axis: MapAxis, other: MapAxis, before: MapAxis) => (axis.row === other.row ? before : other);
  return (
    <div className="runs-map-axes">
      <AxisRow
        label={text("stability.across")}
        rows={rows}
        axis={across}
        onChange={(axis) => onChange([axis, swapped(axis, up, across)])}
      />
      <AxisRow
        label={text("stability.up")}
        rows={rows}
        axis={up}
        onChange={(axis) => onChange([swapped(axis, across, up), axis])}
      />
    </div>
  );
}

interface AxisRowProps {
  readonly label: string;
  readonly rows: readonly NumberParameter[];
  readonly axis: MapAxis;
  readonly onChange: (axis: MapAxis) => void;
}

function AxisRow({ label, rows, axis, onChange }: AxisRowProps) {
  const text = useText();
  const byKey = useTextByKey();
  const nameOf = (id: string) => byKey(`parameter.${id}`);
  const { row, from, to } = axis;
  const name = nameOf(row.id);
  return (
    <div className="runs-map-axis">
      <span>{label}</span>
      <Select
        label={label}
        value={row.id}
        options={rows.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onChange={(id) => onChange(wholeAxis(rows.find((other) => other.id === id) ?? row))}
      />
      <NumberField
        label={text("stability.from", { name })}
        value={from}
        domain={endDomain(axis, "from")}
        onCommit={(value) => onChange({ ...axis, from: value })}
      />
      <span>{text("stability.rangeTo")}</span>
      <NumberField
        label={text("stability.to", { name })}
        value={to}
        domain={endDomain(axis, "to")}
        onCommit={(value) => onChange({ ...axis, to: value })}
      />
    </div>
  );
}
