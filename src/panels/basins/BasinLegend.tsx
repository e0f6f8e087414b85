import { useCallback } from "react";
import { useText } from "../../language/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { Swatch } from "../maps/Swatch.tsx";
import { type Basins, type Ending, letterOf, NEAR_SHARE } from "./basins.ts";
import { endingFill } from "./paintBasins.ts";
import type { EndingWords } from "./words.ts";

interface BasinLegendProps {
  readonly basins: Basins;
  readonly words: EndingWords;
  /** Of ‖∇f‖. */
  readonly tolerance: number;
}

/** Letter, pattern, words and share of every ending, and by what rule runs are gathered. */
export function BasinLegend({ basins: { tally, known }, words, tolerance }: BasinLegendProps) {
  const text = useText();
  return (
    <>
      <dl className="runs-map-legend" aria-label={text("basins.legend")}>
        {tally.map(([ending, cells]) => (
          <div key={ending} data-ending={typeof ending === "number" ? letterOf(ending) : ending}>
            <dt>
              <EndingSwatch ending={ending} />
              <span>
                {typeof ending === "number" && <b>{letterOf(ending)} </b>}
                {words.name(ending)}
              </span>
            </dt>
            <dd className="mono">{text("basins.share", { percent: ((100 * cells) / known).toFixed(1) })}</dd>
          </div>
        ))}
      </dl>
      <p className="chart-note">
        {text("basins.rules", { tolerance: formatChosen(tolerance), share: 100 * NEAR_SHARE })}
      </p>
    </>
  );
}

function EndingSwatch({ ending }: { readonly ending: Ending }) {
  const paint = useCallback(
    (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) => {
      context.fillStyle = endingFill(context, ending, theme, scale);
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    },
    [ending],
  );
  return <Swatch paint={paint} />;
}
