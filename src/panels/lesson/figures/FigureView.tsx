import type { Figure } from "../../../companions/companion.ts";
import { useText, useTextByKey } from "../../../language/react.ts";
import { BarsView } from "./BarsView.tsx";
import { FieldView } from "./FieldView.tsx";
import { FigureTable } from "./FigureTable.tsx";
import "./figures.css";
import { LinesView } from "./LinesView.tsx";

interface FigureProps {
  readonly figure: Figure;
  /** Catalogue path of its words. */
  readonly path: string;
}

/** One figure of a companion with its name; whatever is drawn can be read as a table too. */
export function FigureView({ figure, path }: FigureProps) {
  const text = useText();
  const byKey = useTextByKey();
  const title = byKey(`${path}.title`);
  return (
    <figure className="figure" data-kind={figure.kind} data-figure={figure.id}>
      <figcaption>{title}</figcaption>
      {figure.kind === "lines" && <LinesView figure={figure} path={path} label={title} />}
      {figure.kind === "bars" && <BarsView figure={figure} path={path} label={title} />}
      {figure.kind === "field" && <FieldView figure={figure} path={path} label={title} />}
      {figure.kind === "table" ? (
        <FigureTable figure={figure} path={path} label={title} />
      ) : (
        figure.kind !== "field" && (
          <details className="more">
            <summary>{text("learn.asTable")}</summary>
            <FigureTable figure={figure} path={path} label={title} />
          </details>
        )
      )}
    </figure>
  );
}
