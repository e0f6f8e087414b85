declare module "jsfive" {
  /** The part of jsfive that is used here; it comes without types. */
  export class File {
    constructor(buffer: ArrayBuffer, name?: string);
    readonly keys: readonly string[];
    get(path: string): Group | Dataset | undefined;
  }
  export class Group {
    readonly keys: readonly string[];
  }
  export class Dataset {
    readonly shape: readonly number[];
    /** numpy's way to say it, like "<f8"; lists for what is no number. */
    readonly dtype: unknown;
    /** Row-major. */
    readonly value: ArrayLike<number | bigint>;
  }
}
