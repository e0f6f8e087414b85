import katex from "katex";
import "katex/dist/katex.min.css";
import "./typeset.css";

/**
 * Builds the formula's nodes inside `host` (as nodes, never as markup: the page's content policy drops inline styles of
 * markup), with MathML beside them for those who listen.
 */
export function typeset(latex: string, host: HTMLElement, display: boolean): void {
  katex.render(latex, host, {
    displayMode: display,
    throwOnError: false,
    output: "htmlAndMathml",
    errorColor: "inherit",
  });
}
