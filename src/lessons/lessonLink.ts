import type { ParameterValues } from "../math/parameter.ts";

/** What an address of the course says: `#lesson=<lesson>/<step>`, and what was changed since. */
export interface LessonLink {
  readonly lesson: string;
  readonly step: string;
  /** Steps in a lecturer's order, as `lesson/step`. */
  readonly playlist?: readonly string[];
  /** Values of the step's companion, as numbers or words. */
  readonly values?: ParameterValues;
  /** The link of the experiment on show, `#v=1&…`, where it is not the step's own. */
  readonly experiment?: string;
}

/** Most steps a playlist may have; a course has fewer. */
const LONGEST = 200;
const STEP = /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/;
const VALUE = /^companion\.([A-Za-z]\w{0,63})$/;

/** Writes an address of the course, beginning with `#`. */
export function encodeLessonLink({ lesson, step, playlist, values = {}, experiment }: LessonLink): string {
  const parts = [`lesson=${lesson}/${step}`];
  if (playlist !== undefined) parts.push(`playlist=${playlist.join(",")}`);
  for (const [id, value] of Object.entries(values))
    if (value !== undefined) parts.push(`companion.${id}=${encodeURIComponent(JSON.stringify(value))}`);
  if (experiment !== undefined) parts.push(experiment.replace(/^#/, ""));
  return `#${parts.join("&")}`;
}

/** Reads an address of the course; undefined for any other. What cannot be read of it is left out. */
export function decodeLessonLink(hash: string): LessonLink | undefined {
  if (!hash.startsWith("#lesson=")) return undefined;
  const rest: string[] = [];
  const values: Record<string, number | string | boolean> = {};
  let [at, playlist]: [string | undefined, readonly string[] | undefined] = [undefined, undefined];
  for (const part of hash.slice(1).split("&")) {
    const [key, ...more] = part.split("=");
    const text = more.join("=");
    const named = VALUE.exec(key);
    if (key === "lesson") at = text;
    else if (key === "playlist")
      playlist = text
        .replaceAll("%2C", ",")
        .replaceAll("%2F", "/")
        .split(",")
        .filter((step) => STEP.test(step))
        .slice(0, LONGEST);
    else if (named !== null) {
      const value = read(text);
      if (value !== undefined) values[named[1]] = value;
    } else rest.push(part);
  }
  const place = at?.replaceAll("%2F", "/");
  if (place === undefined || !STEP.test(place)) return undefined;
  const [lesson, step] = place.split("/");
  return {
    lesson,
    step,
    ...(playlist !== undefined && playlist.length > 0 && { playlist }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(rest.length > 0 && { experiment: `#${rest.join("&")}` }),
  };
}

function read(text: string): number | string | boolean | undefined {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
    return typeof value === "string" || typeof value === "boolean" ? value : undefined;
  } catch {
    return undefined;
  }
}
