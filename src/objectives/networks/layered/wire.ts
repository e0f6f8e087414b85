/** What stands between two stages: values going up, ∂L/∂value coming down, and the rates of both along a direction. */
export class Wire {
  readonly value: Float64Array;
  private adjoints: Float64Array | undefined;
  private rates: Float64Array | undefined;
  private rateAdjoints: Float64Array | undefined;

  constructor(size: number) {
    this.value = new Float64Array(size);
  }

  get adjoint(): Float64Array {
    this.adjoints ??= new Float64Array(this.value.length);
    return this.adjoints;
  }

  get rate(): Float64Array {
    this.rates ??= new Float64Array(this.value.length);
    return this.rates;
  }

  get rateAdjoint(): Float64Array {
    this.rateAdjoints ??= new Float64Array(this.value.length);
    return this.rateAdjoints;
  }
}
