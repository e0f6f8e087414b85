import { useText } from "../../language/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { MathSymbol } from "../controls/MathSymbol.tsx";
import type { MapAxes } from "./axes.ts";
import type { KnownMap } from "./knownMap.ts";
import type { CellWords } from "./words.ts";

interface MapTableProps {
  readonly axes: MapAxes;
  readonly map: KnownMap;
  readonly words: CellWords;
}

/** Rows and columns of the table: the map's first stage, exactly. */
const SIDE = 9;

/** Nine by nine cells of the map in words, the topmost row first as on the map. */
export function MapTable({ axes, map, words }: MapTableProps) {
  const text = useText();
  const stride = (map.count - 1) / (SIDE - 1);
  const places = Array.from({ length: SIDE }, (_, i) => i * stride);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll stability-table" tabIndex={0} aria-label={text("stability.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <MathSymbol latex={axes[1].row.symbol} /> \ <MathSymbol latex={axes[0].row.symbol} />
            </th>
            {places.map((across) => (
              <th key={across} scope="col" className="mono">
                {formatChosen(words.values(across, 0)[0], 4)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.toReversed().map((up) => (
            <tr key={up}>
              <th scope="row" className="mono">
                {formatChosen(words.values(0, up)[1], 4)}
              </th>
              {places.map((across) => (
                <td key={across}>{words.fate(map.at(across, up))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
