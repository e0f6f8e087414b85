import { useEffect, useId } from "react";
import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { type HidableGroup, type HidablePart, hidable } from "../hidden.ts";

/** A panel that is hidden takes its controls along. */
const panelOf: Partial<Record<HidableGroup, HidablePart>> = { landscape: "landscape", optimizers: "optimizers" };

/** A tick per part of the page. While it is open the page is the receiver's; afterwards the sender sees everything again. */
export function HiddenControlsForm() {
  const text = useText();
  const gesture = useId();
  const { actions } = useFallLine();
  const hidden = useFallLineState((state) => state.experiment.view.hidden);
  useEffect(() => {
    actions.setFlag("showAll", false);
    return () => actions.setFlag("showAll", true);
  }, [actions]);
  const show = (part: HidablePart, on: boolean) =>
    actions.setView({ hidden: on ? hidden.filter((other) => other !== part) : [...hidden, part] }, gesture);
  return (
    <>
      <p>{text("hide.say")}</p>
      <div className="hidable-groups">
        {(Object.keys(hidable) as HidableGroup[]).map((group) => {
          const panel = panelOf[group];
          return (
            <fieldset key={group} disabled={panel !== undefined && hidden.includes(panel)}>
              <legend>{text(`hide.group.${group}`)}</legend>
              {hidable[group].map((part) => (
                <label key={part} className="tick">
                  <input
                    type="checkbox"
                    checked={!hidden.includes(part)}
                    onChange={(event) => show(part, event.currentTarget.checked)}
                  />
                  <span>{text(`hide.part.${part}`)}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
      <p className="quiet" role="status">
        {hidden.length === 0 ? text("hide.none") : text("hide.hidden", { count: hidden.length })} {text("hide.back")}
      </p>
      <Button disabled={hidden.length === 0} onClick={() => actions.setView({ hidden: [] }, gesture)}>
        {text("hide.all")}
      </Button>
    </>
  );
}
