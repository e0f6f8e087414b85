import { useCallback } from "react";
import { type Fate, IDLE_SHARE, LAST_STEPS } from "../../engine/finish.ts";
import { useText } from "../../language/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { hatching } from "../maps/hatching.ts";
import type { KnownMap } from "../maps/knownMap.ts";
import { Swatch } from "../maps/Swatch.tsx";
import { convergedColour } from "./paintFates.ts";
import { FATE_WORDS } from "./words.ts";

interface MapLegendProps {
  readonly map: KnownMap;
  /** Of ‖∇f‖. */
  readonly tolerance: number;
}

/** Pattern, word and number of cells of every fate on the map, and by what rule it is called so. */
export function MapLegend({ map, tolerance }: MapLegendProps) {
  const text = useText();
  const { fastest, slowest } = map;
  const rule = { tolerance: formatChosen(tolerance), share: 100 * IDLE_SHARE, steps: LAST_STEPS };
  return (
    <>
      <dl className="runs-map-legend" aria-label={text("stability.legend")}>
        {map.tally().map(({ fate, cells }) => (
          <div key={fate} data-fate={fate}>
            <dt>
              <FateSwatch fate={fate} />
              {text(FATE_WORDS[fate][0])}
            </dt>
            <dd className="mono">{cells}</dd>
            {fate === "converged" && (
              <dd className="chart-note">{text("stability.fastest", { least: fastest, most: slowest })}</dd>
            )}
          </div>
        ))}
      </dl>
      <p className="chart-note">{text("stability.rules", rule)}</p>
    </>
  );
}

/** A piece of the map: the whole ramp for what converged, else the fate's hatching. */
function FateSwatch({ fate }: { readonly fate: Fate }) {
  const paint = useCallback(
    (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) => {
      const { width, height } = context.canvas;
      if (fate !== "converged") {
        context.fillStyle = hatching(context, fate, theme, scale);
        context.fillRect(0, 0, width, height);
        return;
      }
      for (let x = 0; x < width; x++) {
        context.fillStyle = convergedColour(theme, x / (width - 1));
        context.fillRect(x, 0, 1, height);
      }
    },
    [fate],
  );
  return <Swatch paint={paint} />;
}
