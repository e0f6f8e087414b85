import { expect, it } from "vitest";
import { charactersOf } from "../../src/build/chineseFaces.ts";
import { zh } from "../../src/language/zh/index.ts";
import { course } from "../../src/language/zh/lessons/index.ts";

const texts = (catalogue: object): string =>
  Object.values(catalogue)
    .map((value) => (typeof value === "string" ? value : texts(value)))
    .join("");
const chinese = (text: string) => [...text].filter((character) => character >= "\u2e80");

it("every Chinese character of a text is in a face, those that only lessons use apart from the page's", () => {
  const faces = charactersOf("src/language/zh");
  expect(chinese(texts(zh)).filter((character) => !faces.page.has(character))).toEqual([]);
  const lessons = chinese(texts(course));
  expect(lessons.filter((character) => !faces.page.has(character) && !faces.course.has(character))).toEqual([]);
  expect(lessons.some((character) => faces.course.has(character))).toBe(true);
  expect([...faces.course].filter((character) => faces.page.has(character))).toEqual([]);
});
