import type { ConstantName, FunctionName } from "./vocabulary.ts";

export type BinaryKind = "add" | "subtract" | "multiply" | "divide" | "power";

/** One node of a formula. Operands are indices of earlier nodes. */
export type FormulaNode =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "constant"; readonly name: ConstantName }
  | { readonly kind: "variable"; readonly index: number }
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "negate"; readonly operand: number }
  | { readonly kind: BinaryKind; readonly left: number; readonly right: number }
  | { readonly kind: "call"; readonly name: FunctionName; readonly operands: readonly number[] };

/**
 * A formula as read: a tree in post-order, every node after its operands, the root last. Being flat, it is walked by
 * plain loops however deep the text was nested. A plain value: it can be compared, cloned and sent.
 */
export interface Formula {
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
  /** Numbers are finite and ≥ 0; parentheses and unary plus leave no node. */
  readonly nodes: readonly FormulaNode[];
}
