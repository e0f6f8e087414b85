import type { Step } from "../lesson.ts";

export const ringAllreduceCost: Step = {
  id: "ring-allreduce-cost",
  companion: { id: "ring-all-reduce" },
  claims: [
    {
      id: "large-messages",
      recipe: "ring-allreduce-cost",
      *measure(bench) {
        const { ring, tree, star, floor, exact } = (yield* bench.report()).readings;
        return { ring, tree, star, floor, exact };
      },
      holds: ({ ring, tree, star, floor, exact }) =>
        exact === 1 && ring > floor && ring < 1.07 * floor && tree > 5 * ring && star > 50 * ring,
    },
    {
      id: "growing",
      recipe: "ring-allreduce-cost",
      *measure(bench) {
        const found: number[] = [];
        for (const machines of [16, 64, 256]) {
          const { ring, tree, star } = (yield* bench.report({ machines })).readings;
          found.push(ring, tree, star);
        }
        const [few, fewTree, fewStar, some, someTree, someStar, many, manyTree, manyStar] = found;
        return { few, fewTree, fewStar, some, someTree, someStar, many, manyTree, manyStar };
      },
      holds: ({ few, fewTree, fewStar, some, someTree, someStar, many, manyTree, manyStar }) =>
        Math.abs(few - 0.0765) < 5e-5 &&
        Math.abs(some - 0.08505) < 5e-5 &&
        Math.abs(many - 0.10519) < 5e-5 &&
        [fewTree - 0.32, someTree - 0.48, manyTree - 0.64].every((off) => Math.abs(off) < 5e-3) &&
        [fewStar - 1.2, someStar - 5.05, manyStar - 20.4].every((off) => Math.abs(off) < 0.05),
    },
    {
      id: "small-messages",
      recipe: "ring-allreduce-cost",
      *measure(bench) {
        const { latencyShare, ring, tree } = (yield* bench.report({ machines: 256, megabytes: 4 })).readings;
        return { share: latencyShare, ring, tree };
      },
      holds: ({ share, ring, tree }) => share > 0.96 && ring > 3 * tree,
    },
    {
      id: "crossing",
      recipe: "ring-allreduce-cost",
      *measure(bench) {
        const found: number[] = [];
        for (const machines of [8, 64, 256]) {
          const { crossing } = (yield* bench.report({ machines })).readings;
          // The crossing's formula against the two ways played through just there.
          const { ring, tree } = (yield* bench.report({ machines, megabytes: crossing })).readings;
          found.push(crossing, Math.abs(ring / tree - 1));
        }
        const [few, offFew, some, offSome, many, offMany] = found;
        return { few, some, many, off: Math.max(offFew, offSome, offMany) };
      },
      holds: ({ few, some, many, off }) =>
        Math.abs(few - 0.941) < 5e-4 && Math.abs(some - 5.68) < 5e-3 && Math.abs(many - 17.6) < 0.05 && off < 1e-9,
    },
  ],
  sources: [
    { source: "patarasuk-yuan-2009", locator: "§3, §4" },
    { source: "thakur-2005", locator: "§4.5" },
  ],
};
