import type { ReactNode } from "react";
import { useText } from "../../language/react.ts";
import { formatChosen } from "../../theme/numbers.ts";

interface CellTableProps {
  /** Cells along each side of the map. */
  readonly count: number;
  /** Names of both axes, for the corner. */
  readonly corner: ReactNode;
  /** Where a cell stands on both axes. */
  readonly valuesAt: (across: number, up: number) => readonly [number, number];
  readonly wordsAt: (across: number, up: number) => string;
}

/** Rows and columns of the table: the map's first stage, exactly. */
const SIDE = 9;

/** Nine by nine cells of a map in words, the topmost row first as on the map. */
export function CellTable({ count, corner, valuesAt, wordsAt }: CellTableProps) {
  const text = useText();
  const stride = (count - 1) / (SIDE - 1);
  const places = Array.from({ length: SIDE }, (_, i) => i * stride);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll runs-map-table" tabIndex={0} aria-label={text("stability.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {places.map((across) => (
              <th key={across} scope="col" className="mono">
                {formatChosen(valuesAt(across, 0)[0], 4)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.toReversed().map((up) => (
            <tr key={up}>
              <th scope="row" className="mono">
                {formatChosen(valuesAt(0, up)[1], 4)}
              </th>
              {places.map((across) => (
                <td key={across}>{wordsAt(across, up)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
