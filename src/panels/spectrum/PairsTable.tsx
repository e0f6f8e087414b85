import { useText } from "../../language/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import type { KnownSpectrum } from "./useSpectrum.ts";

interface Pair {
  readonly rank: number;
  readonly value: number;
  readonly residual?: number;
  readonly gradient: number;
  readonly moved?: number;
}

/** Eigenpairs shown from either end. */
const ENDS = 5;

/** The outermost eigenvectors and how much of the gradient and of the last step lies along each. */
export function PairsTable({ report }: { readonly report: KnownSpectrum["report"] }) {
  const text = useText();
  const pairs = pairsOf(report);
  if (pairs.length === 0) return null;
  const [estimated, moved] = [pairs[0].residual !== undefined, pairs[0].moved !== undefined];
  const restOf = (share: (pair: Pair) => number) => Math.max(0, 1 - pairs.reduce((sum, pair) => sum + share(pair), 0));
  const missing = report.dimension - pairs.length;
  return (
    <table className="spectrum-pairs">
      <caption>{text("spectrum.overlapNote")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text("spectrum.eigenvalue")}</span>
          </th>
          <th scope="col">λ</th>
          {estimated && <th scope="col">{text("spectrum.residual")}</th>}
          <th scope="col">{text("spectrum.withGradient")}</th>
          {moved && <th scope="col">{text("spectrum.withStep")}</th>}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ rank, value, residual, gradient, moved }) => (
          <tr key={rank}>
            <th scope="row">
              <Figures>{`λ${subscript(rank)}`}</Figures>
            </th>
            <td className="mono">
              <Figures>{formatNumber(value)}</Figures>
            </td>
            {residual !== undefined && (
              <td className="mono">
                <Figures>{formatNumber(residual, 2)}</Figures>
              </td>
            )}
            <Share of={gradient} />
            {moved !== undefined && <Share of={moved} />}
          </tr>
        ))}
        {missing > 0 && (
          <tr>
            <th scope="row" colSpan={estimated ? 3 : 2}>
              {text("spectrum.others", { count: missing })}
            </th>
            <Share of={restOf(({ gradient }) => gradient)} />
            {moved && <Share of={restOf(({ moved }) => moved ?? 0)} />}
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A share as a bar and in per cent. */
function Share({ of }: { readonly of: number }) {
  const known = Number.isFinite(of);
  return (
    <td className="mono spectrum-share">
      {known && <span style={{ width: `${100 * Math.min(1, of)}%` }} />}
      {known ? `${(100 * of).toFixed(1)} %` : "–"}
    </td>
  );
}

const subscript = (rank: number) => [...String(rank)].map((figure) => "₀₁₂₃₄₅₆₇₈₉"[Number(figure)]).join("");

/** The largest eigenvalue first, λ₁, down to the smallest, λₚ. */
function pairsOf(report: KnownSpectrum["report"]): readonly Pair[] {
  const p = report.dimension;
  if (report.kind === "exact") {
    const { eigenvalues, gradient, moved } = report;
    const ranks = Array.from({ length: p }, (_, i) => i + 1).filter((rank) => rank <= ENDS || rank > p - ENDS);
    return ranks.map((rank) => {
      const k = p - rank;
      return { rank, value: eigenvalues[k], gradient: gradient[k], ...(moved && { moved: moved[k] }) };
    });
  }
  const ranked = (pairs: typeof report.highest, lowestRank: number): Pair[] =>
    pairs === undefined
      ? []
      : Array.from(pairs.values, (value, k) => ({
          rank: lowestRank - k,
          value,
          residual: pairs.residuals[k],
          gradient: pairs.gradient[k],
          ...(pairs.moved && { moved: pairs.moved[k] }),
        })).reverse();
  return [...ranked(report.highest, report.highest?.values.length ?? 0), ...ranked(report.lowest, p)];
}
