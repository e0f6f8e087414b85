import { Select, type SelectProps } from "./Select.tsx";

/** A choice on a row of its own, behind its name. */
export function SelectRow(props: SelectProps) {
  return (
    <div className="control-row">
      <span>{props.label}</span>
      <Select {...props} />
    </div>
  );
}
