/** What a field takes; bounds are inclusive unless marked open. */
export interface NumberDomain {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly integer?: boolean;
}

export const anyNumber: NumberDomain = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** True for a finite number that the domain takes. */
export function isInside(domain: NumberDomain, value: number): boolean {
  const { min, max, minOpen, maxOpen, integer } = domain;
  return (
    Number.isFinite(value) &&
    (minOpen ? value > min : value >= min) &&
    (maxOpen ? value < max : value <= max) &&
    (!integer || Number.isInteger(value))
  );
}
