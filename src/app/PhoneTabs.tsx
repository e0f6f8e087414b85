import { useEffect, useState } from "react";
import { useText } from "../language/react.ts";
import { Charts } from "../panels/charts/Charts.tsx";
import { later } from "../panels/controls/later.tsx";
import { Tabs } from "../panels/controls/Tabs.tsx";
import { useShown } from "../panels/hidden.ts";
import { Landscape } from "../panels/landscape/Landscape.tsx";
import { Readout } from "../panels/marginalia/corners.tsx";
import { OptimizersPanel } from "../panels/optimizers/OptimizersPanel.tsx";
import { useFallLine, useFallLineState } from "../store/react.ts";

const Lesson = later(() => import("../panels/lesson/Lesson.tsx").then((module) => module.Lesson));

const Beside = later(() => import("./beside/Beside.tsx").then((module) => module.Beside));

/** Tabs by id. */
type PhoneTab = "lesson" | "race" | "beside" | "landscape" | "charts" | "point";

/** Everything that stands in the rails elsewhere, one at a time under the terrain. */
export function PhoneTabs() {
  const text = useText();
  const { live } = useFallLine();
  const reading = useFallLineState((state) => state.reading);
  const read = reading !== undefined && !reading.aside;
  const second = useFallLineState((state) => state.beside);
  const compared = second !== undefined && !read;
  const [selected, setSelected] = useState<PhoneTab>("race");
  const all = [
    { id: "lesson", shown: read, label: text("layout.lesson"), panel: <Lesson inline /> },
    { id: "race", shown: useShown("optimizers"), label: text("layout.race"), panel: <OptimizersPanel folded /> },
    {
      id: "beside",
      shown: compared,
      label: text("layout.beside"),
      panel: second !== undefined && <Beside beside={second} />,
    },
    { id: "landscape", shown: useShown("landscape"), label: text("layout.landscapeTab"), panel: <Landscape /> },
    { id: "charts", shown: useShown("charts"), label: text("layout.chartsTab"), panel: <Charts /> },
    { id: "point", shown: useShown("point"), label: text("layout.point"), panel: <Readout startable /> },
  ] as const;
  const tabs = all.filter(({ shown }) => shown);
  // A finger that rests on the terrain asks about the point under it.
  useEffect(() => live.listen("held", () => setSelected("point")), [live]);
  const step = read ? `${reading.lesson}/${reading.step}` : undefined;
  useEffect(() => {
    if (step !== undefined) setSelected("lesson");
  }, [step]);
  useEffect(() => {
    if (compared) setSelected("beside");
  }, [compared]);
  if (tabs.length === 0) return null;
  return (
    <aside className="phone-tabs" aria-label={text("layout.tabs")}>
      <Tabs label={text("layout.tabs")} selected={selected} onSelect={setSelected} tabs={tabs} />
    </aside>
  );
}
