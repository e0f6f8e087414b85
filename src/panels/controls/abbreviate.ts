/** A group in parentheses shorter than this many characters of LaTeX is not worth a letter of its own. */
const WORTH_A_LETTER = 24;
const LETTERS = [..."PQRSABCK"];
/** More letters than this would have to be looked up rather than read. */
const MOST_LETTERS = 3;

interface Abbreviated {
  readonly latex: string;
  /** A letter and the LaTeX it stands for; may use the letters that follow it. */
  readonly where: readonly (readonly [letter: string, latex: string])[];
}

/**
 * A long formula with letters for the groups in parentheses that occur in it more than once, the longest first. Letters
 * that the formula uses itself are left alone. Without such a group the formula stays as it is.
 */
export function abbreviate(latex: string): Abbreviated {
  const used = latex.replace(/\\[A-Za-z]+/g, "");
  const letters = LETTERS.filter((letter) => !used.includes(letter)).slice(0, MOST_LETTERS);
  let texts: readonly string[] = [latex];
  const names: string[] = [];
  for (const letter of letters) {
    const group = longestRepeated(texts);
    if (group === undefined) break;
    texts = [...texts.map((text) => withLetter(text, group, letter)), group];
    names.push(letter);
  }
  const [short, ...meant] = texts;
  return { latex: short, where: names.map((letter, k) => [letter, meant[k]] as const) };
}

/** The abbreviated formula and what its letters stand for; a line may end between these, not within one. */
export function abbreviatedLatex(latex: string): string {
  const { latex: short, where } = abbreviate(latex);
  return [short, ...where.map(([letter, text]) => `{${letter} = ${text}}`)].join(",\\;\\; \\allowbreak ");
}

/** The longest text in grown parentheses that occurs in them at least twice. */
function longestRepeated(texts: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const text of texts) for (const group of groupsOf(text)) times.set(group, (times.get(group) ?? 0) + 1);
  let longest: string | undefined;
  for (const [group, count] of times)
    if (count > 1 && group.length >= WORTH_A_LETTER && group.length > (longest?.length ?? 0)) longest = group;
  return longest;
}

/** Every text between `\left(` and its `\right)`; lists of arguments, which are no value, excepted. */
function groupsOf(latex: string): string[] {
  const groups: string[] = [];
  const open: number[] = [];
  for (const { 0: fence, index } of latex.matchAll(/\\(left|right)(?![A-Za-z])/g)) {
    if (fence === "\\left") open.push(index);
    else {
      const begin = open.pop() ?? index;
      const text = latex.slice(begin + "\\left(".length, index);
      if (latex.startsWith("\\left(", begin) && !text.includes(", ")) groups.push(text);
    }
  }
  return groups;
}

/** `text` with `letter` for the group: in its parentheses, and bare where it is all of a sum or the beginning of one. */
function withLetter(text: string, group: string, letter: string): string {
  return text
    .replaceAll(`\\left(${group}\\right)(`, ` ${letter}\\cdot (`)
    .replaceAll(`\\left(${group}\\right)\\left(`, ` ${letter}\\cdot \\left(`)
    .replaceAll(`\\left(${group}\\right)`, ` ${letter}`)
    .split(group)
    .reduce((before, after) =>
      /(\{|\()$/.test(before) && /^(\+|-|\}|\)|\\right)/.test(after) ? before + letter + after : before + group + after,
    );
}
