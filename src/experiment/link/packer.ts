/** Plain JSON as letters, digits, - and _. */
export type Packer = (value: unknown) => string;

let packer: Packer | undefined;

/** Called once by the code that packs: a visit to a surface has nothing to pack and goes without. */
export function packWith(given: Packer): void {
  packer = given;
}

/** There wherever a grid is, as whatever reads grids loads it. */
export function packed(value: unknown): string {
  if (packer === undefined) throw new Error("link: expected the code that packs to be loaded");
  return packer(value);
}
