import { shown } from "./expectation.ts";
import type { Experiment, Problem } from "./experiment.ts";
import { LIMITS } from "./limits.ts";
import { type Sugar, sugars } from "./link/sugar.ts";
import { escapeHead, LINK_LIMIT, percentDecode, percentEncode, trimPasted, unescapeText } from "./link/text.ts";
import { at, isObject, type JsonObject, plant, readPath } from "./link/tree.ts";
import { isInline, readValue, writeValue } from "./link/values.ts";
import { toMinimal } from "./write.ts";

/** Problems of one link that are told; the rest would only bury them. */
const TOLD = 50;

/**
 * The experiment as a URL fragment, defaults left out:
 *
 *     #v=1&surface=himmelblau&start=0,-0.6&steps=80&run=adam;learningRate=0.15&view.step=52
 *
 *     link     = "#v=" version { "&" pair }
 *     pair     = thing | path "=" value
 *     thing    = ("surface" | "formula" | "transform" | "run" | "sweep") "=" head { ";" path "=" value }
 *     path     = name { "." (name | index) }                 record.every, view.camera.target, transforms.0.strength
 *     value    = item { "," item }                           0.01    true    tanh    0,-0.6    (-5,5),(-5,5)
 *     item     = number | "true" | "false" | "null" | text | "(" [ item { "," item } ] ")"
 *     head     = text, which may hold "," "(" ")" "=" too
 *     text     = any characters, with "~" hex hex for & ; % # ~ (and , ( ) = outside a head), "~u" and four hex digits
 *                for lone surrogates, "~_" for nothing: it makes an empty text visible and keeps "~_12" a text
 *
 * A thing's head is its name, expression, type, optimizer or swept path; its fields are its parameters, except that a run
 * has `start`, `schedule` (the type; its fields are `schedule.total` …), `changes.0.step` … and, shorter where it will do,
 * `at.80.learningRate` for a change at step 80. Every other field of an experiment is a plain path.
 *
 * All of it is then percent-encoded where RFC 3986 asks for it. Structure is escaped by `~` and never by `%`, so a literal
 * `%` does not occur: any number of layers of percent-encoding that mail and chat programs add, whole or in part, comes
 * off again without doubt. The last character is a letter, a digit or an encoded one, so that no program takes it for
 * the sentence's punctuation. Numbers are written in the shortest form that reads back to the same bits.
 */
export function encodeLink(experiment: Experiment): string {
  const { version, ...rest } = toMinimal(experiment);
  const pairs = [`v=${version}`];
  for (const [key, value] of Object.entries(rest)) writeField([key], value, pairs);
  return `#${percentEncode(pairs.join("&"))}`;
}

/** The fragment on the page at `base`, whose own fragment is replaced. */
export function linkAt(base: string, fragment: string): string {
  return `${base.replace(/#.*$/s, "")}${fragment}`;
}

/** A field of the experiment: the things' short forms where they apply, else plain paths. */
function writeField(path: readonly string[], value: unknown, pairs: string[]): void {
  const sugar = sugars.find(
    (row) => row.path.join() === path.join() && (row.type ?? at(value, ["type"])) === at(value, ["type"]),
  );
  if (sugar?.listed && Array.isArray(value)) for (const thing of value) writeThing(sugar, thing, pairs);
  else if (sugar !== undefined && !sugar.listed && isObject(value)) writeThing(sugar, value, pairs);
  else if (isInline(value)) writePlain(path, value, pairs);
  else for (const [key, inner] of Object.entries(value as object)) writeField([...path, key], inner, pairs);
}

/** `path=value`, one for each leaf of `value`. */
function writePlain(path: readonly string[], value: unknown, pairs: string[]): void {
  if (isInline(value)) pairs.push(`${path.join(".")}=${writeValue(value)}`);
  else for (const [key, inner] of Object.entries(value as object)) writePlain([...path, key], inner, pairs);
}

function writeThing(sugar: Sugar, thing: JsonObject, pairs: string[]): void {
  const texts = [`${sugar.key}=${escapeHead(String(thing[sugar.head]))}`];
  const elsewhere: string[] = [];
  for (const [key, value] of Object.entries(thing)) {
    if (key === sugar.head || (key === "type" && sugar.type !== undefined)) continue;
    if (key === sugar.inside) for (const [id, inner] of Object.entries(value as object)) writePlain([id], inner, texts);
    else if (sugar.inside === undefined || sugar.own?.includes(key)) writeOwn(key, value, texts);
    else writePlain([...sugar.path, key], value, elsewhere);
  }
  pairs.push(texts.join(";"), ...elsewhere);
}

/** A thing's own field; a schedule and changes of a run have short forms. */
function writeOwn(key: string, value: unknown, texts: string[]): void {
  if (key === "schedule" && isObject(value)) {
    const { type, ...fields } = value;
    writePlain(["schedule"], type, texts);
    for (const [id, inner] of Object.entries(fields)) writePlain(["schedule", id], inner, texts);
  } else if (key === "changes" && isAscending(value))
    for (const { step, parameters } of value) writePlain(["at", String(step)], parameters, texts);
  else writePlain([key], value, texts);
}

interface Change {
  readonly step: number;
  readonly parameters: JsonObject;
}

/** Changes that `at.STEP.field` can say: each at a later step than the one before, and each changing something. */
function isAscending(value: unknown): value is readonly Change[] {
  const changes = value as readonly Change[];
  return changes.every(
    ({ step, parameters }, i) => Object.keys(parameters).length > 0 && (i === 0 || step > changes[i - 1].step),
  );
}

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
      plant(this.value, [...path, sugar.head], unescapeText(head));
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
    const value = readValue(text);
    if (value === undefined) this.refuse(key, "expected.value", text);
    else if (!plant(this.value, [...below, ...path], value)) this.refuse(key, "expected.once", text);
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
