import { useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { classColour } from "../../theme/classColours.ts";
import { strideOf } from "./drawMarks.ts";
import type { PictureKind } from "./pictureKind.ts";
import type { Task } from "./task.ts";
import type { Sitting } from "./usePortrait.ts";

interface KeyProps {
  readonly sitting: Sitting;
  readonly task: Task;
  readonly kind: PictureKind;
}

/** What the colours mean, that a cross is a mistake, and what is not drawn. */
export function Key({ sitting, task, kind }: KeyProps) {
  const text = useText();
  const theme = useFallLineState((state) => state.theme);
  const { samples } = sitting;
  const stride = strideOf(samples.train.samples + (samples.test?.samples ?? 0));
  if (kind === "confusion") return null;
  return (
    <>
      {task.kind === "classes" && (
        <p className="picture-key">
          {task.names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: classes are told apart by their index
            <span key={index}>
              <i style={{ background: classColour(theme, index) }} aria-hidden="true" />
              {name}
            </span>
          ))}
          <span>{text("portrait.wrong")}</span>
        </p>
      )}
      {stride > 1 && <p className="quiet">{text("portrait.thinned", { count: stride, ordinal: true })}</p>}
    </>
  );
}
