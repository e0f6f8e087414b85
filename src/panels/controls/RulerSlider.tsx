import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useMemo,
  useRef,
} from "react";
import { positionOf, type RulerRange, type Stride, strideFrom, ticksOf, valueAt } from "./rulerScale.ts";

interface RulerSliderProps {
  readonly label: string;
  readonly range: RulerRange;
  readonly value: number;
  /** The value in words, as a screen reader says it. */
  readonly valueText: string;
  /** `gesture` is the same for all changes of one drag. */
  readonly onChange: (value: number, gesture: string) => void;
  readonly onReset?: () => void;
  /** Enter: the number beside the ruler wants to be typed. */
  readonly onEdit?: () => void;
  /** Colour of the travelled part; ink without. */
  readonly colour?: string;
  /** Drawn at the value instead of the ink ring. */
  readonly marker?: ReactNode;
  /** From here on the method is unstable: a post, and hatching beyond. */
  readonly limit?: number;
}

let gestures = 0;

/** A native range input lying unseen over a drawn ruler: all of a slider's behaviour, none of its looks. */
export function RulerSlider(props: RulerSliderProps) {
  const { label, range, value, valueText, onChange, onReset, onEdit, colour = "var(--ink)", marker, limit } = props;
  const gesture = useRef("");
  const position = positionOf(range, value);
  const post = limit === undefined || limit >= range.max ? undefined : positionOf(range, limit);

  const begin = (_: PointerEvent | KeyboardEvent) => {
    gesture.current = `${label}-${++gestures}`;
  };
  const press = (event: KeyboardEvent) => {
    const stride: Stride = event.shiftKey ? "coarse" : event.altKey ? "fine" : "tick";
    const targets: Readonly<Record<string, () => number>> = {
      ArrowRight: () => strideFrom(range, value, 1, stride),
      ArrowUp: () => strideFrom(range, value, 1, stride),
      ArrowLeft: () => strideFrom(range, value, -1, stride),
      ArrowDown: () => strideFrom(range, value, -1, stride),
      PageUp: () => strideFrom(range, value, 1, "coarse"),
      PageDown: () => strideFrom(range, value, -1, "coarse"),
      Home: () => (range.zero ? 0 : range.min),
      End: () => range.max,
    };
    const target = targets[event.key];
    if (event.key === "Enter") onEdit?.();
    if (target === undefined) return;
    event.preventDefault();
    if (!event.repeat) begin(event);
    onChange(target(), gesture.current);
  };

  return (
    <div className="ruler" style={{ "--at": `${position * 100}%`, "--mark": colour } as CSSProperties}>
      <RulerScale min={range.min} max={range.max} scale={range.scale} zero={range.zero ?? false} />
      {post !== undefined && (
        <>
          <span className="ruler-beyond hatched" style={{ left: `${post * 100}%` }} />
          <span className="ruler-post" style={{ left: `${post * 100}%` }} />
        </>
      )}
      <span className="ruler-travelled" />
      <input
        type="range"
        min={0}
        max={1}
        step="any"
        value={position}
        aria-label={label}
        aria-valuetext={valueText}
        onPointerDown={begin}
        onKeyDown={press}
        onDoubleClick={onReset}
        onChange={(event) => onChange(valueAt(range, event.currentTarget.valueAsNumber), gesture.current)}
      />
      <span className="ruler-marker">{marker ?? <span className="ruler-ring" />}</span>
    </div>
  );
}

/** Width of the drawing's own units; the drawing is stretched to the ruler's width. */
const UNITS = 1000;

/** Baseline and ticks; redrawn only when the range changes. */
const RulerScale = memo(function RulerScale({ min, max, scale, zero }: Required<RulerRange>) {
  const { major, minor } = useMemo(() => {
    const ticks = ticksOf({ min, max, scale, zero });
    const path = (positions: readonly number[], half: number) =>
      positions.map((position) => `M${(position * UNITS).toFixed(1)} ${14 - half}V${14 + half}`).join("");
    return { major: path(ticks.major, 5), minor: path(ticks.minor, 2.5) };
  }, [min, max, scale, zero]);
  return (
    <svg className="ruler-scale" viewBox={`0 0 ${UNITS} 28`} preserveAspectRatio="none" aria-hidden="true">
      <path className="ruler-minor" d={minor} />
      <path className="ruler-major" d={major} />
      <path className="ruler-baseline" d={`M0 14H${UNITS}`} />
    </svg>
  );
});
