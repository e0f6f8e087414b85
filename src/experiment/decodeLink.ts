import { shown } from "./expectation.ts";
import type { Problem } from "./experiment.ts";
import { LIMITS } from "./limits.ts";
import { unpack } from "./link/packed.ts";
import { type Sugar, sugars } from "./link/sugar.ts";
import { LINK_LIMIT, percentDecode, trimPasted, unescapeText } from "./link/text.ts";
import { at, type JsonObject, plant, readPath } from "./link/tree.ts";
import { readValue } from "./link/values.ts";
import { isPacked } from "./link.ts";

/** Problems of one link that are told; the rest would only bury them. */
const TOLD = 50;

export interface DecodedLink {
  /** Plain JSON to be read like a file; undefined where nothing was readable. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Reads a fragment or a whole address, with or without `#`. Never throws: what could not be read is left out of `value`
 * and told in `problems`, with the key as field. Whether the rest is a legal experiment is for the reader to say.
 */
export function decodeLink(link: string): DecodedLink {
  const refused = (key: string): DecodedLink => ({
    value: undefined,
    problems: [{ field: "", expected: { key, values: { limit: LINK_LIMIT } }, found: shown(link) }],
  });
  if (link.length > LINK_LIMIT) return refused("expected.linkLength");
  const text = percentDecode(trimPasted(link));
  if (text === undefined) return refused("expected.percent");
  const hash = text.lastIndexOf("#");
  const fragment = text.slice(hash + 1);
  if (fragment === "" || (hash < 0 && /^[a-z][a-z\d+.-]*:\/\//i.test(text))) return refused("expected.link");
  const reader = new LinkReader();
  for (const pair of fragment.split("&")) reader.pair(pair.replace(/^(?:amp;)+/, ""));
  return reader;
}

class LinkReader implements DecodedLink {
  readonly value: JsonObject = {};
  readonly problems: Problem[] = [];

  pair(pair: string): void {
    if (pair === "") return;
    const [key, text] = cut(pair);
    if (text === undefined) {
      this.refuse(pair, "expected.assignment", pair);
      return;
    }
    const sugar = sugars.find((row) => row.key === key);
    if (sugar !== undefined) this.thing(sugar, text);
    else this.assign([], key === "v" ? ["version"] : readPath(key), key, text);
  }

  private thing(sugar: Sugar, text: string): void {
    const [head, ...fields] = text.split(";");
    const list = at(this.value, sugar.path);
    const path = sugar.listed ? [...sugar.path, String(Array.isArray(list) ? list.length : 0)] : sugar.path;
    const begun =
      (sugar.type === undefined || plant(this.value, [...path, "type"], sugar.type)) &&
      plant(this.value, [...path, sugar.head], sugar.headIsValue ? readValue(head) : unescapeText(head));
    if (!begun) {
      this.refuse(sugar.key, "expected.once", text);
      return;
    }
    for (const field of fields) {
      const [key, value] = cut(field);
      if (value === undefined) this.refuse(sugar.key, "expected.assignment", field);
      else this.assign(path, this.fieldPath(sugar, path, readPath(key)), `${sugar.key}.${key}`, value);
    }
  }

  /** Where a field of a thing belongs, below the thing. */
  private fieldPath(sugar: Sugar, thing: readonly string[], path: readonly string[] | undefined) {
    if (path === undefined || sugar.inside === undefined) return path;
    if (!sugar.own?.includes(path[0])) return [sugar.inside, ...path];
    if (path[0] === "schedule" && path.length === 1) return ["schedule", "type"];
    if (path[0] !== "at") return path;
    const step = Number(path[1]);
    const changes = at(this.value, [...thing, "changes"]);
    // Beyond the legal number nothing is looked up: the rest is cut off anyway, and a long link would take for ever.
    const looked = Array.isArray(changes) && changes.length <= LIMITS.changes;
    const known = looked ? changes.findIndex((change) => at(change, ["step"]) === step) : -1;
    const index = String(known >= 0 ? known : Array.isArray(changes) ? changes.length : 0);
    if (known < 0) plant(this.value, [...thing, "changes", index, "step"], step);
    return ["changes", index, "parameters", ...path.slice(2)];
  }

  private assign(below: readonly string[], path: readonly string[] | undefined, key: string, text: string): void {
    if (path === undefined) {
      this.refuse(key, "expected.path", key);
      return;
    }
    // A formula may have a parameter called z.
    if (path[path.length - 1] === "z" && isPacked(path[path.length - 2])) {
      this.unpacked([...below, ...path.slice(0, -1)], key, text);
      return;
    }
    const value = readValue(text);
    if (value === undefined) this.refuse(key, "expected.value", text);
    else if (!plant(this.value, [...below, ...path], value)) this.refuse(key, "expected.once", text);
  }

  /** A list in its place; the fields of an object each in its own. */
  private unpacked(path: readonly string[], key: string, text: string): void {
    const value = unpack(text);
    if (typeof value !== "object" || value === null) {
      this.refuse(key, "expected.packed", text);
      return;
    }
    const entries: [readonly string[], unknown][] = Array.isArray(value)
      ? [[path, value]]
      : Object.entries(value).map(([name, inner]) => [[...path, name], inner]);
    for (const [place, inner] of entries)
      if (readPath(place.join(".")) === undefined || !plant(this.value, place, inner))
        this.refuse(key, "expected.once", text);
  }

  private refuse(field: string, key: string, found: string): void {
    if (this.problems.length < TOLD) this.problems.push({ field, expected: { key }, found: shown(found) });
  }
}

/** What is before and after the first `=`. */
function cut(pair: string): readonly [string, string | undefined] {
  const equals = pair.indexOf("=");
  return equals < 0 ? [pair, undefined] : [pair.slice(0, equals), pair.slice(equals + 1)];
}
