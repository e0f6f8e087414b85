/** Made by the build: see chineseFaces.ts. */
declare module "virtual:chinese-faces" {
  const faces: readonly { readonly family: string; readonly unicodeRange: string; readonly url: string }[];
  export default faces;
}

declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  }
  /** The font with no more glyphs than `text` needs. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
