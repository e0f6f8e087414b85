import type { SliceSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { usePlaneRows } from "../landscape/planeRows.ts";

/** Of what plane the terrain is, how much of the runs' ways it shows, and how the run in focus stands to it. */
export function PlaneLine() {
  const text = useText();
  const spec = useFallLineState((state) => state.experiment.slice);
  const focus = useFallLineState((state) => state.focus);
  const { facts } = useLive("terrain");
  const row = usePlaneRows().find(({ run }) => run.index === focus);
  const explained = facts?.network?.slice.explained;
  if (spec === undefined) return null;
  const parts = [
    kindOf(text, spec),
    explained && text("slice.share", { share: (100 * (explained[0] + explained[1])).toFixed(1) }),
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
    <p className="quiet">
      <Figures>{parts.filter(Boolean).join(" · ")}</Figures>
    </p>
  );
}

function kindOf(text: ReturnType<typeof useText>, spec: SliceSpec): string {
  switch (spec.type) {
    case "pca":
      return text("slice.pca");
    case "random":
      return text("slice.random");
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
