import { useText } from "../language/react.ts";
import { later } from "../panels/controls/later.tsx";
import { useShown } from "../panels/hidden.ts";
import { FirstHint, Legend, Readout } from "../panels/marginalia/corners.tsx";
import { SheetTitle } from "../panels/marginalia/SheetTitle.tsx";
import { MapView } from "../scene/MapView.tsx";
import { useFallLineState } from "../store/react.ts";
import { AfterFirstWord } from "./AfterFirstWord.tsx";
import type { Layout } from "./layout.ts";

const Lecture = later(() => import("./lecture/Lecture.tsx").then((module) => module.Lecture));
const OpenInFull = later(() => import("./embedded/OpenInFull.tsx").then((module) => module.OpenInFull));

/** What stands in the stage's corners, straight on the ground. */
export function StageMarginalia({ layout }: { readonly layout: Layout }) {
  const text = useText();
  const lecture = useFallLineState((state) => state.lecture);
  const embedded = useFallLineState((state) => state.embedded);
  const chrome = useFallLineState((state) => state.chrome);
  const webgl = useFallLineState((state) => state.webgl);
  const hides = useFallLineState(({ experiment, showAll }) => experiment.view.hidden.length > 0 && !showAll);
  const reading = useFallLineState(({ reading }) => reading !== undefined && !reading.aside);
  const beside = useFallLineState((state) => state.beside !== undefined);
  const phone = layout.name === "phone";
  const standing = webgl === "ok" || webgl === "lost";
  const [map, point, legend] = [useShown("map"), useShown("point"), useShown("legend")];
  const cornerMap =
    standing &&
    map &&
    chrome &&
    !embedded &&
    !lecture &&
    (phone || layout.name === "folded" || layout.name === "narrow");
  return (
    <>
      {!lecture && <SheetTitle>{chrome && !embedded && !hides && !reading && !beside && <FirstHint />}</SheetTitle>}
      {!standing && (
        <div className="map-full" data-brief={webgl === "unknown"}>
          {webgl === "unknown" ? (
            <AfterFirstWord>
              <MapView fill />
            </AfterFirstWord>
          ) : (
            <>
              <MapView fill />
              <p className="quiet">{text(webgl === "missing" ? "notice.noWebgl" : "notice.sceneNotLoaded")}</p>
            </>
          )}
        </div>
      )}
      {webgl === "lost" && <p className="stage-line">{text("notice.webglLost")}</p>}
      {!phone && point && chrome && !lecture && !embedded && !beside && !(reading && layout.name !== "wide") && (
        <Readout />
      )}
      {lecture && <Lecture />}
      {!phone && legend && !lecture && <Legend />}
      {embedded && !lecture && <OpenInFull />}
      {cornerMap && (
        <div className="map-corner">
          <MapView />
        </div>
      )}
    </>
  );
}
