import { useEffect, useId, useState } from "react";
import { download, fileName } from "../../exchange/export/download.ts";
import { filmFrame, frameCount } from "../../exchange/export/film.ts";
import type { Container } from "../../exchange/export/video.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Switch } from "../controls/Switch.tsx";
import { captionOf } from "./captionOf.ts";
import { FURNISHED, PictureChoices, usePictureRequest } from "./PictureChoices.tsx";
import { Said } from "./Said.tsx";
import { FILM_SIZES, type PixelSize, SizeChoice } from "./SizeChoice.tsx";
import { useStudio } from "./studioContext.ts";
import { useTask } from "./useTask.ts";

type Format = Container | "gif";

const SECONDS = { min: 0.5, max: 60 } as const;
const FPS = { min: 1, max: 60, integer: true } as const;
/** Longest sides: what encoders take everywhere, and what a GIF of a few megabytes holds. */
const LONGEST = { video: 3840, gif: 1280 } as const;

const evenSize = ({ width, height }: PixelSize): PixelSize => ({
  width: 2 * Math.round(width / 2),
  height: 2 * Math.round(height / 2),
});

/** The formats this browser can make, films before GIF; undefined while that is being asked. */
function useFormats({ width, height }: PixelSize): readonly Format[] | undefined {
  const [formats, setFormats] = useState<readonly Format[]>();
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<readonly Format[]> => {
      const { codecFor } = await import("../../exchange/export/video.ts");
      const containers = ["mp4", "webm"] as const;
      const codecs = await Promise.all(containers.map((container) => codecFor(container, width, height)));
      return [...containers.filter((_, i) => codecs[i] !== undefined), "gif"];
    };
    ask()
      .catch((): readonly Format[] => ["gif"])
      .then((found) => current && setFormats(found));
    return () => {
      current = false;
    };
  }, [width, height]);
  return formats;
}

/** The race as a looping film, with progress and a way to stop. */
export function FilmTab() {
  const text = useText();
  const language = useLanguage();
  const openStudio = useStudio();
  const { getState, live } = useFallLine();
  const request = usePictureRequest();
  const task = useTask();
  const label = useId();
  const [wanted, setSize] = useState(FILM_SIZES[1]);
  const [furnishing, setFurnishing] = useState(FURNISHED);
  const [orbit, setOrbit] = useState(true);
  const [play, setPlay] = useState(true);
  const [seconds, setSeconds] = useState(8);
  const [framesPerSecond, setFramesPerSecond] = useState(30);
  const [chosen, setChosen] = useState<Format>();
  const [done, setDone] = useState(0);
  const formats = useFormats(evenSize(wanted));
  const format = formats?.find((one) => one === chosen) ?? formats?.[0];
  const limit = format === "gif" ? LONGEST.gif : LONGEST.video;
  const frames = frameCount({ seconds, framesPerSecond });
  const tooLarge = Math.max(wanted.width, wanted.height) > limit;

  const make = (made: Format) =>
    task.start(async (signal) => {
      setDone(0);
      const size = made === "gif" ? wanted : evenSize(wanted);
      const studio = await openStudio(request(size, furnishing), signal);
      if (studio === undefined) return { key: "takeaway.nothing", bad: true };
      try {
        const plan = { orbit, play, seconds, framesPerSecond, at: live.playhead.position, last: studio.last };
        const film = {
          canvas: studio.canvas,
          frames,
          framesPerSecond,
          draw(k: number) {
            const { step, turn } = filmFrame(plan, k);
            studio.draw(step, turn);
          },
        };
        const blob = await encode(made, film, signal, setDone);
        if (blob === undefined) return { key: "takeaway.noEncoder", bad: true };
        download(blob, fileName(captionOf(language, getState().experiment).text, made));
        return { key: "takeaway.filmSaved", values: { count: frames, megabytes: megabytes(blob.size) } };
      } finally {
        studio.dispose();
      }
    });

  return (
    <div className="take-away-tab">
      <SizeChoice sizes={FILM_SIZES} value={wanted} limit={limit} onChange={setSize} />
      <Switch label={text("takeaway.orbit")} on={orbit} onChange={setOrbit} />
      <Switch label={text("takeaway.playThrough")} on={play} onChange={setPlay} />
      <div className="control-row">
        <span>{text("takeaway.seconds")}</span>
        <NumberField label={text("takeaway.seconds")} value={seconds} domain={SECONDS} onCommit={setSeconds} />
      </div>
      <div className="control-row">
        <span>{text("takeaway.framesPerSecond")}</span>
        <NumberField
          label={text("takeaway.framesPerSecond")}
          value={framesPerSecond}
          domain={FPS}
          onCommit={setFramesPerSecond}
        />
      </div>
      {formats !== undefined && format !== undefined && (
        <div className="control-row">
          <span>{text("takeaway.format")}</span>
          <Segments
            label={text("takeaway.format")}
            value={format}
            options={formats.map((value) => ({ value, label: text(`takeaway.formats.${value}`) }))}
            onChange={setChosen}
          />
        </div>
      )}
      {formats?.length === 1 && <p className="quiet">{text("takeaway.onlyGif")}</p>}
      <PictureChoices value={furnishing} onChange={setFurnishing} />
      {tooLarge && (
        <p className="take-away-bad" role="alert">
          {text("takeaway.filmLimit", { limit })}
        </p>
      )}
      <div className="take-away-actions">
        {task.working ? (
          <>
            <progress max={frames} value={done} aria-labelledby={label} />
            <span id={label} className="tabular">
              {text("takeaway.frame", { done, frames })}
            </span>
            <Button icon="close" onClick={task.cancel}>
              {text("takeaway.cancel")}
            </Button>
          </>
        ) : (
          <Button
            className="primary"
            disabled={format === undefined || tooLarge}
            onClick={() => format !== undefined && make(format)}
          >
            {text("takeaway.makeFilm")}
          </Button>
        )}
      </div>
      <Said said={task.working ? { key: "takeaway.filming" } : task.said} />
    </div>
  );
}

/** The finished film; undefined where the encoder that was there has gone. */
async function encode(
  format: Format,
  film: Parameters<typeof import("../../exchange/export/gif.ts").encodeGif>[0],
  signal: AbortSignal,
  onFrame: (done: number) => void,
): Promise<Blob | undefined> {
  if (format === "gif") {
    const { encodeGif } = await import("../../exchange/export/gif.ts");
    return encodeGif(film, signal, onFrame);
  }
  const { codecFor, encodeVideo } = await import("../../exchange/export/video.ts");
  const codec = await codecFor(format, film.canvas.width, film.canvas.height);
  return codec && encodeVideo(film, format, codec, signal, onFrame);
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1);
