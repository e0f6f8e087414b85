import { useText } from "../../language/react.ts";
import { usePlayheadStep } from "../../store/react.ts";
import { formatChosen } from "../../theme/numbers.ts";
import { useStepsPerEpoch } from "../useStepsPerEpoch.ts";

/** How often the network has seen all its samples where the playhead stands. */
export function Epoch() {
  const text = useText();
  const step = usePlayheadStep();
  const perEpoch = useStepsPerEpoch();
  if (perEpoch === undefined) return null;
  const whole = Math.floor(step / perEpoch);
  const epoch = whole >= 1000 ? whole : Number(formatChosen(step / perEpoch, 3));
  return <span className="epoch">{text("network.epoch", { epoch })}</span>;
}
