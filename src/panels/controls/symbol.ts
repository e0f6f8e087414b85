const letters: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  vartheta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  psi: "ψ",
  omega: "ω",
  Delta: "Δ",
  ell: "ℓ",
  infty: "∞",
};

/** A short symbol as plain characters: base and raised or lowered parts. */
export interface SymbolParts {
  readonly base: string;
  readonly sub?: string;
  readonly sup?: string;
}

const spell = (latex: string) =>
  latex
    .replace(/\\(?:mathrm|text|operatorname|mathit)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => letters[name] ?? name)
    .replace(/[{}\s\\]/g, "")
    .replace(/-/g, "−");

/** Splits a parameter's LaTeX symbol (`\eta`, `\beta_1`, `x_{\max}`) for setting without a formula typesetter. */
export function symbolParts(latex: string): SymbolParts {
  const match = /^(.*?)(?:_(\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}|\\[A-Za-z]+|.))?(?:\^(\{[^{}]*\}|\\[A-Za-z]+|.))?$/.exec(
    latex.trim(),
  );
  if (match === null) return { base: spell(latex) };
  const [, base, sub, sup] = match;
  return { base: spell(base), ...(sub && { sub: spell(sub) }), ...(sup && { sup: spell(sup) }) };
}
