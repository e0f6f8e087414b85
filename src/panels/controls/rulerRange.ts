import type { NumberParameter } from "../../math/parameter.ts";
import type { RulerRange } from "./rulerScale.ts";

/** The ruler that a described number asks for. */
export function rulerRange(row: NumberParameter): RulerRange {
  const { min, minOpen } = row.domain;
  return { ...row.slider, zero: row.slider.scale === "log" && min <= 0 && !minOpen };
}
