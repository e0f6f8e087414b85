import * as z from "zod/mini";
import type { NumberParameter, Parameter } from "../math/parameter.ts";
import { numberExpectation, says } from "./expectation.ts";
import { LIMITS } from "./limits.ts";

// The content security policy forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true });

type Shape = Record<string, z.ZodMiniType>;

/** An object with these fields and no other. */
export function fields<S extends Shape>(shape: S) {
  const known = Object.keys(shape).join(", ");
  const unknown = says(
    known === "" ? { key: "expected.noField" } : { key: "expected.field", values: { fields: known } },
  );
  const notObject = says({ key: "expected.object" });
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? unknown : notObject) });
}

export function number(domain: NumberParameter["domain"]) {
  const { min, max, minOpen, maxOpen, integer } = domain;
  const error = says(numberExpectation(domain));
  const checks = [
    ...(min > -Number.MAX_VALUE ? [minOpen ? z.gt(min, { error }) : z.gte(min, { error })] : []),
    ...(max < Number.MAX_VALUE ? [maxOpen ? z.lt(max, { error }) : z.lte(max, { error })] : []),
  ];
  const base = integer ? z.int({ error }) : z.number({ error });
  return base.check(...checks);
}

export const whole = (min: number, max: number) => number({ min, max, integer: true });
export const finite = number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE });
export const positive = number({ min: 0, minOpen: true, max: Number.MAX_VALUE });

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: says({ key: "expected.oneOf", values: { choices: choices.join(", ") } }) });

export function list<T extends z.ZodMiniType>(item: T, max: number) {
  const error = says({ key: "expected.list", values: { max } });
  return z.array(item, { error }).check(z.maxLength(max, { error }));
}

export function text(max: number) {
  const error = says({ key: "expected.text", values: { max } });
  return z.string({ error }).check(z.maxLength(max, { error }));
}

/** A member of a registry, told apart by `key`. */
export function variant<K extends string>(
  key: K,
  options: readonly z.core.$ZodTypeDiscriminable[],
  choices: readonly string[],
) {
  const unknown = says({ key: "expected.oneOf", values: { choices: choices.join(", ") } });
  const notObject = says({ key: "expected.object" });
  return z.discriminatedUnion(key, options as [z.core.$ZodTypeDiscriminable], {
    error: ({ code }) => (code === "invalid_union" ? unknown : notObject),
  });
}

function rowSchema(row: Parameter): z.ZodMiniType {
  switch (row.kind) {
    case "number":
      return number(row.domain);
    case "choice":
      return oneOf(row.choices as [string, ...string[]]);
    case "flag":
      return z.boolean({ error: says({ key: "expected.flag" }) });
    case "list":
      return list(number(row.domain), LIMITS.listLength);
  }
}

/** The fields of some rows, each at its default when absent; rows without a default stay absent. */
export function complete(rows: readonly Parameter[]): Shape {
  const entry = (row: Parameter) => {
    const schema = rowSchema(row);
    return [row.id, row.default === undefined ? z.optional(schema) : z._default(schema, row.default as never)] as const;
  };
  return Object.fromEntries(rows.map(entry));
}

/** The same fields, all of which have to be there. */
export function required(rows: readonly Parameter[]): Shape {
  return Object.fromEntries(rows.map((row) => [row.id, rowSchema(row)]));
}

/** The same fields, none filled in. */
export function partial(rows: readonly Parameter[]): Shape {
  return Object.fromEntries(rows.map((row) => [row.id, z.optional(rowSchema(row))]));
}

/** Under this name in the published JSON Schema. */
export function named<T extends z.ZodMiniType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id });
  return schema;
}
