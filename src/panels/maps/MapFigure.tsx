import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { formatChosen } from "../../theme/numbers.ts";
import type { ThemeName } from "../../theme/palette.ts";
import { type RulerRange, ticksOf, valueAt } from "../controls/rulerScale.ts";
import { useThemeName } from "./useThemeName.ts";

export type Place = readonly [across: number, up: number];

/** What stands along one side. */
export interface MapSide {
  readonly range: RulerRange;
  readonly name: ReactNode;
}

interface MapFigureProps {
  readonly sides: readonly [across: MapSide, up: MapSide];
  /** Cells along each side. */
  readonly count: number;
  /** What the map is and how its keys work. */
  readonly label: string;
  /** The cell under the cross, in words. */
  readonly said: ReactNode;
  /** Changes whenever there is something else to paint. `scale`: device pixels for each CSS pixel. */
  readonly paint: (context: CanvasRenderingContext2D, theme: ThemeName, scale: number) => void;
  readonly cross: Place;
  readonly onMove: (place: Place) => void;
  readonly onChoose: (across: number, up: number) => void;
  /** Marks over the map. */
  readonly children?: ReactNode;
}

/** Cells that an arrow key goes with Shift. */
const FAR = 8;

/** The map between its two rulers. The cross follows the pointer and the arrow keys; its cell is said below in words. */
export function MapFigure({ sides, count, label, said, paint, cross, onMove, onChoose, children }: MapFigureProps) {
  const theme = useThemeName();
  const saidId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [side, setSide] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setSide(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined || side === 0) return;
    const scale = Math.min(2, window.devicePixelRatio);
    element.width = element.height = Math.round(side * scale);
    paint(context, theme, scale);
  }, [paint, theme, side]);

  const last = count - 1;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  const placeOf = (event: PointerEvent<HTMLElement>): Place => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return [
      within(Math.round((last * (event.clientX - left)) / width)),
      within(Math.round(last * (1 - (event.clientY - top) / height))),
    ];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const stride = event.shiftKey ? FAR : 1;
    const moves: Readonly<Record<string, Place>> = {
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
      ArrowUp: [0, stride],
      ArrowDown: [0, -stride],
    };
    const move = moves[event.key];
    const acts = event.key === "Enter" || event.key === " ";
    if (move === undefined && !acts) return;
    event.preventDefault();
    if (acts) onChoose(...cross);
    else onMove([within(cross[0] + move[0]), within(cross[1] + move[1])]);
  };
  const [across, up] = [cross[0] / last, 1 - cross[1] / last].map((share) => `${100 * share}%`);
  return (
    <div className="runs-map-figure">
      <SideRuler side={sides[1]} upright />
      <div
        className="runs-map"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes its own keys
        tabIndex={0}
        aria-label={label}
        aria-describedby={saidId}
        onPointerMove={(event) => onMove(placeOf(event))}
        onClick={(event) => {
          const place = placeOf(event as unknown as PointerEvent<HTMLElement>);
          onMove(place);
          onChoose(...place);
        }}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} />
        <span className="runs-map-cross across" style={{ left: across }} />
        <span className="runs-map-cross up" style={{ top: up }} />
        {children}
      </div>
      <SideRuler side={sides[0]} upright={false} />
      <p id={saidId} className="runs-map-cell" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** More labels than this stand too close on a phone. */
const MOST_LABELS = 7;

/** A ruler along a side of the map. */
function SideRuler({ side: { range, name }, upright }: { readonly side: MapSide; readonly upright: boolean }) {
  const { major, minor } = ticksOf(range);
  const every = Math.ceil(major.length / MOST_LABELS);
  const place = (position: number) => (upright ? { top: `${100 * (1 - position)}%` } : { left: `${100 * position}%` });
  return (
    <div className={upright ? "runs-map-ruler upright" : "runs-map-ruler"} aria-hidden="true">
      {minor.map((position) => (
        <i key={position} className="minor" style={place(position)} />
      ))}
      {major.map((position, index) => (
        <span key={position} style={place(position)}>
          <i />
          {index % every === 0 && <b>{formatChosen(valueAt(range, position), 3)}</b>}
        </span>
      ))}
      <em>{name}</em>
    </div>
  );
}
