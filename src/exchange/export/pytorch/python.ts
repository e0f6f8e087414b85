/** A float as Python writes it: the shortest text that reads back to the same double. */
export function float(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : '-float("inf")';
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A whole number stays one; others as floats. For places where Python takes both. */
export const number = (value: number): string => (Number.isSafeInteger(value) ? String(value) : float(value));

/** Numbers as a Python list of floats. */
export const floats = (values: ArrayLike<number>): string => `[${Array.from(values, float).join(", ")}]`;

/** Lists up to this length are written out to be read; longer ones are packed. */
const READABLE = 2000;
/** Columns of a packed text. */
const COLUMNS = 110;

/** A constant float64 tensor of that shape, exact to the bit: written out where it is short, packed where it is long. */
export function tensor(values: Float64Array, shape: readonly number[]): string {
  if (values.length > READABLE) return `packed("float64", ${shapeText(shape)}, """\n${base64(values)}""")`;
  if (shape.length < 2) return `torch.tensor(${floats(values)})`;
  const width = shape[1];
  const rows = Array.from(
    { length: shape[0] },
    (_, i) => `    ${floats(values.subarray(i * width, (i + 1) * width))},`,
  );
  return `torch.tensor([\n${rows.join("\n")}\n])`;
}

/** A constant tensor of whole numbers. */
export function wholeTensor(values: Int32Array): string {
  if (values.length > READABLE)
    return `packed("int32", ${shapeText([values.length])}, """\n${base64(values)}""").long()`;
  return `torch.tensor([${values.join(", ")}])`;
}

const shapeText = (shape: readonly number[]) => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;

/** The bytes, little-endian as on every machine that runs a browser, in lines. */
function base64({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const pieces: string[] = [];
  // A multiple of 3, so that the pieces join without padding between them; small enough to be spread over arguments.
  const PIECE = 3 * 8192;
  for (let i = 0; i < bytes.length; i += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(i, i + PIECE)));
  const text = pieces.map((piece) => btoa(piece)).join("");
  return text.replace(new RegExp(`.{1,${COLUMNS}}`, "g"), "$&\n");
}

/** What `packed(…)` stands for in a program. */
export const unpacking = `def packed(kind, shape, text):
    """A tensor from its bytes in base64, little-endian."""
    data = bytearray(base64.b64decode(text))
    return torch.frombuffer(data, dtype=getattr(torch, kind)).reshape(shape)
`;

/** Lines one level further in. */
export const indent = (text: string, levels = 1): string => text.replace(/^(?=.)/gm, "    ".repeat(levels));
