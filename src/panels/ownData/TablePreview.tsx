import type { Roles } from "../../exchange/table/samples.ts";
import type { Table } from "../../exchange/table/table.ts";
import { useText } from "../../language/react.ts";

/** Rows and columns that are shown of a table. */
const ROWS = 5;
const COLUMNS = 24;

interface TablePreviewProps {
  readonly table: Table;
  readonly roles: Roles;
  readonly onInputs: (inputs: readonly number[]) => void;
}

/** The first rows as they are read; a box over each column says whether it goes in. */
export function TablePreview({ table, roles, onInputs }: TablePreviewProps) {
  const text = useText();
  const columns = table.columns.slice(0, COLUMNS);
  const hidden = table.columns.length - columns.length;
  const toggle = (index: number, on: boolean) => {
    const inputs = on ? [...roles.inputs, index] : roles.inputs.filter((input) => input !== index);
    onInputs(inputs.toSorted((a, b) => a - b));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll table-preview" tabIndex={0} aria-label={text("ownData.preview")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("ownData.row")}</th>
              {columns.map(({ name }, index) => {
                const title = name || text("ownData.column", { column: index + 1 });
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
                  <th key={index} scope="col" data-target={index === roles.target}>
                    {index === roles.target ? (
                      <span>{text("ownData.targetColumn", { name: title })}</span>
                    ) : (
                      <label>
                        <input
                          type="checkbox"
                          checked={roles.inputs.includes(index)}
                          onChange={(event) => toggle(index, event.currentTarget.checked)}
                        />
                        {title}
                      </label>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, ROWS).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
              <tr key={i}>
                <th scope="row">{i + table.firstRow}</th>
                {columns.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} className="mono" data-used={index === roles.target || roles.inputs.includes(index)}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        {text("ownData.size", { count: table.rows.length, columns: table.columns.length })}
        {hidden > 0 && ` ${text("ownData.more", { count: hidden })}`}
      </p>
    </>
  );
}
