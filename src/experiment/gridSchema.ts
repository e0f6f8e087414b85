import * as z from "zod/mini";
import { says } from "./expectation.ts";
import { LIMITS } from "./limits.ts";
import { fields, finite, list, named, number, text } from "./schemaParts.ts";

const coordinate = number({ min: -LIMITS.gridNumber, max: LIMITS.gridNumber });
const tooFew = says({ key: "expected.gridSide", values: { max: LIMITS.gridSide } });
const axis = list(coordinate, LIMITS.gridSide).check(z.minLength(2, { error: tooFew }));
const place = z.tuple([finite, finite], { error: says({ key: "expected.pair" }) });

/** Losses computed elsewhere. */
export const gridSchema = named(
  "grid",
  fields({
    type: z.literal("grid"),
    name: z.optional(text(LIMITS.titleLength)),
    x: axis,
    y: axis,
    values: list(list(coordinate, LIMITS.gridSide), LIMITS.gridSide),
    trajectory: z.optional(
      fields({
        name: z.optional(text(LIMITS.titleLength)),
        points: list(place, LIMITS.wayPoints).check(z.minLength(1, { error: says({ key: "expected.wayPoints" }) })),
      }),
    ),
  }),
);
