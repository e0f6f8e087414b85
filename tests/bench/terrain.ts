import { withDefaults } from "../../src/math/parameter.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { sampleGrid } from "../../src/terrain/grid.ts";
import { interleave, table } from "./harness.ts";

const SIDE = 256;
/** Worker time that a terrain of SIDE² samples may take, in ms. */
const GOAL_MS = 15;
/** Grids per timed call, so that the clock has enough to count. */
const REPEATS = 4;

/** A terrain of 256² exact losses for every built-in surface. */
export function benchTerrain(): string {
  const candidates = Object.fromEntries(
    surfaces.map((surface) => {
      const parameters = withDefaults(surface.parameters) as Record<string, number>;
      const objective = surface.create(parameters);
      const domain = surface.domain(parameters);
      return [
        surface.id,
        () => {
          let sum = 0;
          for (let repeat = 0; repeat < REPEATS; repeat++) {
            const grid = sampleGrid(objective, domain, SIDE);
            for (let k = 0; k < grid.length; k++) sum += grid[k];
          }
          return sum;
        },
      ];
    }),
  );
  const results = interleave(5, candidates);
  const rows = Object.entries(results)
    .map(([id, { cpuMs }]): [string, number] => [id, cpuMs / REPEATS])
    .sort((a, b) => b[1] - a[1]);
  const over = rows.filter(([, ms]) => ms > GOAL_MS).length;
  return `Terrain of ${SIDE}² exact losses, ms of worker CPU (goal ≤ ${GOAL_MS}; ${over} of ${rows.length} above)\n${table(
    ["surface", "ms"],
    rows.slice(0, 8).map(([id, ms]) => [id, ms.toFixed(2)]),
  )}\n(the eight slowest)`;
}
