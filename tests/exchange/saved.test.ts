import { expect, test } from "vitest";
import { createEntry, freeName, search } from "../../src/exchange/saved/entry.ts";
import { libraryFile, readLibraryFile } from "../../src/exchange/saved/file.ts";
import { storageTrouble } from "../../src/exchange/saved/library.ts";
import { presets } from "../../src/experiment/presets.ts";
import { standardExperiment } from "../../src/experiment/standard.ts";

const entries = [
  createEntry("Standard", standardExperiment()),
  ...presets.map(({ id, experiment }) => createEntry(id, experiment)),
];

test("a file brings every experiment back as it was", () => {
  const read = readLibraryFile(libraryFile(entries), []);
  if (!read.ok) throw new Error(read.key);
  expect(read.entries.map(({ name, experiment }) => ({ name, experiment }))).toEqual(
    entries.map(({ name, experiment }) => ({ name, experiment })),
  );
  expect([read.known, read.lost, read.mended]).toEqual([0, [], []]);
});

test("what is there already is not added again, not even under the number it was given", () => {
  const other = { ...createEntry("Standard", presets[1].experiment) };
  const first = readLibraryFile(libraryFile([other]), entries);
  if (!first.ok) throw new Error(first.key);
  expect(first.entries.map(({ name }) => name)).toEqual(["Standard (2)"]);
  const again = readLibraryFile(libraryFile([other, ...entries]), [...entries, ...first.entries]);
  expect(again).toMatchObject({ ok: true, entries: [], known: entries.length + 1 });
});

test("what is damaged is mended and told, what is no experiment is named", () => {
  const file = JSON.parse(libraryFile([entries[0]]));
  file.experiments[0].experiment.steps = -5;
  file.experiments.push({ name: "Broken", experiment: 7 }, "nonsense");
  const read = readLibraryFile(JSON.stringify(file), []);
  if (!read.ok) throw new Error(read.key);
  expect(read.mended).toMatchObject([{ name: "Standard", problems: [{ field: "steps" }] }]);
  expect(read.lost).toEqual(["Broken", "3"]);
});

test.each([
  ["not json", "takeaway.notJson"],
  ["[]", "takeaway.notLibrary"],
  ['{"a":1}', "takeaway.notLibrary"],
  ['{"kind":"fall-line-experiments","version":99,"experiments":[]}', "takeaway.newerLibrary"],
])("%s is refused in words", (text, key) => {
  expect(readLibraryFile(text, [])).toEqual({ ok: false, key });
});

test("names and searches", () => {
  expect(freeName("A", new Set(["A", "A (2)"]))).toBe("A (3)");
  expect(freeName("A (2)", new Set(["A (2)"]))).toBe("A (3)");
  const named = ["Adam on Beale", "beale, slow"].map((name) => createEntry(name, standardExperiment()));
  expect(search(named, "BEALE adam").map(({ name }) => name)).toEqual(["Adam on Beale"]);
});

test("a full and a closed storage are told apart", () => {
  expect(storageTrouble(new DOMException("", "QuotaExceededError"))).toBe("full");
  expect(storageTrouble(new DOMException("", "InvalidStateError"))).toBe("refused");
  expect(storageTrouble(new RangeError("x"))).toBe("failed");
});
