import type { SurfaceSpec } from "../../experiment/experiment.ts";
import { useTextByKey } from "../../language/react.ts";
import { surfaceById } from "../../objectives/surfaces/index.ts";
import { ParameterControl } from "../controls/ParameterControl.tsx";

interface SurfaceParametersProps {
  readonly surface: SurfaceSpec;
  readonly onChange: (id: string, value: number, gesture?: string) => void;
}

/** A control for each parameter of a named surface. */
export function SurfaceParameters({ surface: { name, parameters }, onChange }: SurfaceParametersProps) {
  const byKey = useTextByKey();
  return surfaceById(name)?.parameters.map((row) => (
    <ParameterControl
      key={`${name}-${row.id}`}
      row={row}
      name={byKey(`surfaceParameter.${name}.${row.id}`)}
      value={parameters[row.id]}
      onChange={(value, gesture) => onChange(row.id, Number(value), gesture)}
    />
  ));
}
