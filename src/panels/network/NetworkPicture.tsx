import { type ReactNode, useMemo } from "react";
import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { themeName } from "../../theme/palette.ts";
import { Figures } from "../controls/Figures.tsx";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { useRunLooks } from "../useRuns.ts";
import { Canvas } from "./Canvas.tsx";
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
  /** Lies over the picture. */
  readonly children?: ReactNode;
}

/** What the network of the run in focus computes where the playhead stands, and how good that is. */
export function NetworkPicture({ window, children }: NetworkPictureProps) {
  const sitting = usePortrait(window);
  return (
    <div className="network-picture">
      {sitting === undefined ? (
        <div className="picture-room">{children}</div>
      ) : (
        <Shown sitting={sitting}>{children}</Shown>
      )}
    </div>
  );
}

function Shown({ sitting, children }: { readonly sitting: Sitting; readonly children?: ReactNode }) {
  const text = useText();
  const theme = useFallLineState(themeName);
  const look = useRunLooks()[sitting.run];
  const { network, trajectory, index } = sitting;
  const task = useMemo(() => taskOf(network), [network]);
  const kind = pictureKind(network, task);
  const colour = look?.colour ?? "";
  const draw = useMemo<Parameters<typeof Canvas>[0]["draw"]>(
    () => (easel) =>
      kind === "scatter" ? drawScatter(easel, sitting, theme) : drawPicture(easel, sitting, task, { theme, colour }),
    [kind, sitting, task, theme, colour],
  );
  if (look === undefined) return <div className="picture-room">{children}</div>;
  const axes = axesOf(sitting, text("portrait.target"));
  const title = text(`portrait.${kind}`, {
    name: look.name,
    step: trajectory.steps[index],
    x: axes[0].name,
    y: axes[1].name,
  });
  return (
    <figure>
      <p className="picture-title">
        <MarkerGlyph shape={look.mark.shape} colour={look.colour} hollow={look.mark.hollow} />
        <span>{text("portrait.at", { name: look.name, step: trajectory.steps[index] })}</span>
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
        {kind !== "scatter" && kind !== "confusion" && (
          <p className="picture-axes">
            {axes.map(({ name, from, to }, axis) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the two axes are told apart by their place
              <span key={axis}>
                <i className="symbol">
                  <Figures>{name}</Figures>
                </i>{" "}
                <span className="mono">
                  <Figures>{`${formatChosen(from, 3)} … ${formatChosen(to, 3)}`}</Figures>
                </span>
              </span>
            ))}
          </p>
        )}
        <Scores sitting={sitting} task={task} />
        <Key sitting={sitting} task={task} kind={kind} />
      </figcaption>
    </figure>
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
