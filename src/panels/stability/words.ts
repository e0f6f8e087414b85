import { useMemo } from "react";
import type { Fate } from "../../engine/finish.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { axisValue } from "../../experiment/sweep.ts";
import { useText } from "../../language/react.ts";
import type { TextKey } from "../../language/translate.ts";
import { formatChosen, formatNumber } from "../../theme/numbers.ts";
import { symbolParts } from "../controls/symbol.ts";
import type { Cell } from "../maps/knownMap.ts";
import type { MapAxes } from "./axes.ts";

/** A fate by itself, and with its step or loss. */
export const FATE_WORDS: Readonly<Record<Fate, readonly [alone: TextKey, full: TextKey]>> = {
  converged: ["stability.converged", "stability.convergedAt"],
  moving: ["stability.moving", "stability.movingAt"],
  oscillating: ["stability.oscillating", "stability.oscillatingAt"],
  growing: ["stability.growing", "stability.growingAt"],
  diverged: ["stability.diverged", "stability.divergedAt"],
  "solve-failed": ["stability.solveFailed", "stability.solveFailedAt"],
  "left-grid": ["stability.leftGrid", "stability.leftGridAt"],
};

/** Figures of a value on an axis: neighbours on a ruler of 65 points differ in the third. */
const FIGURES = 4;

/** What stands in a cell and what became of its run, as values and in words. */
export interface CellWords {
  /** The exact values of a cell, as the sweep has them. */
  values(across: number, up: number): readonly [number, number];
  /** `η = 0.01` and `β = 0.9`. */
  named(across: number, up: number): readonly [string, string];
  fate(cell: Cell | undefined): string;
}

export function useCellWords(axes: MapAxes, { sweep }: Experiment): CellWords {
  const text = useText();
  return useMemo(() => {
    const over = sweep?.over ?? [];
    const value = (axis: number, i: number): number => {
      const exact = axisValue(over[axis], i);
      return axes[axis].row.domain.integer ? Math.round(exact) : exact;
    };
    const values = (across: number, up: number) => [value(0, across), value(1, up)] as const;
    return {
      values,
      named(across, up) {
        const [a, b] = values(across, up).map(
          (value, axis) => `${symbolText(axes[axis].row.symbol)} = ${formatChosen(value, FIGURES)}`,
        );
        return [a, b];
      },
      fate(cell) {
        if (cell === undefined) return text("stability.unknown");
        const { fate, convergedAt, lastStep, finalLoss } = cell;
        return text(FATE_WORDS[fate][1], { step: convergedAt ?? lastStep, loss: formatNumber(finalLoss, 3) });
      },
    };
  }, [axes, sweep, text]);
}

/** A symbol in a line of plain text: β₁ as `β1`. */
export function symbolText(latex: string): string {
  const { base, sub = "", sup = "" } = symbolParts(latex);
  return base + sub + sup;
}
