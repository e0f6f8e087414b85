import type { BarsFigure, LinesFigure, TableFigure } from "../../../companions/companion.ts";
import { useText, useTextByKey } from "../../../language/react.ts";
import { formatReading } from "../../../theme/readings.ts";
import { Figures } from "../../controls/Figures.tsx";
import { useNames } from "./series.ts";

/** Rows of a curve that a table shows at most; longer ones are thinned. */
const MOST_ROWS = 60;

interface TableProps {
  readonly figure: LinesFigure | BarsFigure | TableFigure;
  readonly path: string;
  readonly label: string;
}

const cell = (value: number | string) => (typeof value === "string" ? value : formatReading(value));

/** A figure's numbers as a table. */
export function FigureTable({ figure, path, label }: TableProps) {
  const text = useText();
  const byKey = useTextByKey();
  const nameOf = useNames(path);
  const { head, rows } = tableOf(figure, nameOf, byKey(`${path}.x`), byKey(`${path}.y`));
  const stride = Math.ceil(rows.length / MOST_ROWS);
  const shown = rows.filter((_, i) => i % stride === 0 || i === rows.length - 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="figure-table" tabIndex={0} aria-label={label}>
      <table>
        {stride > 1 && <caption>{text("learn.everyRow", { stride })}</caption>}
        <thead>
          <tr>
            {head.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={i}>
              {row.map((value, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={j}>
                  <Figures>{cell(value)}</Figures>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Rows = readonly (readonly (number | string)[])[];

function tableOf(
  figure: TableProps["figure"],
  nameOf: ReturnType<typeof useNames>,
  x: string,
  y: string,
): { readonly head: readonly string[]; readonly rows: Rows } {
  switch (figure.kind) {
    case "table":
      return { head: figure.columns.map(nameOf), rows: figure.rows };
    case "bars":
      return {
        head: ["", ...figure.series.map((one) => (figure.series.length > 1 ? nameOf(one.id) : y))],
        rows: figure.groups.map((group, g) => [nameOf(group), ...figure.series.map(({ values }) => values[g])]),
      };
    case "lines": {
      const several = figure.series.length > 1;
      return {
        head: [...(several ? [""] : []), x, y],
        rows: figure.series.flatMap((one) =>
          Array.from(one.x, (value, i) => [...(several ? [nameOf(one)] : []), value, one.y[i]]),
        ),
      };
    }
  }
}
