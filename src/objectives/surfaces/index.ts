import { ackley } from "./ackley.ts";
import { adagradCliff } from "./adagradCliff.ts";
import { beale } from "./beale.ts";
import { booth } from "./booth.ts";
import { bowl } from "./bowl.ts";
import { cliffPlateau } from "./cliffPlateau.ts";
import { doubleWell } from "./doubleWell.ts";
import { easom } from "./easom.ts";
import { foldingFunnel } from "./foldingFunnel.ts";
import { goldsteinPrice } from "./goldsteinPrice.ts";
import { himmelblau } from "./himmelblau.ts";
import { levy13 } from "./levy13.ts";
import { linearRegression } from "./linearRegression.ts";
import { matyas } from "./matyas.ts";
import { mccormick } from "./mccormick.ts";
import { monkeySaddle } from "./monkeySaddle.ts";
import { mullerBrown } from "./mullerBrown.ts";
import { productValley } from "./productValley.ts";
import { quarticHilltop } from "./quarticHilltop.ts";
import { rastrigin } from "./rastrigin.ts";
import { ravine } from "./ravine.ts";
import { rosenbrock } from "./rosenbrock.ts";
import { rotatedQuadratic } from "./rotatedQuadratic.ts";
import { ruggedBasin } from "./ruggedBasin.ts";
import { saddle } from "./saddle.ts";
import { saddleEscape } from "./saddleEscape.ts";
import { shallowWell } from "./shallowWell.ts";
import { sixHumpCamel } from "./sixHumpCamel.ts";
import { styblinskiTang } from "./styblinskiTang.ts";
import type { Surface } from "./surface.ts";
import { threeHumpCamel } from "./threeHumpCamel.ts";
import { twoPlayers } from "./twoPlayers.ts";

/** Every built-in surface, in the order of the gallery. */
export const surfaces: readonly Surface[] = [
  himmelblau,
  rosenbrock,
  mullerBrown,
  beale,
  rastrigin,
  monkeySaddle,
  ravine,
  rotatedQuadratic,
  bowl,
  linearRegression,
  doubleWell,
  saddle,
  twoPlayers,
  saddleEscape,
  quarticHilltop,
  productValley,
  ackley,
  styblinskiTang,
  sixHumpCamel,
  threeHumpCamel,
  goldsteinPrice,
  mccormick,
  levy13,
  easom,
  booth,
  matyas,
  shallowWell,
  adagradCliff,
  cliffPlateau,
  foldingFunnel,
  ruggedBasin,
];

const byId: ReadonlyMap<string, Surface> = new Map(surfaces.map((surface) => [surface.id, surface]));

/** The surface called `id`, if there is one. */
export function surfaceById(id: string): Surface | undefined {
  return byId.get(id);
}
