/** Plain JSON under construction; objects have no prototype's names in their way. */
export type Json = unknown;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const INDEX = /^(?:0|[1-9][0-9]{0,6})$/;
/** Assigning to these would reach the prototype. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__"]);
/** Deepest path; real ones have five. */
const DEPTH = 12;

/** `record.every`, `runs.0.start`: names and list positions. Undefined for anything else. */
export function readPath(text: string): readonly string[] | undefined {
  const path = text.split(".");
  const legal = path.every((part, i) => (NAME.test(part) && !FORBIDDEN.has(part)) || (i > 0 && INDEX.test(part)));
  return legal && path.length <= DEPTH ? path : undefined;
}

/** What is at `path` below `root`, or undefined. */
export function at(root: Json, path: readonly string[]): Json {
  let node = root;
  for (const part of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as JsonObject)[part];
  }
  return node;
}

/**
 * Puts `value` at `path` below `root`, making objects and lists on the way. Lists grow one entry at a time. False where
 * something is there already or the path does not fit.
 */
export function plant(root: JsonObject, path: readonly string[], value: Json): boolean {
  let node: JsonObject | Json[] = root;
  for (let i = 0; i < path.length; i++) {
    const part = path[i];
    const isIndex = INDEX.test(part);
    if (Array.isArray(node) !== isIndex) return false;
    if (Array.isArray(node) && Number(part) > node.length) return false;
    const inner: Json = Object.hasOwn(node, part) ? (node as JsonObject)[part] : undefined;
    if (i === path.length - 1) {
      if (inner !== undefined) return false;
      (node as JsonObject)[part] = value;
      return true;
    }
    if (inner === undefined) {
      const made: JsonObject | Json[] = INDEX.test(path[i + 1]) ? [] : {};
      (node as JsonObject)[part] = made;
      node = made;
    } else if (typeof inner === "object" && inner !== null) node = inner as JsonObject | Json[];
    else return false;
  }
  return false;
}
