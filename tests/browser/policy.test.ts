import { describe, expect, inject, it } from "vitest";
import { browserForSpecs, open } from "./browser.ts";

const browser = browserForSpecs();

describe("the built page", () => {
  it("carries a strict policy as a tag and as a header", async () => {
    const response = await fetch(inject("address"));
    const header = response.headers.get("content-security-policy") ?? "";
    const tag = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(await response.text())?.[1]
      ?.replaceAll("&#39;", "'");
    expect(tag).toBe(header);
    for (const part of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'"])
      expect(tag).toContain(part);
    expect(tag).not.toMatch(/unsafe|\*|https?:/);
  });

  it("refuses to evaluate text", async () => {
    const { page } = await open(browser());
    // From a timer, because what the debugger runs directly is exempt from the policy.
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: the very thing the policy has to refuse
              resolve(`evaluated to ${globalThis.eval("1 + 1")}`);
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(refused).toBe("EvalError");
  });
});
