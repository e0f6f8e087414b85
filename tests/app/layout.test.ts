import { expect, it } from "vitest";
import { layoutFor } from "../../src/app/layout.ts";

it("the layout follows the window", () => {
  const named = (width: number, height: number) => layoutFor(width, height).name;
  expect(named(1920, 1080)).toBe("wide");
  expect(named(1440, 900)).toBe("desktop");
  expect(named(1280, 720)).toBe("desktop");
  expect(named(1024, 768)).toBe("folded");
  expect(named(820, 1180)).toBe("narrow");
  expect(named(390, 844)).toBe("phone");
  expect(layoutFor(844, 390)).toMatchObject({ name: "phone", sideways: true });
  expect(layoutFor(1280, 720).short).toBe(true);
  expect(layoutFor(1280, 800).short).toBe(false);
});
