import type { Catalogue, Language, TextValues } from "./translate.ts";

/** `$t({{name}})`, the text of a key that is a value; `$t(key)`, the text of a key; `{{name}}`, a value. */
const HOLE = /\$t\(\{\{(\w+)\}\}\)|\$t\(([^(){}]+)\)|\{\{(\w+)\}\}/g;

/** The texts of one language by their paths in its catalogue. */
export class Lookup {
  private readonly texts = new Map<string, string>();
  private readonly cardinal: Intl.PluralRules;
  private readonly ordinal: Intl.PluralRules;

  constructor(language: Language) {
    this.cardinal = new Intl.PluralRules(language);
    this.ordinal = new Intl.PluralRules(language, { type: "ordinal" });
  }

  /** Adds a catalogue's texts, in place of those of the same keys. */
  add(catalogue: Catalogue, path = ""): void {
    for (const [key, text] of Object.entries(catalogue))
      if (typeof text === "string") this.texts.set(path + key, text);
      else this.add(text, `${path}${key}.`);
  }

  /** The text for `key`, of a `count` in its plural form, with `values` put in as they are; the key where there is none. */
  text(key: string, values?: TextValues): string {
    const text = this.find(key, values);
    if (text === undefined || values === undefined) return text ?? key;
    return text.replace(HOLE, (_, nested?: string, other?: string, name?: string) => {
      if (nested !== undefined) return this.text(String(values[nested]), values);
      return other === undefined ? String(values[name ?? ""] ?? "") : this.text(other, values);
    });
  }

  has(key: string, values?: TextValues): boolean {
    return this.find(key, values) !== undefined;
  }

  private find(key: string, values: TextValues = {}): string | undefined {
    const { count, ordinal } = values;
    if (typeof count !== "number") return this.texts.get(key);
    const form = ordinal ? `_ordinal_${this.ordinal.select(count)}` : `_${this.cardinal.select(count)}`;
    return this.texts.get(key + form) ?? this.texts.get(key);
  }
}
