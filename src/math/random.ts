import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus, xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { cos, log } from "./elementary.ts";

/** A seeded stream of random numbers. Same seed and name, same bits, on every engine. */
export interface RandomStream {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal, by Box and Muller (1958, eq. 1), one value per two uniforms. */
  normal(): number;
  /** Uniform integer in [0, bound). */
  below(bound: number): number;
  /** The generator's state as numbers; `restore(save())` continues to the bit. */
  save(): Float64Array;
  restore(saved: Float64Array): void;
}

/** FNV-1a over the UTF-16 units of `name`, mixed with `seed`: independent streams from one experiment seed. */
function streamSeed(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ (seed | 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/**
 * The stream called `name` under experiment seed `seed` (an integer). Every random choice flows from the seed through
 * a stream of its own, so adding a run never changes what another run draws.
 */
export function randomStream(seed: number, name: string): RandomStream {
  let generator = xoroshiro128plus(streamSeed(seed, name));
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normal() {
      const u1 = uniform();
      const u2 = uniform();
      return Math.sqrt(-2 * log(1 - u1)) * cos(6.283185307179586 * u2);
    },
    below: (bound) => Math.floor(uniform() * bound),
    save: () => Float64Array.from(generator.getState()),
    restore(saved) {
      generator = xoroshiro128plusFromState(Array.from(saved));
    },
  };
}
