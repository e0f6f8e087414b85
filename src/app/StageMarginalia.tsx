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
  const standing = webgl === "ok" || webgl === "lost";
  const cornerMap = standing && chrome && !lecture && (phone || layout.name === "folded" || layout.name === "narrow");
  return (
    <>
      <SheetTitle />
      {!standing && (
        <div className="map-full" data-brief={webgl === "unknown"}>
          <MapView fill />
          {webgl !== "unknown" && (
            <p className="quiet">{text(webgl === "missing" ? "notice.noWebgl" : "notice.sceneNotLoaded")}</p>
          )}
        </div>
      )}
      {webgl === "lost" && <p className="stage-line">{text("notice.webglLost")}</p>}
      {!phone && chrome && !lecture && <Readout />}
      {lecture && <LectureLegend />}
      {lecture && network && <LecturePicture />}
      {!phone && <Legend />}
      {cornerMap && (
        <div className="map-corner">
          <MapView />
        </div>
      )}
      {chrome && !lecture && <FirstHint />}
    </>
  );
}
