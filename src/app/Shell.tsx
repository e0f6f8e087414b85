import { type ReactNode, useRef } from "react";
import { LanguageContext, useLoadedLanguage } from "../language/react.ts";
import { DataTable } from "../panels/charts/DataTable.tsx";
import { KeyboardMap } from "../panels/chrome/KeyboardMap.tsx";
import { LiveRegion } from "../panels/chrome/LiveRegion.tsx";
import { Notices } from "../panels/chrome/Notices.tsx";
import { TopBar } from "../panels/chrome/TopBar.tsx";
import "../panels/controls/controls.css";
import { OwnData } from "../panels/ownData/OwnData.tsx";
import { Transport } from "../panels/transport/Transport.tsx";
import { useFallLineState } from "../store/react.ts";
import "../theme/fonts.css";
import "../theme/tokens.css";
import "./base.css";
import { LaterStage } from "./LaterStage.tsx";
import { type Layout, useLayout } from "./layout.ts";
import { PhoneTabs } from "./PhoneTabs.tsx";
import { ChartsDrawer, LeftRail, RightRail } from "./Rails.tsx";
import "./shell.css";
import { StageMarginalia } from "./StageMarginalia.tsx";
import { useDocument } from "./useDocument.ts";
import { useStageRect } from "./useStageRect.ts";

/** The sheet: top bar, left rail, stage, transport, right rail, in this order for eye, keyboard and ear. */
export function Shell() {
  const layout = useLayout();
  const language = useLoadedLanguage(useFallLineState((state) => state.language));
  const lecture = useFallLineState((state) => state.lecture);
  const chrome = useFallLineState((state) => state.chrome);
  const webgl = useFallLineState((state) => state.webgl);
  const window = useRef<HTMLDivElement>(null);
  const bare = lecture || !chrome;
  const rect = useStageRect(window, layout, bare);
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
      >
        {!bare && (
          <header key="top" className="top-bar">
            <TopBar compact={layout.name === "phone"} />
          </header>
        )}
        {!bare && layout.name !== "phone" && <LeftRail key="left" layout={layout} />}
        <main key="stage" className="stage">
          <div ref={window} className="stage-window" />
          {webgl !== "missing" && webgl !== "unloaded" && rect !== undefined && <LaterStage rect={rect} />}
          <StageMarginalia layout={layout} />
        </main>
        <Transport key="transport" />
        {!bare && <RightSide key="right" layout={layout} />}
        <Notices />
        <KeyboardMap />
        <DataTable />
        <OwnData />
        <LiveRegion />
      </div>
    </LanguageContext>
  );
}

function RightSide({ layout }: { readonly layout: Layout }): ReactNode {
  if (layout.name === "phone") return <PhoneTabs />;
  return (
    <>
      <RightRail layout={layout} />
      {layout.name === "narrow" && <ChartsDrawer />}
    </>
  );
}

/** Keeps the document's title, language and theme in step; draws nothing. */
function PageDocument() {
  useDocument();
  return null;
}
