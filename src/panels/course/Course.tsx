import { useEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { openDialog } from "../controls/dialogs.ts";
import { Tabs } from "../controls/Tabs.tsx";
import { CourseTexts } from "../lesson/CourseTexts.tsx";
import { ClaimIndex } from "./ClaimIndex.tsx";
import { Contents } from "./Contents.tsx";
import "./course.css";
import { Glossary } from "./Glossary.tsx";

/** The course's contents, the index of all claims and the glossary, over whatever is on show. */
export function Course() {
  const text = useText();
  const store = useFallLine();
  const open = useFallLineState((state) => state.courseOpen);
  const host = useRef<HTMLDivElement>(null);
  // Kept out here: the pages make room for a line while another language's texts come.
  const [page, setPage] = useState<Page>("lessons");
  useEffect(() => {
    const dialog = host.current?.querySelector("dialog");
    if (open) openDialog("course");
    else dialog?.close();
  }, [open]);
  useEffect(() => {
    const dialog = host.current?.querySelector("dialog");
    const closed = () => store.setState({ courseOpen: false });
    dialog?.addEventListener("close", closed);
    return () => dialog?.removeEventListener("close", closed);
  }, [store]);
  return (
    <div ref={host} className="course-host">
      <Dialog id="course" title={text("topBar.course")}>
        {() => <CourseTexts>{() => <Pages page={page} onPage={setPage} />}</CourseTexts>}
      </Dialog>
    </div>
  );
}

type Page = "lessons" | "index" | "glossary";

function Pages({ page, onPage }: { readonly page: Page; readonly onPage: (page: Page) => void }) {
  const text = useText();
  return (
    <Tabs
      label={text("learn.contents")}
      selected={page}
      onSelect={onPage}
      tabs={[
        { id: "lessons", label: text("learn.lessons"), panel: <Contents /> },
        { id: "index", label: text("learn.index"), panel: <ClaimIndex /> },
        { id: "glossary", label: text("learn.glossary"), panel: <Glossary /> },
      ]}
    />
  );
}
