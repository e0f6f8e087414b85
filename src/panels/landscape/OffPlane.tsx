import { useText } from "../../language/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { usePlaneRows } from "./planeRows.ts";

/** Of every run where the playhead stands: its distance from the plane, the loss it has, and the loss drawn below it. */
export function OffPlane() {
  const text = useText();
  const rows = usePlaneRows();
  return (
    <table className="off-plane">
      <thead>
        <tr>
          <th scope="col">{text("slice.run")}</th>
          <th scope="col">{text("slice.distance")}</th>
          <th scope="col">{text("slice.loss")}</th>
          <th scope="col">{text("slice.drawn")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ run, distance, loss, drawn }) => (
          <tr key={run.index}>
            <th scope="row" title={run.name}>
              <MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} />
              <span className="visually-hidden">{run.name}</span>
            </th>
            {[distance, loss, drawn].map((value, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <td key={column} className="mono">
                <Figures>{formatNumber(value, 3)}</Figures>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
