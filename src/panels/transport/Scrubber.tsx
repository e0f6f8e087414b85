import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState, usePlayheadStep } from "../../store/react.ts";
import { createVernier } from "./vernier.ts";

/** The race's length as a ruler; the needle is where the playhead stands. A native range input lies over it. */
export function Scrubber() {
  const text = useText();
  const { actions, live } = useFallLine();
  const steps = useFallLineState((state) => state.experiment.steps);
  const step = usePlayheadStep();
  const host = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(400);
  const lecture = useFallLineState((state) => state.lecture);
  const scale = lecture ? LECTURE_SCALE : 1;

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.round(entry.contentRect.width)));
    observer.observe(element);
    // The needle moves every frame, past React.
    const move = () => element.style.setProperty("--at", `${(100 * live.playhead.position) / Math.max(1, steps)}%`);
    move();
    const stop = live.playhead.listen(move);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [live, steps]);

  return (
    <div className="scrubber" ref={host} style={{ "--at": "0%" } as CSSProperties}>
      <VernierScale steps={steps} widthPx={widthPx} scale={scale} />
      <span className="scrubber-travelled" />
      <input
        type="range"
        min={0}
        max={steps}
        step={1}
        value={step}
        aria-label={text("transport.scrub")}
        aria-valuetext={text("transport.stepOf", { step, steps })}
        onKeyDown={(event) => {
          if (!event.shiftKey || !event.key.startsWith("Arrow")) return;
          event.preventDefault();
          actions.stepBy(event.key === "ArrowRight" || event.key === "ArrowUp" ? 10 : -10);
        }}
        onChange={(event) => actions.seek(event.currentTarget.valueAsNumber)}
      />
      <svg className="scrubber-needle" viewBox="0 0 12 28" width={12} height={28} aria-hidden="true">
        <path d="M0.5 0H11.5V7L7 11.5V28H5V11.5L0.5 7Z" />
      </svg>
    </div>
  );
}

/** Before an audience ticks and figures stand wider apart. */
const LECTURE_SCALE = 1.6;
const LENGTH = { minor: 5, middle: 8, major: 12 } as const;

const VernierScale = memo(function VernierScale({
  steps,
  widthPx,
  scale,
}: {
  readonly steps: number;
  readonly widthPx: number;
  readonly scale: number;
}) {
  const { ticks, figures } = useMemo(() => createVernier(steps, widthPx / scale), [steps, widthPx, scale]);
  const path = useMemo(() => {
    const at = (step: number) => ((step / Math.max(1, steps)) * widthPx).toFixed(1);
    return ticks.map(({ step, weight }) => `M${at(step)} 14v${LENGTH[weight]}`).join("");
  }, [ticks, steps, widthPx]);
  return (
    <svg className="scrubber-scale" width={widthPx} height={44} aria-hidden="true">
      <path d={`M0 14H${widthPx}${path}`} />
      {figures.map((step) => (
        <text
          key={step}
          x={(step / Math.max(1, steps)) * widthPx}
          y={29}
          dominantBaseline="hanging"
          textAnchor={step === 0 ? "start" : step === steps ? "end" : "middle"}
        >
          {step}
        </text>
      ))}
    </svg>
  );
});
