import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { classColour } from "../../theme/classColours.ts";
import { type DrawnPoint, nearest, onPad, PAD, type PadMode } from "./drawnPoints.ts";

/** What a press does: adds a point of a class, or takes points away. */
export type Tool = 0 | 1 | "erase";

interface PadProps {
  readonly points: readonly DrawnPoint[];
  /** Marks the points itself, where no picture below does. */
  readonly marked: boolean;
  readonly mode: PadMode;
  readonly tool: Tool;
  readonly onChange: (points: readonly DrawnPoint[], gesture: string) => void;
}

const SIDE = PAD.x[1] - PAD.x[0];
/** A dragged pen sets points this far apart, and the eraser takes those within it: about 12 px of the rail. */
const REACH = 0.06 * SIDE;
/** An arrow key moves the cross by this much; with Shift five times as far. */
const STRIDE = SIDE / 40;

let gestures = 0;

/** Takes presses, drags and keys as points. Arrow keys move a cross, Enter or Space acts there, Delete takes the nearest away. */
export function Pad({ points, marked, mode, tool, onChange }: PadProps) {
  const text = useText();
  const theme = useFallLineState((state) => state.theme);
  const [cross, setCross] = useState<readonly [number, number]>([0, 0]);
  const [focused, setFocused] = useState(false);
  const drag = useRef<{ readonly gesture: string; points: readonly DrawnPoint[]; last: readonly [number, number] }>(
    undefined,
  );

  const acted = (before: readonly DrawnPoint[], x: number, y: number, with_: Tool): readonly DrawnPoint[] => {
    if (with_ !== "erase") return [...before, { x: onPad(x), y: onPad(y), label: mode === "curve" ? 0 : with_ }];
    const at = nearest(before, x, y, REACH);
    return at < 0 ? before : before.filter((_, i) => i !== at);
  };
  const placeOf = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return [PAD.x[0] + (SIDE * (event.clientX - left)) / width, PAD.y[1] - (SIDE * (event.clientY - top)) / height];
  };
  const apply = (at: readonly [number, number]) => {
    if (drag.current === undefined) return;
    const next = acted(drag.current.points, ...at, tool);
    drag.current.last = at;
    if (next === drag.current.points) return;
    drag.current.points = next;
    onChange(next, drag.current.gesture);
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    drag.current = { gesture: `draw ${++gestures}`, points, last: at };
    setCross(at);
    apply(at);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (drag.current === undefined) return;
    const at = placeOf(event);
    const { last } = drag.current;
    const far = (at[0] - last[0]) * (at[0] - last[0]) + (at[1] - last[1]) * (at[1] - last[1]) >= REACH * REACH;
    const inside = Math.max(Math.abs(at[0]), Math.abs(at[1])) <= SIDE / 2;
    if (inside && (far || tool === "erase")) apply(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 5 * STRIDE : STRIDE;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const move = moves[event.key];
    const acts = event.key === "Enter" || event.key === " ";
    const erases = event.key === "Delete" || event.key === "Backspace";
    if (move === undefined && !acts && !erases) return;
    event.preventDefault();
    event.stopPropagation();
    if (move !== undefined) return setCross([onPad(cross[0] + move[0]), onPad(cross[1] + move[1])]);
    const next = acted(points, ...cross, erases ? "erase" : tool);
    if (next !== points) onChange(next, `draw ${++gestures}`);
  };

  const colour = ({ label }: DrawnPoint) => (mode === "curve" ? "var(--ink-2)" : classColour(theme, label));
  return (
    <svg
      className="pad"
      viewBox={`${PAD.x[0]} ${-PAD.y[1]} ${SIDE} ${SIDE}`}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes its own keys
      tabIndex={0}
      aria-label={text("pad.label", { x: cross[0].toFixed(2), y: cross[1].toFixed(2) })}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <path className="pad-axes" d={`M${PAD.x[0]} 0H${PAD.x[1]}M0 ${-PAD.y[1]}V${-PAD.y[0]}`} />
      {marked &&
        points.map((point, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points are told apart by the order they were set in
          <circle key={i} cx={point.x} cy={-point.y} r={0.05} fill={colour(point)} />
        ))}
      {focused && (
        <path className="pad-cross" d={`M${cross[0] - 0.12} ${-cross[1]}h.24M${cross[0]} ${-cross[1] - 0.12}v.24`} />
      )}
    </svg>
  );
}
