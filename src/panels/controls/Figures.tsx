const PIECES = /([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[₀-₉]+)/;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";
const plain = (text: string) =>
  [...text]
    .map((figure) => {
      const up = raised.indexOf(figure);
      const down = lowered.indexOf(figure);
      return figure === "⁻" ? "−" : up >= 0 ? String(up) : down >= 0 ? String(down) : figure;
    })
    .join("");

/** Sets raised and lowered figures with the face's own figures, so that 10⁻¹² keeps one rhythm in any font. */
export function Figures({ children }: { readonly children: string }) {
  if (!PIECES.test(children)) return children;
  return children.split(PIECES).map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
    if (/^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(piece)) return <sup key={at}>{plain(piece)}</sup>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    if (/^[₀-₉]/.test(piece)) return <sub key={at}>{plain(piece)}</sub>;
    return piece;
  });
}
