import { useMemo } from "react";
import type { SweepSpec } from "../../experiment/experiment.ts";
import { axisValue } from "../../experiment/sweep.ts";
import { useText } from "../../language/react.ts";
import type { TextKey } from "../../language/translate.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import type { Cell } from "../maps/knownMap.ts";
import { FATE_WORDS } from "../stability/words.ts";
import { type Basins, type Ending, letterOf, type Place } from "./basins.ts";

const KIND_WORDS: Readonly<Record<Place["kind"], TextKey>> = {
  minimum: "basins.minimum",
  saddle: "basins.saddle",
  maximum: "basins.maximum",
  degenerate: "basins.degenerate",
  cusp: "basins.cusp",
  found: "basins.found",
};

/** Starts and endings in words. */
export interface EndingWords {
  /** The exact start of a cell, as the sweep has it. */
  values(across: number, up: number): readonly [number, number];
  /** `x = 3, y = 2`. */
  point(at: readonly [number, number]): string;
  /** What the legend calls an ending: `minimum at x = 3, y = 2`. */
  name(ending: Ending): string;
  /** An ending of one run, in full. */
  ending(ending: Ending | undefined, cell: Cell | undefined): string;
}

export function useEndingWords({ over }: SweepSpec, { places }: Basins, names: readonly [string, string]): EndingWords {
  const text = useText();
  const [across, up] = names;
  return useMemo(() => {
    const point = ([x, y]: readonly [number, number]) =>
      `${across}\u00a0=\u00a0${formatChosen(Number(x.toPrecision(4)))}, ${up}\u00a0=\u00a0${formatChosen(Number(y.toPrecision(4)))}`;
    const placed = (place: number) => text(KIND_WORDS[places[place].kind], { point: point(places[place].at) });
    const words: EndingWords = {
      values: (i, j) => [axisValue(over[0], i), axisValue(over[1], j)],
      point,
      name(ending) {
        if (typeof ending === "number") return placed(ending);
        return ending === "elsewhere" ? text("basins.elsewhere") : text(FATE_WORDS[ending][0]);
      },
      ending(ending, cell) {
        if (ending === undefined || cell === undefined) return text("stability.unknown");
        const { fate, convergedAt, lastStep, finalLoss } = cell;
        const fated = text(FATE_WORDS[fate][1], { step: convergedAt ?? lastStep, loss: formatNumber(finalLoss, 3) });
        if (typeof ending !== "number") return fated;
        return text("basins.ends", { letter: letterOf(ending), place: placed(ending), fate: fated });
      },
    };
    return words;
  }, [over, places, across, up, text]);
}
