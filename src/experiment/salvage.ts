import { examine } from "./examine.ts";
import { shown } from "./expectation.ts";
import type { Experiment, Problem } from "./experiment.ts";
import { fill } from "./fill.ts";
import { type Flaw, problemOf } from "./flaw.ts";
import { type Path, valueAt, writtenPath } from "./path.ts";
import { openVersion } from "./read.ts";
import { withinMemory } from "./recording.ts";
import { standardExperiment } from "./standard.ts";
import { toJson } from "./write.ts";

/** Depth at which input is cut off; an experiment has five levels. */
const DEPTH = 12;
/** Rounds of leaving out; each takes at least one thing away, and real input needs three. */
const ROUNDS = 200;

/** Lists of things of which one can be left out; a flaw in any other list takes the whole list. */
const DIVISIBLE: ReadonlySet<unknown> = new Set(["runs", "transforms", "changes", "over"]);

/** What takes the place of root fields that cannot be left out. */
const INDISPENSABLE: Readonly<Record<string, unknown>> = {
  version: 1,
  objective: { type: "surface", name: "himmelblau" },
};

type Node = Record<string | number, unknown>;

/** Problems that are told; more would only bury the first. */
const TOLD = 100;

/** What a problem is about: an entry of an object or a list. Entries of −1 have nothing in their place. */
interface Site {
  readonly container: Node;
  readonly key: string | number;
}

interface Loss {
  readonly problem: Problem;
  /** Where the thing is that stands in for what was refused. */
  site: Site;
}

export interface Salvaged {
  readonly experiment: Experiment;
  readonly problems: readonly Problem[];
}

/**
 * Reads whatever there is: what is valid is kept, the rest takes its default, and both are listed. Never throws. Input
 * that is no experiment at all, or of a version from the future, opens the standard experiment.
 */
export function salvageExperiment(input: unknown): Salvaged {
  const opened = openVersion(input);
  if ("problem" in opened) return { experiment: standardExperiment(), problems: [opened.problem] };
  const wreck = new Wreck(opened.json);
  for (let round = 0; round < ROUNDS; round++) {
    const examined = examine(wreck.root);
    if ("parsed" in examined) {
      const { experiment, notices } = withinMemory(fill(examined.parsed));
      return { experiment, problems: [...wreck.problems(experiment), ...notices] };
    }
    wreck.leaveOut(examined.flaws);
  }
  return {
    experiment: standardExperiment(),
    problems: [{ field: "", expected: { key: "expected.experiment" }, found: shown(input) }],
  };
}

/** A copy of the input from which flawed fields are taken away, that remembers where everything came from. */
class Wreck {
  readonly root: Node;
  private readonly losses: Loss[] = [];
  /** The losses of every object and list, by entry. */
  private readonly lost = new Map<unknown, Map<string | number, Loss[]>>();
  /** The path in the input of every object and list. */
  private readonly origins = new Map<unknown, Path>();

  constructor(input: object) {
    this.root = this.copy(input, []) as Node;
  }

  /** Takes away what the flaws point at; what is missing takes its surroundings along. */
  leaveOut(flaws: readonly Flaw[]): void {
    const doomed = new Map<unknown, Set<number>>();
    // All of them are found before the first is removed, so that no removal hides the next.
    const sites = flaws.map((flaw) => ({ flaw, chain: this.chainTo(flaw.path), found: valueAt(this.root, flaw.path) }));
    for (const { flaw, chain, found } of sites) {
      this.note(flaw, chain, found);
      const max = flaw.expected.values?.max;
      if (flaw.expected.key === "expected.list" && Array.isArray(found) && found.length > Number(max))
        found.length = Number(max);
      else this.remove(chain, flaw.path, found === undefined ? -2 : -1, doomed);
    }
    for (const [list, indices] of doomed) if (Array.isArray(list)) dropEntries(list, indices);
  }

  /** All losses, with what the experiment has instead. */
  problems(experiment: Experiment): readonly Problem[] {
    const places = new Map<unknown, Path>();
    const visit = (node: unknown, path: Path) => {
      if (typeof node !== "object" || node === null) return;
      places.set(node, path);
      for (const [key, inner] of Object.entries(node)) visit(inner, [...path, Array.isArray(node) ? Number(key) : key]);
    };
    visit(this.root, []);
    const json = toJson(experiment);
    return this.losses.slice(0, TOLD).map(({ problem, site }) => {
      const place = places.get(site.container);
      const kept = place && valueAt(json, [...place, site.key]);
      return kept === undefined ? problem : { ...problem, kept: shown(kept) };
    });
  }

  /** Books a flaw, unless it is what an earlier removal left behind. */
  private note(flaw: Flaw, chain: readonly Node[], found: unknown): void {
    const container = chain[chain.length - 1];
    const key = flaw.path[flaw.path.length - 1];
    if (found === undefined && this.lost.get(container)?.has(key)) return;
    const path = this.origins.get(found) ?? [...(this.origins.get(container) ?? []), key];
    const loss: Loss = {
      problem: { ...problemOf(flaw, this.root), field: writtenPath(path) },
      site: { container, key },
    };
    this.losses.push(loss);
    this.place([loss], { container, key });
  }

  /** From here on `site` stands in for what was lost. */
  private place(losses: readonly Loss[], site: Site): void {
    const entries = this.lost.get(site.container) ?? new Map<string | number, Loss[]>();
    this.lost.set(site.container, entries);
    for (const loss of losses) loss.site = site;
    entries.set(site.key, [...(entries.get(site.key) ?? []), ...losses]);
  }

  /** Removes the node at part `which` of the path (counted from its end), or what it is an indivisible part of. */
  private remove(chain: readonly Node[], path: Path, which: -1 | -2, doomed: Map<unknown, Set<number>>): void {
    let at = Math.max(path.length + which, 0);
    while (at > 0 && typeof path[at] === "number" && !DIVISIBLE.has(path[at - 1])) at--;
    const container = chain[at];
    const key = path[at];
    const listed = Array.isArray(container);
    // What was lost inside is now represented by what replaces the whole; nothing replaces an entry of a list.
    const inside = chain.slice(at + 1).flatMap((node) => [...(this.lost.get(node)?.values() ?? [])].flat());
    for (const node of chain.slice(at + 1)) this.lost.delete(node);
    if (listed) {
      for (const loss of [...inside, ...(this.lost.get(container)?.get(key) ?? [])]) loss.site = { container, key: -1 };
      this.lost.get(container)?.delete(key);
      doomed.set(container, (doomed.get(container) ?? new Set()).add(Number(key)));
      return;
    }
    this.place(inside, { container, key });
    if (container === this.root && Object.hasOwn(INDISPENSABLE, key))
      container[key] = structuredClone(INDISPENSABLE[key]);
    else delete container[key];
  }

  /** The objects and lists along `path`, the root first: entry i holds `path[i]`. */
  private chainTo(path: Path): readonly Node[] {
    return path.map((_, i) => valueAt(this.root, path.slice(0, i)) as Node);
  }

  private copy(value: unknown, path: Path): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (path.length > DEPTH) return null;
    const copied = Array.isArray(value)
      ? value.map((item, i) => this.copy(item, [...path, i]))
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== undefined)
            .map(([key, inner]) => [key, this.copy(inner, [...path, key])]),
        );
    this.origins.set(copied, path);
    return copied;
  }
}

/** Takes the entries at `indices` out of `list`, in place and whatever its length. */
function dropEntries(list: unknown[], indices: ReadonlySet<number>): void {
  let left = 0;
  for (const [i, entry] of list.entries()) if (!indices.has(i)) list[left++] = entry;
  list.length = left;
}
