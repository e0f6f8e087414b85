import { useText } from "../../language/react.ts";
import { useLive } from "../../store/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Tex } from "../controls/Tex.tsx";

/** On quadratics the answer is one line of algebra: θ* = −H⁻¹b. */
export function MinimiserLine() {
  const text = useText();
  const { facts } = useLive("terrain");
  if (facts?.quadratic !== true) return null;
  return (
    <div className="control-row" title={text("landscape.minimiserNote")}>
      <Tex latex={"\\theta^{\\ast} = -H^{-1}b"} />
      <span className="mono">
        {facts.minimiser === undefined
          ? text("landscape.noMinimiser")
          : `(${formatNumber(facts.minimiser[0])}, ${formatNumber(facts.minimiser[1])})`}
      </span>
    </div>
  );
}
