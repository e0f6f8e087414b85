import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import type { FlowStepper } from "./flowStepper.ts";

/** Rows of Dormand and Prince's tableau: stage i + 1 = y + hΣⱼ STAGES[i][j]·kⱼ. */
const STAGES: readonly (readonly number[])[] = [
  [0.05260015195876773],
  [0.0197250569845379, 0.0591751709536137],
  [0.02958758547680685, 0, 0.08876275643042054],
  [0.2413651341592667, 0, -0.8845494793282861, 0.924834003261792],
  [0.037037037037037035, 0, 0, 0.17082860872947386, 0.12546768756682242],
  [0.037109375, 0, 0, 0.17025221101954405, 0.06021653898045596, -0.017578125],
  [0.03709200011850479, 0, 0, 0.17038392571223998, 0.10726203044637328, -0.015319437748624402, 0.008273789163814023],
  [
    0.6241109587160757, 0, 0, -3.3608926294469414, -0.868219346841726, 27.59209969944671, 20.154067550477894,
    -43.48988418106996,
  ],
  [
    0.47766253643826434, 0, 0, -2.4881146199716677, -0.590290826836843, 21.230051448181193, 15.279233632882423,
    -33.28821096898486, -0.020331201708508627,
  ],
  [
    -0.9371424300859873, 0, 0, 5.186372428844064, 1.0914373489967295, -8.149787010746927, -18.52006565999696,
    22.739487099350505, 2.4936055526796523, -3.0467644718982196,
  ],
  [
    2.273310147516538, 0, 0, -10.53449546673725, -2.0008720582248625, -17.9589318631188, 27.94888452941996,
    -2.8589982771350235, -8.87285693353063, 12.360567175794303, 0.6433927460157636,
  ],
];
/** Weights of order 8. */
const WEIGHTS = [
  0.054293734116568765, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585, 0.3111643669578199,
  -0.1521609496625161, 0.20136540080403034, 0.04471061572777259,
];
/** Weights minus those of the embedded order 3. */
const ERROR3 = [
  -0.18980075407240762, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585, -0.4226823213237919,
  -0.1521609496625161, 0.20136540080403034, 0.02265179219836082,
];
/** Weights of the estimator of order 5. */
const ERROR5 = [
  0.01312004499419488, 0, 0, 0, 0, -1.2251564463762044, -0.4957589496572502, 1.6643771824549864, -0.35032884874997366,
  0.3341791187130175, 0.08192320648511571, -0.022355307863886294,
];

/**
 * One step of Dormand and Prince's explicit Runge–Kutta method of order 8 with error estimators of order 5 and 3, DOP853
 * (Hairer, Nørsett & Wanner 1993, Solving ODEs I, §II.5 and §II.10), on y′ = −∇f(y). Twelve gradients per attempt.
 */
export class ExplicitFlow implements FlowStepper {
  readonly next: Float64Array;
  readonly nextGradient: Float64Array;
  readonly errorOrder = 8;
  /**
   * h times the dominant eigenvalue as the last two stages see it (ibid., eq. IV.2.1): beyond 6.1 the edge of the
   * stability region, and not accuracy, is what limits h.
   */
  stiffness = 0;
  /** ∇f at the stages, row by row: −k. */
  private readonly slopes: Float64Array;
  private readonly stage: Float64Array;

  constructor(dimension: number) {
    this.next = new Float64Array(dimension);
    this.nextGradient = new Float64Array(dimension);
    this.stage = new Float64Array(dimension);
    this.slopes = new Float64Array(STAGES.length * dimension + dimension);
  }

  attempt(objective: Objective, y: Float64Array, gradient: Float64Array, h: number): number {
    const { slopes, stage, next, nextGradient } = this;
    const p = y.length;
    slopes.set(gradient);
    for (let row = 0; row < STAGES.length; row++) {
      const weights = STAGES[row];
      for (let i = 0; i < p; i++) {
        let sum = 0;
        for (let j = 0; j < weights.length; j++) sum += weights[j] * slopes[j * p + i];
        stage[i] = y[i] - h * sum;
      }
      // `nextGradient` serves as scratch until the end.
      objective.gradient(stage, nextGradient);
      slopes.set(nextGradient, (row + 1) * p);
    }
    let square3 = 0;
    let square5 = 0;
    for (let i = 0; i < p; i++) {
      let sum = 0;
      let error3 = 0;
      let error5 = 0;
      for (let j = 0; j < WEIGHTS.length; j++) {
        const slope = slopes[j * p + i];
        sum += WEIGHTS[j] * slope;
        error3 += ERROR3[j] * slope;
        error5 += ERROR5[j] * slope;
      }
      next[i] = y[i] - h * sum;
      square3 += error3 * error3;
      square5 += error5 * error5;
    }
    objective.gradient(next, nextGradient);
    let moved = 0;
    let turned = 0;
    const last = STAGES.length * p;
    for (let i = 0; i < p; i++) {
      moved += (next[i] - stage[i]) * (next[i] - stage[i]);
      turned += (nextGradient[i] - slopes[last + i]) * (nextGradient[i] - slopes[last + i]);
    }
    this.stiffness = moved > 0 ? h * Math.sqrt(turned / moved) : 0;
    if (!Number.isFinite(norm2(nextGradient) + norm2(next))) return Number.POSITIVE_INFINITY;
    return square5 === 0 ? 0 : (h * square5) / Math.sqrt(square5 + 0.01 * square3);
  }
}
