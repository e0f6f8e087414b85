/** One change of the format's meaning: an experiment of version `from` becomes one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  /** Kebab-case, says what changed; the suite keeps an example under this name. */
  readonly name: string;
  up(json: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** All changes since version 1, in order: the entry at index i leads from version i + 1. */
export const migrations: readonly Migration[] = [];

/** Version 1 and one more for every migration. */
export const newestVersion = (all: readonly Migration[] = migrations) => 1 + all.length;

/** An experiment of any known version, in the newest one. The version must be a whole number from 1 to the newest. */
export function migrate(
  json: Readonly<Record<string, unknown>>,
  version: number,
  all: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  return all.slice(version - 1).reduce((old, { from, up }) => ({ ...up(old), version: from + 1 }), json);
}
