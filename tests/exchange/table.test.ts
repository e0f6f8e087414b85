import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../src/language/all.ts";
import { decodeText, fileText, LARGEST_FILE } from "../../src/exchange/fileText.ts";
import { numberIn } from "../../src/exchange/table/cell.ts";
import { guessSeparator } from "../../src/exchange/table/guess.ts";
import { guessRoles, type Roles, readSamples } from "../../src/exchange/table/samples.ts";
import { readTable, type TableOptions } from "../../src/exchange/table/table.ts";
import { isTextKey, translateKey } from "../../src/language/translate.ts";

const SEEDED = { seed: 20251122, numRuns: 200 };

function tableOf(text: string, options?: TableOptions) {
  const read = readTable(text, options);
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.table;
}

function samplesOf(text: string, roles: Partial<Roles> = {}, standardise = false) {
  const table = tableOf(text);
  const read = readSamples(table, { ...guessRoles(table), ...roles }, standardise);
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.samples;
}

/** The problem of a text, as its English sentence; an empty one where there is none. */
function sentence(text: string, roles: Partial<Roles> = {}, standardise = true): string {
  const read = readTable(text);
  const taken =
    "problem" in read ? read : readSamples(read.table, { ...guessRoles(read.table), ...roles }, standardise);
  if (!("problem" in taken)) return "";
  const { key, values } = taken.problem;
  expect(isTextKey(key), key).toBe(true);
  for (const language of ["en", "zh"] as const) expect(translateKey(language, key, values)).not.toMatch(/\{\{/);
  return translateKey("en", key, values);
}

describe("what is written as a table is read as it was", () => {
  // A negative zero is written like the other.
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
  const word = fc.stringMatching(/^[a-z][a-z ,;"\n]{0,8}[a-z]$/);
  const written = fc.record({
    rows: fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.tuple(fc.array(finite, { minLength: width, maxLength: width }), word), {
        minLength: 3,
        maxLength: 20,
      }),
    ),
    separator: fc.constantFrom(",", ";", "\t"),
    comma: fc.boolean(),
    newline: fc.constantFrom("\n", "\r\n"),
    header: fc.boolean(),
    mark: fc.boolean(),
  });

  it("numbers to the bit, words whatever stands in them", () => {
    fc.assert(
      fc.property(written, ({ rows, separator, comma, newline, header, mark }) => {
        const decimal = comma && separator !== "," ? "," : ".";
        const cell = (value: number) => String(value).replace(".", decimal);
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(([numbers, label]) => [...numbers.map(cell), quoted(label)].join(separator));
        if (header) lines.unshift([...rows[0][0].map((_, i) => `c${i}`), quoted("the, label")].join(separator));
        const table = tableOf((mark ? "\uFEFF" : "") + lines.join(newline) + newline, { separator, header });
        expect(table.rows.length).toBe(rows.length);
        expect(table.firstRow).toBe(header ? 2 : 1);
        const width = rows[0][0].length;
        // Only where a number shows how decimals are written can a reader know.
        const shown = rows.flat(2).some((value) => typeof value === "number" && !Number.isInteger(value));
        if (decimal === "," && !shown) return;
        for (const [i, [numbers, label]] of rows.entries()) {
          expect(numbers.map((_, j) => numberIn(table.rows[i][j], table.decimal))).toEqual(numbers);
          expect(table.rows[i][width]).toBe(label);
        }
      }),
      SEEDED,
    );
  });
});

describe("how a table is written", () => {
  it.each([
    ["commas", "1.5,2\n3,4.25\n", ","],
    ["semicolons and decimal commas", "1,5;2\n3;4,25\n", ";"],
    ["semicolons and decimal commas in every cell", "1,5;2,5\n3,5;4,25\n", ";"],
    ["tabs and decimal commas", "1,5\t2\n3\t4,25\n", "\t"],
    ["words with commas", 'a;b\n"x, y";1\n"z, w";2\n', ";"],
  ])("%s", (_, text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
    expect(tableOf(text).columns.length).toBe(2);
  });

  it("a first row is a header where it has words above numbers, and a bad row where it has numbers too", () => {
    expect(tableOf("x,y\n1,2\n3,4").header).toBe(true);
    expect(tableOf("1,a\n3,b").header).toBe(false);
    expect(tableOf("x,name\n1,a\n3,b").columns.map(({ name }) => name)).toEqual(["x", "name"]);
    expect(tableOf("abc,2\n1,2\n3,4").header).toBe(false);
    expect(tableOf("x,y\n1,2", { header: false }).firstRow).toBe(1);
  });

  it("numbers have no thousands, and a typographic minus is one", () => {
    expect(["1e3", " −2.5 ", "+.5", "7."].map((cell) => numberIn(cell, "."))).toEqual([1000, -2.5, 0.5, 7]);
    expect(["1,234", "1.234,5", "0x10", "", "NaN", "1 2", "5%"].map((cell) => numberIn(cell, "."))).toEqual(
      Array(7).fill(undefined),
    );
    expect([numberIn("1,5", ","), numberIn("1.5", ","), numberIn("1e999", ".")]).toEqual([
      1.5,
      undefined,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe("the samples of a table", () => {
  const flowers = "id;width;height;species\n1;1,5;2;rose\n2;0,5;1;daisy\n3;1,4;2;rose\n4;0,1;3;daisy\n";
  it("words are classes in their own order, columns that count the rows stay out", () => {
    expect(guessRoles(tableOf(flowers))).toEqual({ inputs: [1, 2], target: 3, kind: "classes" });
    expect(samplesOf(flowers)).toEqual({
      inputs: [
        [1.5, 2],
        [0.5, 1],
        [1.4, 2],
        [0.1, 3],
      ],
      targets: [1, 0, 1, 0],
      columns: ["width", "height"],
      classes: ["daisy", "rose"],
    });
  });

  it("numbered classes are in the order of their numbers", () => {
    const text = `1,10\n2,9\n3,10\n4,9\n`;
    expect(guessRoles(tableOf(text)).kind).toBe("classes");
    expect(samplesOf(text)).toMatchObject({ targets: [1, 0, 1, 0], classes: ["9", "10"] });
    expect(samplesOf(text, { kind: "values" })).toEqual({ inputs: [[1], [2], [3], [4]], targets: [10, 9, 10, 9] });
  });

  it("a number that seldom comes again is a number", () => {
    expect(guessRoles(tableOf("x,y\n1,2\n2,3\n3,4\n")).kind).toBe("values");
    expect(guessRoles(tableOf("x,y\n1,2.5\n2,2.5\n3,2.5\n")).kind).toBe("values");
  });
});

describe("what is wrong with a table is told, with its place and the cure", () => {
  const many = (rows: number) => Array.from({ length: rows }, (_, i) => `${i},${2 * i}`).join("\n");
  it.each([
    ["nothing", " \n\n", /no row.*Paste/],
    ["ragged", "x,y\n1,2\n3,4,5\n6,7", /Row 3 has 3 cells, the first row has 2.*separator/],
    ["an empty row inside", "x,y\n1,2\n\n6,7", /Row 3 is empty. Remove it/],
    ["a word", "x,y,z\n1,2,3\n4,abc,6\n7,8,9", /Row 3, column 2 \(y\): "abc" is not a number/],
    ["a word without a header", "1,2,3\n4,5,6\n7,8,9\noops,1,2", /Row 4, column 1: "oops" is not a number/],
    ["a hole", "x,y\n1,2\n,4\n5,7", /Row 3, column 1 \(x\): the cell is empty/],
    ["a hole in the target", "x,y\n1,a\n2,\n3,b", /Row 3, column 2 \(y\): the cell is empty/],
    ["too large a number", "x,y\n1,2\n1e999,4\n5,7", /Row 3, column 1 \(x\): 1e999 is too large/],
    [
      "a constant input",
      "x,y,z\n5,1,2\n5,2,3\n5,3,5",
      /Column 1 \(x\) holds the same number.*divide by zero.*switch standardising off/,
    ],
    ["a constant target", "x,y\n1,2.5\n2,2.5\n3,2.5", /column 2 \(y\), is the same in every row/],
    ["one class", "x,y\n1,a\n2,a\n3,a", /only the class "a"/],
    ["one column", "1\n2\n3", /only one cell.*separator/],
    ["too many rows", many(20_001), /more than 20000 rows/],
    ["an open quotation mark", 'x,y\n1,"2\n3,4', /quotation mark in row 2/],
    ["no text", "PK\u0003\u0004\0\0", /not a text.*CSV/],
  ])("%s", (_, text, expected) => {
    expect(sentence(text)).toMatch(expected);
  });

  it("a constant column may stay where nothing is standardised, and the largest table is read", () => {
    expect(sentence("x,y,z\n5,1,2\n5,2,3\n5,3,5", {}, false)).toBe("");
    expect(samplesOf(many(20_000)).inputs.length).toBe(20_000);
  });

  it("a header with nothing under it", () => {
    const alone = { problem: { key: "ownData.headerOnly" }, taken: { separator: ",", header: true } };
    expect(readTable("x,y\n", { header: true })).toEqual(alone);
    expect(readTable("x,y\n")).toEqual(alone);
    expect(readTable("x,y\n", { header: false })).toHaveProperty("table");
    expect(readTable("1,y\n")).toHaveProperty("table");
  });

  it("and how it was taken, so that it can be taken in another way", () => {
    expect(readTable("a;b,c\n1;2,3\n4;5", { separator: "," })).toMatchObject({
      problem: { key: "ownData.ragged" },
      taken: { separator: ",", header: true }, // c stands over 3
    });
    expect(readTable('a,b\n"1,2', { separator: "," })).toMatchObject({
      problem: { key: "ownData.quote" },
      taken: { separator: "," },
    });
    expect(readTable("", {})).toEqual({ problem: { key: "ownData.empty" } });
  });

  it("a choice of columns that gives nothing", () => {
    expect(sentence("x,y\n1,2.5\n2,3.5", { inputs: [] })).toMatch(/No column goes in/);
    const classes = Array.from({ length: 101 }, (_, i) => `${i},c${i}`).join("\n");
    expect(sentence(classes)).toMatch(/101 different classes; at most 100/);
  });

  it("a file that is too large, before it is read", async () => {
    const file = { name: "big.csv", size: LARGEST_FILE + 1 } as File;
    expect(await fileText(file)).toEqual({
      problem: { key: "ownData.tooLarge", values: { name: "big.csv", size: "32", max: "32" } },
    });
  });
});

describe("the encoding of a file", () => {
  it("is UTF-8 or what its mark says, else what spreadsheets in China or Europe write", () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0);
    expect(decodeText(utf16)).toBe("a,b");
    expect(decodeText(new TextEncoder().encode("\uFEFF类,1"))).toBe("类,1");
    expect(decodeText(Uint8Array.of(0xc0, 0xe0, 0x2c, 0x31))).toBe("类,1"); // GB 18030
    expect(decodeText(Uint8Array.of(0x63, 0x6f, 0xfb, 0x74, 0x20, 0xe9))).toBe("coût é"); // Windows-1252
  });
});
