import { type ReactNode, useMemo } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { themeName } from "../../theme/palette.ts";
import { Figures } from "../controls/Figures.tsx";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { useRunLooks } from "../useRuns.ts";
import { Canvas, type CanvasProps } from "./Canvas.tsx";
import { ConfusionTable } from "./ConfusionTable.tsx";
import { drawPicture } from "./drawPicture.ts";
import { drawScatter } from "./drawScatter.ts";
import type { Frame } from "./frame.ts";
import { Key } from "./Key.tsx";
import "./network.css";
import { pictureKind } from "./pictureKind.ts";
import { Scores } from "./Scores.tsx";
import { taskOf } from "./task.ts";
import { type Sitting, usePortrait } from "./usePortrait.ts";

interface NetworkPictureProps {
  /** What is shown instead of the data's own frame. */
  readonly window?: Frame;
  /** Leaves the picture out, as it shows other data than those that are being drawn. */
  readonly blank?: boolean;
  /** Lies over the picture, whatever it shows. */
  readonly children?: ReactNode;
}

/** What the network of the run in focus computes where the playhead stands, and how good that is. */
export function NetworkPicture({ window, blank = false, children }: NetworkPictureProps) {
  const text = useText();
  const theme = useFallLineState(themeName);
  const looks = useRunLooks();
  const asked = usePortrait(window);
  const sitting = blank ? undefined : asked;
  const look = sitting && looks[sitting.run];
  const task = useMemo(() => sitting && taskOf(sitting.network), [sitting]);
  const colour = look?.colour ?? "";
  const draw = useMemo<CanvasProps["draw"] | undefined>(() => {
    if (sitting === undefined || task === undefined) return undefined;
    return pictureKind(sitting.network, task) === "scatter"
      ? (easel) => drawScatter(easel, sitting, theme)
      : (easel) => drawPicture(easel, sitting, task, { theme, colour });
  }, [sitting, task, theme, colour]);
  if (sitting === undefined || task === undefined || look === undefined || draw === undefined)
    return (
      <figure className="network-picture">
        {null}
        <div className="picture-room">
          {null}
          {children}
        </div>
      </figure>
    );
  const kind = pictureKind(sitting.network, task);
  const step = sitting.trajectory.steps[sitting.index];
  const axes = axesOf(sitting, text("portrait.target"));
  const title = text(`portrait.${kind}`, { name: look.name, step, x: axes[0].name, y: axes[1].name });
  return (
    <figure className="network-picture">
      <p className="picture-title">
        <MarkerGlyph shape={look.mark.shape} colour={look.colour} hollow={look.mark.hollow} />
        <span>{text("portrait.at", { name: look.name, step })}</span>
      </p>
      {kind === "confusion" && task.kind === "classes" ? (
        <ConfusionTable sitting={sitting} task={task} label={title} />
      ) : (
        <div className="picture-room">
          <Canvas label={title} draw={draw} />
          {children}
        </div>
      )}
      <figcaption>
        {kind === "scatter" && <p className="quiet">{text("portrait.scatterNote")}</p>}
        {kind !== "scatter" && kind !== "confusion" && <Axes axes={axes} />}
        <Scores sitting={sitting} task={task} />
        <Key sitting={sitting} task={task} kind={kind} />
      </figcaption>
    </figure>
  );
}

function Axes({ axes }: { readonly axes: readonly [Axis, Axis] }) {
  return (
    <p className="picture-axes">
      {axes.map(({ name, from, to }, axis) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the two axes are told apart by their place
        <span key={axis}>
          <i className="symbol">
            <Figures>{name}</Figures>
          </i>
          <span className="mono">
            <Figures>{`${formatChosen(from, 3)} … ${formatChosen(to, 3)}`}</Figures>
          </span>
        </span>
      ))}
    </p>
  );
}

interface Axis {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What runs to the right and upwards, and from where to where. */
function axesOf({ network, frame }: Sitting, target: string): readonly [Axis, Axis] {
  const { data, layers } = network;
  const name = (i: number) => ("columns" in data && data.columns?.[i]) || `x${"₁₂"[i]}`;
  const [x, y] = [frame?.x ?? [0, 1], frame?.y ?? [0, 1]];
  return [
    { name: layers[0] === 1 ? ("columns" in data && data.columns?.[0]) || "x" : name(0), from: x[0], to: x[1] },
    { name: layers[0] === 1 ? target : name(1), from: y[0], to: y[1] },
  ];
}
