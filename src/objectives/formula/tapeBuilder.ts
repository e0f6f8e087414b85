import { isCommutative, Operation, type OperationCode } from "./operation.ts";
import { sweepValues } from "./sweepValues.ts";
import type { Tape } from "./tape.ts";

/**
 * What a step of the tape can take as an operand. The builder makes each one once, so equal values are the same object.
 */
export type Value = VariableValue | ConstantValue | StepValue;

interface VariableValue {
  readonly kind: "variable";
  readonly index: number;
  /** Bit i is set when the value changes with variable i; beyond two variables they share bit 2. */
  readonly depends: number;
}

interface ConstantValue {
  readonly kind: "constant";
  readonly index: number;
  readonly depends: 0;
  readonly value: number;
}

interface StepValue {
  readonly kind: "step";
  readonly index: number;
  readonly depends: number;
  readonly code: OperationCode;
  readonly first: Value;
  readonly second: Value | undefined;
}

/**
 * Collects steps, each only once, and folds those of constants by the very operations that would have computed them.
 * Only rewrites that keep every bit are made: 1·u, u/1, −(−u), u ± (−w), u·u as a square.
 */
export class TapeBuilder {
  private readonly variables: readonly VariableValue[];
  private readonly constants: ConstantValue[] = [];
  private readonly steps: StepValue[] = [];
  private readonly known = new Map<string, ConstantValue | StepValue>();

  constructor(variables: number) {
    this.variables = Array.from({ length: variables }, (_, index) => {
      return { kind: "variable", index, depends: variables <= 2 ? 1 << index : 4 };
    });
  }

  variable(index: number): Value {
    return this.variables[index];
  }

  constant(value: number): Value {
    const key = Object.is(value, -0) ? "-0" : String(value);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made: ConstantValue = { kind: "constant", index: this.constants.length, depends: 0, value };
    this.constants.push(made);
    this.known.set(key, made);
    return made;
  }

  step(code: OperationCode, first: Value, second?: Value): Value {
    if (first.kind === "constant" && (second === undefined || second.kind === "constant")) {
      return this.constant(carriedOut(code, first.value, second?.value));
    }
    const simpler = this.simpler(code, first, second);
    if (simpler !== undefined) return simpler;
    const swapped = second !== undefined && isCommutative(code) && label(first) > label(second);
    return swapped ? this.append(code, second, first) : this.append(code, first, second);
  }

  private append(code: OperationCode, first: Value, second: Value | undefined): Value {
    const key = `${code} ${label(first)} ${second === undefined ? "" : label(second)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const depends = first.depends | (second?.depends ?? 0);
    const made: StepValue = { kind: "step", index: this.steps.length, depends, code, first, second };
    this.steps.push(made);
    this.known.set(key, made);
    return made;
  }

  /** The same bits with less work, or undefined. */
  private simpler(code: OperationCode, first: Value, second: Value | undefined): Value | undefined {
    if (code === Operation.negate) return negand(first);
    if (second === undefined) return undefined;
    if (code === Operation.multiply) {
      if (first === second) return this.append(Operation.square, first, undefined);
      if (isOne(first)) return second;
      if (isOne(second)) return first;
    }
    if (code === Operation.divide && isOne(second)) return first;
    const taken = negand(second);
    if (code === Operation.add && taken !== undefined) return this.step(Operation.subtract, first, taken);
    if (code === Operation.subtract && taken !== undefined) return this.step(Operation.add, first, taken);
    const leading = negand(first);
    if (code === Operation.add && leading !== undefined) return this.step(Operation.subtract, second, leading);
    return undefined;
  }

  /** The tape of everything that `result` needs. */
  finish(result: Value): Tape {
    const needed = this.needed(result).sort((a, b) => a.depends - b.depends || a.index - b.index);
    const firstOperation = this.variables.length + this.constants.length;
    const slots = new Map<Value, number>();
    for (const value of [...this.variables, ...this.constants, ...needed]) slots.set(value, slots.size);
    const slotOf = (value: Value): number => {
      const slot = slots.get(value);
      if (slot === undefined) throw new TypeError(`tape: expected a slot for ${label(value)}, got none`);
      return slot;
    };
    const contents = new Float64Array(slots.size);
    for (const constant of this.constants) contents[slotOf(constant)] = constant.value;
    return {
      variables: this.variables.length,
      firstOperation,
      slots: contents,
      codes: Uint8Array.from(needed, ({ code }) => code),
      first: Int32Array.from(needed, ({ first }) => slotOf(first)),
      second: Int32Array.from(needed, ({ first, second }) => slotOf(second ?? first)),
      result: slotOf(result),
      xEnd: needed.filter(({ depends }) => depends === 1).length,
      yEnd: needed.filter(({ depends }) => depends <= 2).length,
    };
  }

  private needed(result: Value): StepValue[] {
    const marked = new Set<Value | undefined>([result]);
    const needed: StepValue[] = [];
    for (const step of this.steps.toReversed()) {
      if (!marked.has(step)) continue;
      needed.push(step);
      marked.add(step.first).add(step.second);
    }
    return needed;
  }
}

function label(value: Value): string {
  return `${value.kind}${value.index}`;
}

function isOne(value: Value): boolean {
  return value.kind === "constant" && value.value === 1;
}

/** u when the value is the step −u. */
function negand(value: Value): Value | undefined {
  return value.kind === "step" && value.code === Operation.negate ? value.first : undefined;
}

/** One operation on constants, done by the sweep that does all others. */
function carriedOut(code: OperationCode, first: number, second: number | undefined): number {
  const slots = Float64Array.of(first, second ?? 0, 0);
  const tape: Tape = {
    variables: 0,
    firstOperation: 2,
    slots,
    codes: Uint8Array.of(code),
    first: Int32Array.of(0),
    second: Int32Array.of(second === undefined ? 0 : 1),
    result: 2,
    xEnd: 0,
    yEnd: 0,
  };
  sweepValues(tape, slots, 0, 1);
  return slots[2];
}
