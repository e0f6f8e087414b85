import { useText, useTextByKey } from "../../language/react.ts";
import type { ParameterValue } from "../../math/parameter.ts";
import { useFallLine } from "../../store/react.ts";
import type { Reading } from "../../store/state.ts";
import { ParameterControl } from "../controls/ParameterControl.tsx";
import { FigureView } from "./figures/FigureView.tsx";
import { Line } from "./Prose.tsx";
import type { CompanionOnShow } from "./useCompanion.ts";

interface CompanionProps {
  readonly companion: CompanionOnShow;
  readonly reading: Reading;
}

/** A companion's sliders. */
export function CompanionControls({ companion, reading }: CompanionProps) {
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const { machine, values } = companion;
  const change = (id: string, value: ParameterValue | undefined) =>
    actions.read({ ...reading, values: { ...reading.values, [id]: value } });
  return machine.parameters.map((row) => (
    <ParameterControl
      key={row.id}
      row={row}
      name={byKey(`companion.${machine.id}.${row.id}`)}
      choicePath={`companion.${machine.id}.choice`}
      named
      value={values[row.id]}
      onChange={(value) => change(row.id, value)}
    />
  ));
}

/** What a companion found, figure by figure. */
export function CompanionFigures({ companion, wide }: { readonly companion: CompanionOnShow; readonly wide: boolean }) {
  const text = useText();
  const byKey = useTextByKey();
  const { machine, report, done, failed } = companion;
  const path = `companion.${machine.id}`;
  return (
    <section
      className="companion-figures"
      data-wide={wide}
      aria-labelledby="companion-title"
      data-stale={done !== undefined}
    >
      <header>
        <h2 id="companion-title">{byKey(`${path}.title`)}</h2>
        <p className="quiet">
          <Line text={byKey(`${path}.note`)} />
        </p>
        {done !== undefined && (
          <p className="companion-wait">
            <span className="quiet">{text("learn.working")}</span>
            <progress value={done} max={1} aria-label={text("learn.working")} className="companion-progress" />
          </p>
        )}
        {failed && <p className="bad-line">{text("learn.companionFailed")}</p>}
      </header>
      <div className="figures">
        {report?.figures.map((figure) => (
          <FigureView key={figure.id} figure={figure} path={`${path}.${figure.id}`} />
        ))}
      </div>
    </section>
  );
}
