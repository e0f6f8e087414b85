import type { Slice } from "../../engine/protocol.ts";
import type { SliceSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { filledText } from "../landscape/filledText.ts";
import { usePlaneRows } from "../landscape/planeRows.ts";

/** Of what plane the terrain is, how much of the runs' ways it shows, and how the run in focus stands to it. */
export function PlaneLine() {
  const text = useText();
  const spec = useFallLineState((state) => state.experiment.slice);
  const focus = useFallLineState((state) => state.focus);
  const { facts, race } = useLive("terrain", "race");
  const row = usePlaneRows().find(({ run }) => run.index === focus);
  const drawn = facts?.network?.slice;
  if (spec === undefined) return null;
  const explained = race?.explained;
  const parts = [
    kindOf(text, spec, drawn),
    drawn?.filled !== undefined && text(filledText(drawn, drawn.filled)),
    // A plane that follows a run is parallel to the race's own: the shares are the same.
    explained !== undefined &&
      Number.isFinite(explained) &&
      race?.slice?.provisional === drawn?.provisional &&
      text("slice.share", { share: (100 * explained).toFixed(1) }),
    row &&
      Number.isFinite(row.drawn) &&
      text("slice.stands", {
        run: row.run.name,
        distance: formatNumber(row.distance, 3),
        loss: formatNumber(row.loss, 3),
        drawn: formatNumber(row.drawn, 3),
      }),
  ];
  return (
    <p className="quiet plane-line">
      <Figures>{parts.filter(Boolean).join("\u00a0· ")}</Figures>
    </p>
  );
}

/** The kind of the plane drawn, which is not the one asked for while that waits for the race, or has no two directions. */
function kindOf(text: ReturnType<typeof useText>, spec: SliceSpec, drawn: Slice | undefined): string {
  if (drawn?.provisional === true) return text("slice.provisional");
  if (spec.type === "pca" && drawn?.type === "random") return text("slice.tooShort");
  switch (spec.type) {
    case "pca":
      return text("slice.pca");
    case "random":
      return text(`slice.randomly.${spec.normalisation}`);
    case "eigenvectors":
      return text(spec.which === "top" ? "slice.eigenvectorsTop" : "slice.eigenvectorsExtremes");
    case "weights":
      return spec.weights.join(", ");
    case "three-points":
      return text("slice.threePoints");
    case "line":
      return text("slice.line");
  }
}
