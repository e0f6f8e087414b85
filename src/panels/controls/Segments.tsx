import { useId } from "react";

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Underlined words instead of an outlined bar, for headers of charts. */
  readonly quiet?: boolean;
}

/** One of a few, as radio buttons: arrow keys move and choose. */
export function Segments<T extends string>({ label, value, options, onChange, quiet = false }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={quiet ? "segments segments-quiet" : "segments"}>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
