import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { companionIds } from "../../src/companions/index.ts";
import { experimentOf, relatedTo } from "../../src/engine/workbench.ts";
import { lessons } from "../../src/lessons/index.ts";
import { decodeLessonLink, encodeLessonLink } from "../../src/lessons/lessonLink.ts";
import { neighbours, orderOf, placeOf } from "../../src/lessons/place.ts";
import { recipeIds } from "../../src/lessons/recipes.ts";
import { sources } from "../../src/lessons/sources.ts";
import type { Measured } from "./measure.ts";
import { measuredPath } from "./writeMeasured.ts";

const steps = lessons.flatMap((lesson) =>
  lesson.steps.map((step) => ({ name: `${lesson.id}/${step.id}`, lesson, step })),
);

describe("the course", () => {
  it("has thirteen lessons of four to eight steps, five to ten minutes each, in an order that can be read", () => {
    // README and the contents say how many in words.
    expect(lessons).toHaveLength(13);
    const read = new Set<string>();
    for (const { id, after, minutes, steps } of lessons) {
      expect(steps.length, id).toBeGreaterThanOrEqual(4);
      expect(steps.length, id).toBeLessThanOrEqual(8);
      expect(minutes, id).toBeGreaterThanOrEqual(5);
      expect(minutes, id).toBeLessThanOrEqual(10);
      for (const before of after) expect(read.has(before), `${id} after ${before}`).toBe(true);
      read.add(id);
    }
  });

  it("has a measured claim for every one of the 76 recipes", () => {
    const taught = new Set(steps.flatMap(({ step }) => step.claims.map(({ recipe }) => recipe)));
    expect(recipeIds).toHaveLength(76);
    expect(recipeIds.filter((id) => !taught.has(id))).toEqual([]);
    for (const { id, steps } of lessons) {
      const written = JSON.parse(readFileSync(measuredPath(id), "utf8")) as readonly Measured[];
      expect(written.map(({ step, claim, recipe }) => [step, claim, recipe])).toEqual(
        steps.flatMap((step) => step.claims.map((claim) => [step.id, claim.id, claim.recipe])),
      );
    }
  });

  it("has ids of its own for steps and claims", () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    for (const { name, step } of steps) {
      expect(name).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(new Set(step.claims.map(({ id }) => id)).size, name).toBe(step.claims.length);
      expect(step.claims.length, name).toBeGreaterThan(0);
    }
  });

  it.each(steps)("$name has something to see, and it can be read", ({ step }) => {
    expect(step.experiment !== undefined || step.companion !== undefined).toBe(true);
    if (step.companion !== undefined) expect(companionIds).toContain(step.companion.id);
    const experiment = experimentOf(step);
    if (experiment !== undefined) expect(experiment.runs.length).toBeGreaterThan(0);
    if (step.related !== undefined) {
      expect(step.experiment).toBeUndefined();
      expect(relatedTo(step, 7)).toMatchObject({ seed: 7 });
      expect(relatedTo(step, 7)?.runs.length).toBeGreaterThan(0);
    }
    for (const { source } of step.sources) expect(sources[source]).toBeDefined();
  });

  it("leads from every step into the explorer, but from three whose matter has no landscape there", () => {
    const without = steps.filter(({ step }) => step.experiment === undefined && step.related === undefined);
    expect(without.map(({ step }) => step.id).sort()).toEqual([
      "hi-c-augmentation",
      "pinn-reaction-diffusion",
      "ring-allreduce-cost",
    ]);
  });

  it("has a test for every lesson where its index says", () => {
    for (const { id } of lessons) {
      const file = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(existsSync(`tests/lessons/claims/${file}.test.ts`), file).toBe(true);
    }
  });
});

describe("links into the course", () => {
  it("come back as they went", () => {
    const [first, second] = steps;
    for (const link of [
      { lesson: first.lesson.id, step: first.step.id },
      { lesson: first.lesson.id, step: first.step.id, playlist: [first.name, second.name] },
      { lesson: first.lesson.id, step: first.step.id, values: { a: 0.25, b: "x&y=z", c: true } },
      {
        lesson: first.lesson.id,
        step: first.step.id,
        experiment: "#v=1&surface=himmelblau&run=adam;learningRate=0.15",
      },
    ])
      expect(decodeLessonLink(encodeLessonLink(link))).toEqual(link);
  });

  it("that are hostile or broken are read as far as they go, or not at all", () => {
    expect(decodeLessonLink("#v=1&surface=himmelblau")).toBeUndefined();
    expect(decodeLessonLink("#lesson=../../etc")).toBeUndefined();
    expect(decodeLessonLink("#lesson=%E0%A4%A")).toBeUndefined();
    expect(decodeLessonLink("#lesson=a/b&companion.x=%E0%A4%A&companion.y=[1]&companion.z=1e999")).toEqual({
      lesson: "a",
      step: "b",
    });
    expect(decodeLessonLink(`#lesson=a/b&playlist=${"<script>,a/b,".repeat(3)}`)?.playlist).toEqual([
      "a/b",
      "a/b",
      "a/b",
    ]);
  });

  it("walk in the order of the course, or of a playlist", () => {
    const all = orderOf(undefined);
    expect(neighbours(all[0], undefined)).toEqual({ before: undefined, after: all[1] });
    const list = [all[3], all[0], "no/such"];
    expect(orderOf(list)).toEqual([all[3], all[0]]);
    expect(neighbours(all[0], list)).toEqual({ before: all[3], after: undefined });
    expect(placeOf("no", "such")).toBeUndefined();
  });
});
