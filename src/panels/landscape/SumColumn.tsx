import { useId, useRef, useState } from "react";
import type { ColumnSpec, SumSpec } from "../../experiment/experiment.ts";
import { LIMITS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { freeNames } from "../../objectives/formula/names.ts";
import { columnValues } from "../../objectives/sums/columns.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { anyNumber } from "../controls/numberDomain.ts";
import { readNumber } from "../controls/readNumber.ts";

interface SumColumnProps {
  readonly sum: SumSpec;
  readonly name: string;
  /** How many terms the sum has. */
  readonly terms: number;
}

/** One column of a sum: the numbers that its distribution has, or all that are written out. */
export function SumColumn({ sum, name, terms }: SumColumnProps) {
  const text = useText();
  const { actions } = useFallLine();
  const shared = useFallLineState((state) => state.experiment.seed);
  const column = sum.columns[name];
  const change = (changed: ColumnSpec) => actions.setSum({ ...sum, columns: { ...sum.columns, [name]: changed } });
  if (!("distribution" in column)) return <WrittenColumn sum={sum} name={name} terms={terms} numbers={column} />;
  const writeOut = () =>
    change(Array.from(columnValues(name, column, terms, sum.seed ?? shared), (value) => Number(value.toPrecision(4))));
  return (
    <div className="sum-column">
      <p className="quiet">
        <b>{text("sum.column", { name })}</b>{" "}
        {column.distribution === "normal"
          ? text("sum.normal", { mean: formatChosen(column.mean), deviation: formatChosen(column.deviation) })
          : text("sum.uniform", { min: formatChosen(column.min), max: formatChosen(column.max) })}
      </p>
      <div className="control-row">
        {column.distribution === "normal" ? (
          <>
            <NumberField
              label={text("sum.mean", { name })}
              value={column.mean}
              domain={anyNumber}
              onCommit={(mean) => change({ ...column, mean })}
            />
            <NumberField
              label={text("sum.deviation", { name })}
              value={column.deviation}
              domain={{ min: 0, max: Number.MAX_VALUE }}
              onCommit={(deviation) => change({ ...column, deviation })}
            />
          </>
        ) : (
          <>
            <NumberField
              label={text("sum.from", { name })}
              value={column.min}
              domain={anyNumber}
              onCommit={(min) => change({ ...column, min })}
            />
            <NumberField
              label={text("sum.to", { name })}
              value={column.max}
              domain={anyNumber}
              onCommit={(max) => change({ ...column, max })}
            />
          </>
        )}
      </div>
      <div className="control-row button-row">
        <Button
          onClick={() =>
            change(
              column.distribution === "normal"
                ? { distribution: "uniform", min: column.mean - column.deviation, max: column.mean + column.deviation }
                : {
                    distribution: "normal",
                    mean: (column.min + column.max) / 2,
                    deviation: Math.abs(column.max - column.min) / 2,
                  },
            )
          }
        >
          {text(column.distribution === "normal" ? "sum.makeUniform" : "sum.makeNormal", { name })}
        </Button>
        <Button onClick={writeOut}>{text("sum.writeOut", { name })}</Button>
        <Remove sum={sum} name={name} terms={terms} />
      </div>
    </div>
  );
}

/** Takes a column that the formula does not use out of the sum, which keeps its number of terms. */
function Remove({ sum, name, terms }: SumColumnProps) {
  const text = useText();
  const { actions } = useFallLine();
  const { [name]: _, ...columns } = sum.columns;
  const known = [...sum.variables, ...Object.keys(sum.parameters), ...Object.keys(columns)];
  const used = freeNames(sum.expression ?? "", known).includes(name);
  const written = Object.values(columns).some((column) => !("distribution" in column));
  return (
    <Button
      disabled={used}
      title={used ? text("sum.inUse", { name }) : undefined}
      onClick={() => actions.setSum({ ...sum, columns, ...(!written && { samples: terms }) })}
    >
      {text("formulaTab.remove", { name })}
    </Button>
  );
}

/** Between numbers: spaces, commas, semicolons, of either width. */
const BETWEEN = /[\s,;，；、]+/;

let spells = 0;

/** The numbers one after the other; what cannot be taken stays in the field, and the last sum on show. */
function WrittenColumn({ sum, name, terms, numbers }: SumColumnProps & { readonly numbers: readonly number[] }) {
  const text = useText();
  const { actions } = useFallLine();
  const problemId = useId();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** One entry of the history for as long as the field is not left. */
  const gesture = useRef("");
  const others = Object.entries(sum.columns).some(([other, column]) => other !== name && !("distribution" in column));

  const type = (next: string) => {
    if (typed === undefined) gesture.current = `sum-column-${++spells}`;
    setTyped(next);
    const words = next.split(BETWEEN).filter((word) => word !== "");
    const read = words.map(readNumber);
    const bad = read.indexOf(undefined);
    if (bad >= 0) return setProblem(text("sum.notNumber", { at: bad + 1, found: words[bad] }));
    // Other columns that are written out have as many as there are terms; alone, this one says how many there are.
    if (others && words.length !== terms)
      return setProblem(text("sum.wrongCount", { count: words.length, expected: terms }));
    if (words.length === 0 || words.length > LIMITS.terms)
      return setProblem(text("sum.countBetween", { count: words.length, max: LIMITS.terms }));
    setProblem(undefined);
    const { samples: _samples, ...rest } = sum;
    actions.setSum(
      { ...(others ? sum : rest), columns: { ...sum.columns, [name]: read as number[] } },
      gesture.current,
    );
  };
  return (
    <div className="sum-column">
      <p className="quiet">
        <b>{text("sum.column", { name })}</b> {text("sum.written", { count: numbers.length })}
      </p>
      <textarea
        className="sum-numbers mono"
        aria-label={text("sum.numbers", { name })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? numbers.join(", ")}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => problem === undefined && setTyped(undefined)}
      />
      {problem !== undefined && (
        <p id={problemId} role="alert" className="bad-line">
          {problem}
        </p>
      )}
      <div className="control-row button-row">
        <Remove sum={sum} name={name} terms={terms} />
      </div>
    </div>
  );
}
