import { describe, expect, it } from "vitest";
import { type Migration, migrate, migrations, newestVersion } from "../../src/experiment/migrations.ts";
import { readExperiment } from "../../src/experiment/read.ts";

/** One real experiment of the old version for every migration, by the migration's name, and what it has to become. */
const EXAMPLES: Readonly<
  Record<string, { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> }>
> = {};

describe("migrations", () => {
  it("form a chain from version 1 to the newest", () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, i) => i + 1));
    expect(newestVersion()).toBe(1 + migrations.length);
  });

  it("are each run here", () => {
    expect(Object.keys(EXAMPLES)).toEqual(migrations.map(({ name }) => name));
    for (const { name, from } of migrations) {
      const { before, after } = EXAMPLES[name];
      expect(migrate(before, from)).toEqual(after);
      expect("experiment" in readExperiment(before)).toBe(true);
    }
  });

  it("apply in order, each once, from the version that a file has", () => {
    const said: string[] = [];
    const step = (from: number): Migration => ({
      from,
      name: `step-${from}`,
      up(json) {
        said.push(`${json.version}→${from + 1}`);
        return { ...json, [`after${from}`]: true };
      },
    });
    const all = [step(1), step(2), step(3)];
    expect(migrate({ version: 2, kept: 1 }, 2, all)).toEqual({ version: 4, kept: 1, after2: true, after3: true });
    expect(said).toEqual(["2→3", "3→4"]);
    expect(migrate({ version: 4 }, newestVersion(all), all)).toEqual({ version: 4 });
  });
});
