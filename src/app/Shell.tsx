import { type ReactNode, type RefObject, useRef } from "react";
import { LanguageContext, useLoadedLanguage } from "../language/react.ts";
import { LiveRegion } from "../panels/chrome/LiveRegion.tsx";
import { Notices } from "../panels/chrome/Notices.tsx";
import { TopBar } from "../panels/chrome/TopBar.tsx";
import "../panels/controls/controls.css";
import { later } from "../panels/controls/later.tsx";
import { useShown } from "../panels/hidden.ts";
import { Transport } from "../panels/transport/Transport.tsx";
import { useFallLineState } from "../store/react.ts";
import "../theme/fonts.css";
import "../theme/tokens.css";
import { AfterFirstWord } from "./AfterFirstWord.tsx";
import "./base.css";
import { LaterStage } from "./LaterStage.tsx";
import { type Layout, useLayout } from "./layout.ts";
import { PhoneTabs } from "./PhoneTabs.tsx";
import { ChartsDrawer, LeftRail, RightRail } from "./Rails.tsx";
import "./shell.css";
import { StageMarginalia } from "./StageMarginalia.tsx";
import { useDocument } from "./useDocument.ts";
import { useStageRect } from "./useStageRect.ts";

const Lesson = later(() => import("../panels/lesson/Lesson.tsx").then((module) => module.Lesson));
const Course = later(() => import("../panels/course/Course.tsx").then((module) => module.Course));
const Beside = later(() => import("./beside/Beside.tsx").then((module) => module.Beside));
const Dialogs = later(() => import("./Dialogs.tsx").then((module) => module.Dialogs));

/** The sheet: top bar, left rail, stage, transport, right rail, in this order for eye, keyboard and ear. */
export function Shell() {
  const layout = useLayout();
  const language = useLoadedLanguage(useFallLineState((state) => state.language));
  const lecture = useFallLineState((state) => state.lecture);
  const chrome = useFallLineState((state) => state.chrome);
  const webgl = useFallLineState((state) => state.webgl);
  const window = useRef<HTMLDivElement>(null);
  const embedded = useFallLineState((state) => state.embedded);
  const bare = lecture || embedded || !chrome;
  const read = useFallLineState(({ reading }) => reading !== undefined && !reading.aside);
  const companionOnly = useFallLineState(({ reading }) => reading?.companionOnly === true && !reading.aside) && !bare;
  const courseOpen = useFallLineState((state) => state.courseOpen);
  const reading = read && !bare;
  const second = useFallLineState((state) => state.beside);
  const pinned = !bare && !read ? second : undefined;
  const left = [useShown("landscape"), useShown("map")].includes(true);
  const right = [useShown("optimizers"), useShown("charts")].includes(true);
  const point = useShown("point");
  const phone = layout.name === "phone";
  // A phone has no room for a second map beside the terrain: there it is a tab.
  const halved = pinned !== undefined && !phone;
  /** Rails that a link hides leave their room to the stage. */
  const sides = {
    left: (left || reading) && !phone,
    right: (right || (phone && (left || point || reading))) && !(companionOnly && !phone),
  };
  const causes = [layout, bare, lecture, sides.left, sides.right, reading, companionOnly, halved];
  // Beside a lesson the right rail folds earlier.
  const beside = reading && layout.name === "folded" ? ({ ...layout, name: "narrow" } as const) : layout;
  return (
    <LanguageContext value={language}>
      <PageDocument />
      <div
        className="shell"
        data-layout={layout.name}
        data-short={layout.short}
        data-sideways={layout.sideways}
        data-lecture={lecture}
        data-bare={bare}
        data-embedded={embedded}
        data-reading={reading}
        data-beside={halved}
        data-companion-only={companionOnly}
        data-left={sides.left}
        data-right={sides.right}
      >
        {!bare && (
          <header key="top" className="top-bar">
            <TopBar compact={phone} />
          </header>
        )}
        {reading && !phone && <Lesson key="lesson" />}
        {!bare && sides.left && !reading && <LeftRail key="left" layout={layout} />}
        <main key="stage" className="stage">
          <div ref={window} className="stage-window" />
          {webgl !== "missing" && webgl !== "unloaded" && <MeasuredStage place={window} causes={causes} />}
          <StageMarginalia layout={layout} />
          {halved && <Beside beside={pinned} />}
        </main>
        <Transport key="transport" />
        {!bare && sides.right && <RightSide key="right" layout={beside} />}
        <Notices />
        <AfterFirstWord>
          <Dialogs />
        </AfterFirstWord>
        {courseOpen && <Course />}
        <LiveRegion />
      </div>
    </LanguageContext>
  );
}

/** The 3D stage where its window stands. Measured apart from the rest of the sheet, which a new measure need not draw again. */
function MeasuredStage({
  place,
  causes,
}: {
  readonly place: RefObject<HTMLElement | null>;
  readonly causes: readonly unknown[];
}): ReactNode {
  const rect = useStageRect(place, ...causes);
  return rect !== undefined && <LaterStage rect={rect} />;
}

function RightSide({ layout }: { readonly layout: Layout }): ReactNode {
  const charts = useShown("charts");
  if (layout.name === "phone") return <PhoneTabs />;
  return (
    <>
      <RightRail layout={layout} />
      {layout.name === "narrow" && charts && <ChartsDrawer />}
    </>
  );
}

/** Keeps the document's title, language and theme in step; draws nothing. */
function PageDocument() {
  useDocument();
  return null;
}
