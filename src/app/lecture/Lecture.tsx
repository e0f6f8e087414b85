import { useEffect } from "react";
import { DEFAULTS } from "../../experiment/limits.ts";
import { useText } from "../../language/react.ts";
import { LectureLegend, LecturePicture, Legend, Readout } from "../../panels/marginalia/corners.tsx";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { CodeCorner } from "./CodeCorner.tsx";
import { LectureChart } from "./LectureChart.tsx";
import { LectureTitle } from "./LectureTitle.tsx";
import { LectureTools } from "./LectureTools.tsx";
import "./lecture.css";
import { SideColumn } from "./SideColumn.tsx";
import { Spotlight } from "./Spotlight.tsx";
import { useStillness } from "./useStillness.ts";

/** The pointer hides after this long without moving; the point under it is read out after the shorter one. */
const HIDE_MS = 2000;
const REST_MS = 600;

/** What stands around the terrain before an audience: title, who races and how low, what the lecturer keeps beside it. */
export function Lecture() {
  const shown = useFallLineState(({ experiment }) => experiment.view.lecture ?? DEFAULTS.lecture);
  const spotlight = useFallLineState((state) => state.spotlight);
  const blackout = useFallLineState((state) => state.blackout);
  const code = useFallLineState((state) => state.qrCode);
  const idle = useStillness(HIDE_MS);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (idle) dataset.idle = "";
    return () => {
      delete dataset.idle;
    };
  }, [idle]);
  const network = useFallLineState((state) => state.experiment.objective.type === "network");
  const side = shown.filter(
    (panel) => panel === "runs" || panel === "loss" || panel === "sharpness" || (panel === "picture" && network),
  );
  return (
    <>
      <div className="lecture-head">
        <LectureTitle />
        <LectureTools />
      </div>
      <div className="lecture-left">
        {shown.includes("point") && <RestingReadout />}
        {shown.includes("height") && <Legend />}
      </div>
      {(side.length > 0 || code) && (
        <SideColumn>
          {side.includes("runs") && <LectureLegend />}
          {!code && side.includes("picture") && <LecturePicture />}
          {!code && side.includes("loss") && <LectureChart quantity="loss" />}
          {!code && side.includes("sharpness") && <LectureChart quantity="ratio" />}
          {code && <CodeCorner />}
        </SideColumn>
      )}
      {spotlight && <Spotlight />}
      {blackout && <Blackout />}
    </>
  );
}

/** The point under the probe, once the pointer has come to rest on it. */
function RestingReadout() {
  const resting = useStillness(REST_MS);
  const { probe } = useLive("probe");
  return <div className="lecture-point">{resting && probe !== undefined && <Readout />}</div>;
}

/** Nothing to look at but the lecturer; a press or the key brings the picture back. */
function Blackout() {
  const text = useText();
  const { actions } = useFallLine();
  return (
    <button
      type="button"
      className="blackout"
      aria-label={text("lecture.blackout")}
      onClick={() => actions.setFlag("blackout", false)}
    />
  );
}
