import { useText } from "../../language/react.ts";
import { useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { Switch } from "../controls/Switch.tsx";
import type { NamedRun } from "../useRuns.ts";

/** A start of the run's own, instead of the shared one. */
export function RunStart({ run }: { readonly run: NamedRun }) {
  const text = useText();
  const { actions } = useFallLine();
  const shared = useFallLineState((state) => state.experiment.start);
  const { facts } = useLive("terrain");
  const own = run.spec.start;
  const common = shared ?? facts?.start;
  return (
    <>
      <Switch
        label={text("optimizers.ownStart")}
        on={own !== undefined}
        onChange={(on) => actions.placeRunStart(run.index, on && common ? [common[0], common[1]] : undefined)}
      />
      {own !== undefined && (
        <div className="control-row pair-row">
          <span>{text("landscape.start")}</span>
          <NumberField
            label={text("landscape.startX")}
            value={own[0]}
            onCommit={(x) => actions.placeRunStart(run.index, [x, own[1]])}
          />
          <NumberField
            label={text("landscape.startY")}
            value={own[1]}
            onCommit={(y) => actions.placeRunStart(run.index, [own[0], y])}
          />
        </div>
      )}
    </>
  );
}
