import katex from "katex";
import "katex/dist/katex.min.css";
import { abbreviatedLatex } from "./abbreviate.ts";
import "./typeset.css";

/** The typesetter's own node of a drawn sign: tall braces and roots. */
interface DrawnSign {
  attributes: Record<string, string>;
  toNode(): SVGElement;
}

// Its attribute `style` would be refused by the page's content policy; the same said by property is not.
const { SvgNode } = (katex as typeof katex & { __domTree: { SvgNode: { prototype: DrawnSign } } }).__domTree;
const sign = SvgNode.prototype;
const drawn = sign.toNode;
sign.toNode = function () {
  const { style, ...attributes } = this.attributes;
  this.attributes = attributes;
  const node = drawn.call(this);
  if (style !== undefined) node.style.cssText = style;
  return node;
};

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

/** The same with letters for what the formula repeats. */
export function typesetShorter(latex: string, host: HTMLElement, display: boolean): void {
  typeset(abbreviatedLatex(latex), host, display);
}
