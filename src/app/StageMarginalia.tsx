import { useText } from "../language/react.ts";
import { LectureLegend, LecturePicture, Legend, Readout } from "../panels/marginalia/corners.tsx";
import { FirstHint } from "../panels/marginalia/FirstHint.tsx";
import { SheetTitle } from "../panels/marginalia/SheetTitle.tsx";
import { MapView } from "../scene/MapView.tsx";
import { useFallLineState } from "../store/react.ts";
import type { Layout } from "./layout.ts";

/** What stands in the stage's corners, straight on the ground. */
export function StageMarginalia({ layout }: { readonly layout: Layout }) {
  const text = useText();
  const lecture = useFallLineState((state) => state.lecture);
  const chrome = useFallLineState((state) => state.chrome);
  const webgl = useFallLineState((state) => state.webgl);
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const phone = layout.name === "phone";
  const cornerMap = chrome && !lecture && (phone || layout.name === "folded" || layout.name === "narrow");
  return (
    <>
      <SheetTitle />
      {webgl === "missing" && (
        <div className="map-full">
          <MapView fill />
          <p className="quiet">{text("notice.noWebgl")}</p>
        </div>
      )}
      {webgl === "lost" && <p className="stage-line">{text("notice.webglLost")}</p>}
      {!phone && chrome && !lecture && <Readout />}
      {lecture && <LectureLegend />}
      {lecture && network && <LecturePicture />}
      {!phone && <Legend />}
      {cornerMap && webgl !== "missing" && (
        <div className="map-corner">
          <MapView />
        </div>
      )}
      {chrome && !lecture && <FirstHint />}
    </>
  );
}
