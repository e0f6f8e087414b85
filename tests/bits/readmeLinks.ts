import type { Digested } from "./digests.ts";

/** Where `npm start` serves. */
const ADDRESS = "http://127.0.0.1:4173/";
const BEGIN = "<!-- links -->";
const END = "<!-- /links -->";

/** The README with its list of links and digests brought up to date. */
export function withLinks(readme: string, experiments: Readonly<Record<string, Digested>>): string {
  const rows = Object.entries(experiments).map(
    ([name, { link, digest }]) => `- \`${digest}\` [${name}](${ADDRESS}${link})`,
  );
  const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (before < 0 || after < 0) throw new Error(`README.md: expected ${BEGIN} … ${END}`);
  return `${readme.slice(0, before)}${BEGIN}\n${rows.join("\n")}\n${readme.slice(after)}`;
}
