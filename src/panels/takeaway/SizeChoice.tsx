import { useText } from "../../language/react.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { Select } from "../controls/Select.tsx";

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** What is offered besides sizes of one's own. */
export const STILL_SIZES: readonly PixelSize[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1080 },
  { width: 1080, height: 1920 },
];
export const FILM_SIZES: readonly PixelSize[] = [
  { width: 640, height: 360 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1080 },
  { width: 1080, height: 1920 },
];

const nameOf = ({ width, height }: PixelSize) => `${width} × ${height}`;

interface SizeChoiceProps {
  readonly sizes: readonly PixelSize[];
  readonly value: PixelSize;
  /** Longest side, pixels. */
  readonly limit: number;
  readonly onChange: (size: PixelSize) => void;
}

/** One of the usual sizes, or any other. */
export function SizeChoice({ sizes, value, limit, onChange }: SizeChoiceProps) {
  const text = useText();
  const known = sizes.find((size) => nameOf(size) === nameOf(value));
  const side = { min: 64, max: limit, integer: true } as const;
  const options = [
    ...sizes.filter(({ width, height }) => Math.max(width, height) <= limit).map((size) => nameOf(size)),
    ...(known === undefined ? [nameOf(value)] : []),
  ];
  return (
    <div className="control-row take-away-size">
      <span>{text("takeaway.size")}</span>
      <Select
        label={text("takeaway.size")}
        value={nameOf(value)}
        options={options.map((name) => ({ value: name, label: name }))}
        onChange={(name) => {
          const chosen = sizes.find((size) => nameOf(size) === name);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
      <NumberField
        label={text("takeaway.width")}
        value={value.width}
        domain={side}
        onCommit={(width) => onChange({ ...value, width })}
      />
      <span aria-hidden="true">×</span>
      <NumberField
        label={text("takeaway.height")}
        value={value.height}
        domain={side}
        onCommit={(height) => onChange({ ...value, height })}
      />
    </div>
  );
}
