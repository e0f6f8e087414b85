import { type MarkerShape, markerPaths } from "../../theme/markers.ts";

interface MarkerGlyphProps {
  readonly shape: MarkerShape;
  readonly colour: string;
  readonly hollow?: boolean;
  readonly sizePx?: number;
}

/** An optimizer's shape, filled or hollow. Decorative: the name always stands beside it. */
export function MarkerGlyph({ shape, colour, hollow = false, sizePx = 12 }: MarkerGlyphProps) {
  return (
    <svg className="marker-glyph" viewBox="-1.25 -1.25 2.5 2.5" width={sizePx} height={sizePx} aria-hidden="true">
      <path
        d={markerPaths[shape]}
        fill={hollow ? "var(--ground)" : colour}
        stroke={colour}
        strokeWidth={hollow ? 0.42 : 0.1}
        strokeLinejoin="round"
        transform={hollow ? "scale(0.86)" : undefined}
      />
    </svg>
  );
}
