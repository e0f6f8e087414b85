import { describe, expect, it } from "vitest";
import { readLine } from "../../src/panels/lesson/prose.ts";
import { formatReading } from "../../src/theme/readings.ts";

describe("a line of a lesson", () => {
  it("typesets mathematics and opens terms within words that are stressed", () => {
    expect(readLine("*It remembers $1/(1-\\alpha)$ steps* of [[adam|Adam]].")).toEqual([
      {
        kind: "stress",
        inlines: [
          { kind: "text", text: "It remembers " },
          { kind: "tex", latex: "1/(1-\\alpha)" },
          { kind: "text", text: " steps" },
        ],
      },
      { kind: "text", text: " of " },
      { kind: "term", term: "adam", text: "Adam" },
      { kind: "text", text: "." },
    ]);
  });

  it("keeps a full stop with the short formula before it", () => {
    expect(readLine("at $(1, 0)$. Then $x$ ($y$) rises")).toEqual([
      { kind: "text", text: "at " },
      { kind: "tex", latex: "(1, 0)", after: "." },
      { kind: "text", text: " Then " },
      { kind: "tex", latex: "x" },
      { kind: "text", text: " (" },
      { kind: "tex", latex: "y", after: ")" },
      { kind: "text", text: " rises" },
    ]);
    const long = "\\theta_{n+1} = (1 + \\beta - \\eta\\lambda)\\,\\theta_n - \\beta\\,\\theta_{n-1}";
    expect(readLine(`$${long}$.`)).toEqual([
      { kind: "tex", latex: long },
      { kind: "text", text: "." },
    ]);
  });

  it("keeps signs in quotation marks on one line", () => {
    expect(readLine("“h-e” is not well-known")).toEqual([{ kind: "text", text: "“h-\u2060e” is not well-known" }]);
  });

  it("does not end inside a number or before its per cent sign", () => {
    expect(readLine("within 0.1 % of 10 000 or 1 200 000 steps, 20 times in 400")).toEqual([
      { kind: "text", text: "within 0.1\u00a0% of 10\u00a0000 or 1\u00a0200\u00a0000 steps, 20 times in 400" },
    ]);
  });
});

describe("a reading beside a claim", () => {
  it("shows the exponent of what a sentence may bound", () => {
    expect([0, -3, 0.5263, 8.88e-16, -2e-13, 3.61e16].map(formatReading)).toEqual([
      "0",
      "−3",
      "0.5263",
      "8.9×10⁻¹⁶",
      "−2.0×10⁻¹³",
      "3.61×10¹⁶",
    ]);
  });
});
