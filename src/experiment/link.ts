import { shown } from "./expectation.ts";
import type { Experiment, GridSpec, Problem } from "./experiment.ts";
import { joinBeside } from "./link/beside.ts";
import { gridText } from "./link/gridText.ts";
import { type Sugar, sugars } from "./link/sugar.ts";
import { escapeHead, LINK_LIMIT, percentEncode } from "./link/text.ts";
import { at, isObject, type JsonObject } from "./link/tree.ts";
import { isInline, writeValue } from "./link/values.ts";
import { networkWriter } from "./networkWriter.ts";
import { toMinimal } from "./write.ts";

/** Fields that hold as many numbers as a network needs: where their text is longer than this, they are packed. */
const PACKED: ReadonlySet<string> = new Set(["start", "values", "order", "anchor", "fisher"]);
const LONG_TEXT = 200;
/** Whether `name.z` is a packed field; a formula may have a parameter called z. */
export const isPacked = (name: string) => PACKED.has(name) || name === "data" || name === "objective";

/**
 * The experiment as a URL fragment, defaults left out:
 *
 *     #v=1&surface=himmelblau&start=0,-0.6&steps=80&run=adam;learningRate=0.15&view.step=52
 *
 *     link     = "#v=" version { "&" pair }
 *     pair     = thing | path "=" value
 *     thing    = ("surface" | "formula" | "sum" | "network" | "transform" | "run" | "sweep") "=" head { ";" path "=" value }
 *     path     = name { "." (name | index) }                 record.every, view.camera.target, transforms.0.strength
 *     value    = item { "," item }                           0.01    true    tanh    0,-0.6    (-5,5),(-5,5)
 *     item     = number | "true" | "false" | "null" | text | "(" [ item { "," item } ] ")"
 *     head     = text, which may hold "," "(" ")" "=" too
 *     text     = any characters, with "~" hex hex for & ; % # ~ (and , ( ) = outside a head), "~u" and four hex digits
 *                for lone surrogates, "~_" for nothing: it makes an empty text visible and keeps "~_12" a text
 *
 * A thing's head is its name, expression, layers, type, optimizer or swept path; its fields are its parameters, except that a run
 * has `start`, `schedule` (the type; its fields are `schedule.total` …), `changes.0.step` … and, shorter where it will do,
 * `at.80.learningRate` for a change at step 80. Every other field of an experiment is a plain path.
 *
 * Long lists of numbers (a network's start, listed batches) are packed as `path.z=`, and so are samples written out, both
 * lists together as `data.z=`, and all of a grid but its name as `objective.z=`: DEFLATE of their JSON in base64url.
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

/** What to do about a link that is too long to be read again; undefined for all others. */
export function linkProblem(fragment: string): Problem | undefined {
  const { length } = fragment;
  if (length <= LINK_LIMIT) return undefined;
  return {
    field: "",
    expected: { key: "expected.linkRoom", values: { limit: LINK_LIMIT, length } },
    found: shown(fragment),
  };
}

/** The fragment on the page at `base`, whose own fragment is replaced. */
export function linkAt(base: string, fragment: string): string {
  return `${base.replace(/#.*$/s, "")}${fragment}`;
}

/** A field of the experiment: the things' short forms where they apply, else plain paths. */
function writeField(path: readonly string[], value: unknown, pairs: string[]): void {
  const sugar = sugars.find(
    (row) =>
      row.path.join() === path.join() &&
      (row.listed ||
        ((row.type ?? at(value, ["type"])) === at(value, ["type"]) && at(value, [row.head]) !== undefined)),
  );
  if (path.join() === "objective" && at(value, ["type"]) === "grid") writeGrid(value as GridSpec, pairs);
  else if (sugar?.listed && Array.isArray(value)) for (const thing of value) writeThing(sugar, thing, pairs);
  else if (sugar !== undefined && !sugar.listed && isObject(value)) writeThing(sugar, value, pairs);
  else if (isInline(value)) writePlain(path, value, pairs);
  else for (const [key, inner] of Object.entries(value as object)) writeField([...path, key], inner, pairs);
}

/** Small grids in plain text. */
function writeGrid(grid: GridSpec, pairs: string[]): void {
  const { type, name, ...numbers } = grid;
  writePlain(["objective"], { type, ...(name !== undefined && { name }) }, pairs);
  const plain: string[] = [];
  if (grid.x.length * grid.y.length <= LONG_TEXT / 4) writePlain(["objective"], numbers, plain);
  if (plain.length > 0 && plain.join("&").length <= 2 * LONG_TEXT) pairs.push(...plain);
  else pairs.push(`objective.z=${gridText(grid)}`);
}

/** `path=value`, one for each leaf of `value`. */
function writePlain(path: readonly string[], value: unknown, pairs: string[]): void {
  const name = path[path.length - 1];
  if (isInline(value)) {
    const text = writeValue(value);
    if (PACKED.has(name) && text.length > LONG_TEXT)
      pairs.push(`${[...path, "z"].join(".")}=${networkWriter().pack(value)}`);
    else pairs.push(`${path.join(".")}=${text}`);
  } else if (name === "data" && at(value, ["inputs"]) !== undefined) {
    const { inputs, targets, ...rest } = value as JsonObject;
    pairs.push(`${[...path, "z"].join(".")}=${networkWriter().pack({ inputs, targets })}`);
    writePlain(path, rest, pairs);
  } else for (const [key, inner] of Object.entries(value as object)) writePlain([...path, key], inner, pairs);
}

function writeThing(sugar: Sugar, thing: JsonObject, pairs: string[]): void {
  const head = thing[sugar.head];
  const texts = [`${sugar.key}=${sugar.headIsValue ? writeValue(head) : escapeHead(String(head))}`];
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

/** The link of an experiment and, where there is one, of a second beside it. */
export const encodeLinks = (experiment: Experiment, beside: Experiment | undefined): string =>
  beside === undefined ? encodeLink(experiment) : joinBeside(encodeLink(experiment), encodeLink(beside));
