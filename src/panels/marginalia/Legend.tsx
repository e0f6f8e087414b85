import { useText } from "../../language/react.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { planOf } from "../../terrain/block.ts";
import type { HeightMap } from "../../terrain/frame.ts";
import { heightOf } from "../../terrain/heightMap.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import { themeName } from "../../theme/palette.ts";
import { ramps } from "../../theme/ramps.ts";
import { CurvatureLegend } from "./CurvatureLegend.tsx";
import { legendTicks } from "./legendTicks.ts";

/** Samples per side of the finest terrain. */
const FINEST = 513;

/** The ramp with its figures, and how loss becomes height, in words. */
export function Legend() {
  const text = useText();
  const ramp = useFallLineState((state) => ramps[themeName(state)]);
  const objective = useFallLineState((state) => state.experiment.objective);
  const slice = useFallLineState((state) => state.experiment.slice);
  const curved = useFallLineState((state) => state.experiment.view.curvature);
  const { terrain, facts } = useLive("terrain");
  if (terrain === undefined) return null;
  const { map } = terrain;
  const [first, second] = drawnAxes({ objective, slice }, facts);
  return (
    <div className="legend">
      {curved && <CurvatureLegend />}
      <p>
        {mappingWords(text, map)}
        {map.cut !== undefined && ` ${text("legend.cut", { loss: formatNumber(map.cut, 3) })}`}
        {!planOf(terrain.domain).trueToScale && ` ${text("legend.scales", { first, second })}`}
        {!terrain.final && ` ${text("legend.refining", { n: terrain.n, of: FINEST })}`}
      </p>
      <div className="legend-bar" style={{ backgroundImage: `linear-gradient(to right, ${ramp.join(", ")})` }} />
      <div className="legend-ticks">
        {legendTicks(map).map((loss) => (
          <span key={loss} style={{ left: `${heightOf(map, loss) * 100}%` }}>
            {formatChosen(loss)}
          </span>
        ))}
      </div>
    </div>
  );
}

function mappingWords(text: ReturnType<typeof useText>, { kind, floor, scale }: HeightMap): string {
  const above = floor === 0 ? "L" : floor < 0 ? `(L + ${formatNumber(-floor, 3)})` : `(L − ${formatNumber(floor, 3)})`;
  if (kind === "linear") return text("legend.linear");
  if (kind === "root") return text("legend.mapped", { formula: `√${above}` });
  return text("legend.mapped", { formula: `log(1 + ${above}/${formatChosen(scale)})` });
}
