/** Where something is inside plain JSON: names and list positions from the root. */
export type Path = readonly (string | number)[];

/** `runs[0].parameters.learningRate`; empty for the root. */
export function writtenPath(path: Path): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}

/** Reads what `writtenPath` wrote; undefined for anything else. */
export function parsePath(text: string): Path | undefined {
  if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d{1,7}\])*$/.test(text)) return undefined;
  return (text.match(/\w+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
}

/** What is at `path` below `root`; undefined where nothing is. */
export function valueAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const part of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string | number, unknown>)[part];
  }
  return node;
}

/** A copy of `root` with `value` at `path`; undefined unless all but the last part of the path is there. */
export function withValueAt(root: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof root !== "object" || root === null || Array.isArray(root) !== (typeof part === "number")) return undefined;
  if (rest.length > 0 && !Object.hasOwn(root, part)) return undefined;
  const inner = withValueAt((root as Record<string | number, unknown>)[part], rest, value);
  if (inner === undefined) return undefined;
  if (Array.isArray(root)) return typeof part === "number" && part < root.length ? root.with(part, inner) : undefined;
  return { ...root, [part]: inner };
}
