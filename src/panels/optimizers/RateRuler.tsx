import { useText } from "../../language/react.ts";
import type { NumberParameter } from "../../math/parameter.ts";
import { optimizerById } from "../../optimizers/index.ts";
import { useRaceValue } from "../../store/react.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import { MarkerGlyph } from "../controls/MarkerGlyph.tsx";
import { RulerRow } from "../controls/RulerRow.tsx";
import { rulerRange } from "../controls/rulerRange.ts";
import type { NamedRun } from "../useRuns.ts";
import type { RunEditing } from "./branching.ts";
import { stableRate } from "./stabilityPost.ts";

interface RateRulerProps {
  readonly run: NamedRun;
  readonly editing: RunEditing;
}

/** The learning rate on its ruler, with the stability post where the run stands. */
export function RateRuler({ run, editing }: RateRulerProps) {
  const text = useText();
  const limit = useRaceValue(({ race }, step) => {
    const trajectory = race?.trajectories[run.index];
    return trajectory && stableRate(trajectory, step);
  });
  const row = optimizerById(run.spec.optimizer)?.parameters[0] as NumberParameter | undefined;
  if (row === undefined) return null;
  const value = Number(editing.valueOf(row.id) ?? row.default);
  return (
    <RulerRow
      label={text("optimizers.rateOf", { name: run.name })}
      symbol={row.symbol}
      range={rulerRange(row)}
      domain={row.domain}
      value={value}
      onChange={(next, gesture) => editing.set(row.id, next, gesture)}
      onReset={() => editing.set(row.id, row.default)}
      colour={run.colour}
      marker={<MarkerGlyph shape={run.mark.shape} colour={run.colour} hollow={run.mark.hollow} sizePx={14} />}
      limit={limit}
      valueText={
        limit !== undefined && value > limit
          ? text("optimizers.unstableValue", { value: formatChosen(value), limit: formatNumber(limit, 3) })
          : formatChosen(value)
      }
    />
  );
}
