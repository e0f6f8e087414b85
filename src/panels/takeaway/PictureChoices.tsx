import type { PictureRequest } from "../../exchange/export/studio.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { useFallLineState } from "../../store/react.ts";
import { Segments } from "../controls/Segments.tsx";
import { Switch } from "../controls/Switch.tsx";
import { captionOf } from "./captionOf.ts";
import type { PixelSize } from "./SizeChoice.tsx";

/** What pictures and films have besides the landscape. */
export interface Furnishing {
  readonly theme: "shown" | "dark" | "light";
  readonly title: boolean;
  readonly legend: boolean;
  readonly tags: boolean;
}

export const FURNISHED: Furnishing = { theme: "shown", title: true, legend: true, tags: true };

interface PictureChoicesProps {
  readonly value: Furnishing;
  readonly onChange: (value: Furnishing) => void;
}

export function PictureChoices({ value, onChange }: PictureChoicesProps) {
  const text = useText();
  return (
    <>
      <div className="control-row">
        <span>{text("takeaway.theme")}</span>
        <Segments
          label={text("takeaway.theme")}
          value={value.theme}
          options={[
            { value: "shown", label: text("takeaway.asShown") },
            { value: "dark", label: text("takeaway.dark") },
            { value: "light", label: text("takeaway.light") },
          ]}
          onChange={(theme) => onChange({ ...value, theme })}
        />
      </div>
      <Switch label={text("takeaway.withTitle")} on={value.title} onChange={(title) => onChange({ ...value, title })} />
      <Switch
        label={text("takeaway.withLegend")}
        on={value.legend}
        onChange={(legend) => onChange({ ...value, legend })}
      />
      <Switch label={text("takeaway.withTags")} on={value.tags} onChange={(tags) => onChange({ ...value, tags })} />
    </>
  );
}

/** Turns choices and a size into what the studio is asked for. */
export function usePictureRequest(): (size: PixelSize, furnishing: Furnishing) => PictureRequest {
  const language = useLanguage();
  const experiment = useFallLineState((state) => state.experiment);
  return ({ width, height }, { theme, title, legend, tags }) => ({
    width,
    height,
    legend,
    tags,
    ...(theme !== "shown" && { theme }),
    ...(title && { title: captionOf(language, experiment) }),
  });
}
