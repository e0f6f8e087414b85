import { useState } from "react";
import { download, fileName } from "../../exchange/export/download.ts";
import { pngOf } from "../../exchange/export/studio.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { captionOf } from "./captionOf.ts";
import { FURNISHED, PictureChoices, usePictureRequest } from "./PictureChoices.tsx";
import { Said } from "./Said.tsx";
import { SizeChoice, STILL_SIZES } from "./SizeChoice.tsx";
import { useStudio } from "./studioContext.ts";
import { useTask } from "./useTask.ts";

/** Sides beyond this ask for a gigabyte of memory; what the graphics card cannot draw it says itself. */
const LONGEST = 8192;

/** The landscape as a PNG, drawn at its own size; and the page printed. */
export function PictureTab() {
  const text = useText();
  const language = useLanguage();
  const openStudio = useStudio();
  const { getState, live } = useFallLine();
  const request = usePictureRequest();
  const task = useTask();
  const [size, setSize] = useState(STILL_SIZES[1]);
  const [furnishing, setFurnishing] = useState(FURNISHED);

  const drawn = async (signal: AbortSignal): Promise<Blob | undefined> => {
    const studio = await openStudio(request(size, furnishing), signal);
    if (studio === undefined) return undefined;
    try {
      studio.draw(live.playhead.position);
      return await pngOf(studio.canvas);
    } finally {
      studio.dispose();
    }
  };
  const save = () =>
    task.start(async (signal) => {
      const blob = await drawn(signal);
      if (blob === undefined) return { key: "takeaway.nothing", bad: true };
      download(blob, fileName(captionOf(language, getState().experiment).text, "png"));
      return { key: "takeaway.pictureSaved", values: { width: size.width, height: size.height } };
    });
  const copy = () =>
    task.start(async (signal) => {
      try {
        // The promise goes in unresolved: some browsers let a page write only while the click is fresh.
        const png = drawn(signal).then((blob) => blob ?? new Blob([], { type: "image/png" }));
        await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
        return { key: "takeaway.pictureCopied" };
      } catch (error) {
        if (
          signal.aborted ||
          !(error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError)
        )
          throw error;
        return { key: "takeaway.pictureRefused", bad: true };
      }
    });
  return (
    <div className="take-away-tab">
      <SizeChoice sizes={STILL_SIZES} value={size} limit={LONGEST} onChange={setSize} />
      <PictureChoices value={furnishing} onChange={setFurnishing} />
      <div className="take-away-actions">
        <Button className="primary" disabled={task.working} onClick={save}>
          {text("takeaway.savePicture")}
        </Button>
        <Button icon="copy" disabled={task.working} onClick={copy}>
          {text("takeaway.copyPicture")}
        </Button>
        <Button onClick={() => window.print()}>{text("takeaway.print")}</Button>
      </div>
      <Said said={task.working ? { key: "takeaway.drawing" } : task.said} />
    </div>
  );
}
