import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { MathSymbol } from "../controls/MathSymbol.tsx";
import { positionOf, ticksOf, valueAt } from "../controls/rulerScale.ts";
import type { NamedRun } from "../useRuns.ts";
import { type MapAxes, type MapAxis, rangeOf } from "./axes.ts";
import type { KnownMap } from "./knownMap.ts";
import { paintMap } from "./paintMap.ts";
import { useThemeName } from "./useThemeName.ts";
import type { CellWords } from "./words.ts";

type Place = readonly [across: number, up: number];

interface MapFigureProps {
  readonly run: NamedRun;
  readonly axes: MapAxes;
  readonly map: KnownMap;
  readonly words: CellWords;
  /** Of the map that is known: it is painted anew when this changes. */
  readonly share: number;
  readonly cross: Place;
  readonly onMove: (place: Place) => void;
  readonly onChoose: (across: number, up: number) => void;
}

/** Cells that an arrow key goes with Shift. */
const FAR = 8;

/** The map between its two rulers. The cross follows the pointer and the arrow keys; its cell is said below in words. */
export function MapFigure({ run, axes, map, words, share, cross, onMove, onChoose }: MapFigureProps) {
  const text = useText();
  const byKey = useTextByKey();
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map grows in place; its share tells
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null || side === 0) return;
    const scale = Math.min(2, window.devicePixelRatio);
    element.width = element.height = Math.round(side * scale);
    paintMap(element, map, theme, scale);
  }, [map, share, theme, side]);

  const last = map.count - 1;
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
  const names = axes.map(({ row }) => byKey(`parameter.${row.id}`));
  const [across, up] = [cross[0] / last, 1 - cross[1] / last].map((share) => `${100 * share}%`);
  return (
    <div className="stability-figure">
      <AxisRuler axis={axes[1]} name={names[1]} upright />
      <div
        className="stability-map"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes its own keys
        tabIndex={0}
        aria-label={text("stability.map", { name: run.name, across: names[0], up: names[1] })}
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
        <span className="stability-cross across" style={{ left: across }} />
        <span className="stability-cross up" style={{ top: up }} />
        <Here run={run} axes={axes} />
      </div>
      <AxisRuler axis={axes[0]} name={names[0]} upright={false} />
      <p id={saidId} className="stability-cell" aria-live="polite">
        <span className="mono">{words.named(...cross).join(", ")}</span>: {words.fate(map.at(...cross))}
      </p>
    </div>
  );
}

/** Where the run races now, if that is on the map. */
function Here({ run, axes }: { readonly run: NamedRun; readonly axes: MapAxes }) {
  const text = useText();
  const spec = useFallLineState(({ experiment }) => experiment.runs[run.index]);
  const places = axes.map((axis) => {
    const value = spec?.parameters[axis.row.id];
    return typeof value === "number" && value >= axis.from && value <= axis.to
      ? positionOf(rangeOf(axis), value)
      : undefined;
  });
  const [across, up] = places;
  if (across === undefined || up === undefined) return null;
  return (
    <span
      className="stability-here"
      title={text("stability.here", { name: run.name })}
      style={{ left: `${100 * across}%`, top: `${100 * (1 - up)}%` }}
    >
      <MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} sizePx={16} />
    </span>
  );
}

/** More labels than this stand too close on a phone. */
const MOST_LABELS = 7;

/** A ruler along a side of the map, in the parameter's own scale. */
function AxisRuler({
  axis,
  name,
  upright,
}: {
  readonly axis: MapAxis;
  readonly name: string;
  readonly upright: boolean;
}) {
  const range = rangeOf(axis);
  const { major, minor } = ticksOf(range);
  const every = Math.ceil(major.length / MOST_LABELS);
  const place = (position: number) => (upright ? { top: `${100 * (1 - position)}%` } : { left: `${100 * position}%` });
  return (
    <div className={upright ? "stability-ruler upright" : "stability-ruler"} aria-hidden="true">
      {minor.map((position) => (
        <i key={position} className="minor" style={place(position)} />
      ))}
      {major.map((position, index) => (
        <span key={position} style={place(position)}>
          <i />
          {index % every === 0 && <b>{formatChosen(valueAt(range, position), 3)}</b>}
        </span>
      ))}
      <em>
        {name} <MathSymbol latex={axis.row.symbol} />
      </em>
    </div>
  );
}
