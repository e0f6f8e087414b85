import { useLayoutEffect, useRef } from "react";
import { type Fate, IDLE_SHARE, LAST_STEPS } from "../../engine/finish.ts";
import { useText } from "../../language/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import type { KnownMap } from "./knownMap.ts";
import { convergedColour, hatching } from "./paintMap.ts";
import { useThemeName } from "./useThemeName.ts";
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
      <dl className="stability-legend" aria-label={text("stability.legend")}>
        {map.tally().map(({ fate, cells }) => (
          <div key={fate} data-fate={fate}>
            <dt>
              <Swatch fate={fate} />
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

const SWATCH = { width: 30, height: 18 } as const;

/** A piece of the map: the whole ramp for what converged, else the fate's hatching. */
function Swatch({ fate }: { readonly fate: Fate }) {
  const theme = useThemeName();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined) return;
    const scale = Math.min(2, window.devicePixelRatio);
    element.width = SWATCH.width * scale;
    element.height = SWATCH.height * scale;
    if (fate !== "converged") {
      context.fillStyle = hatching(context, fate, theme, scale);
      context.fillRect(0, 0, element.width, element.height);
      return;
    }
    for (let x = 0; x < element.width; x++) {
      context.fillStyle = convergedColour(theme, x / (element.width - 1));
      context.fillRect(x, 0, 1, element.height);
    }
  }, [fate, theme]);
  return <canvas ref={canvas} style={SWATCH} />;
}
