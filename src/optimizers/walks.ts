import { pow } from "../math/elementary.ts";
import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { readAdagrad } from "./adagrad.ts";
import { FORGOTTEN } from "./memory.ts";
import { readMoments } from "./moments.ts";
import { readMomentum } from "./momentum.ts";
import { readWarmup, WARMUP_BASE } from "./nadam.ts";
import type { PlaneDrive, PlaneSteps } from "./optimizer.ts";
import { readRmsprop } from "./rmsprop.ts";

/** The short way over the plane, by method; apart from the methods, of which a page needs only what they say of themselves. */
export const walks: Readonly<Record<string, PlaneSteps | undefined>> = {
  "gradient-descent": walkDescent,
  momentum: walkMomentum,
  nesterov: walkNesterov,
  adagrad: walkAdagrad,
  rmsprop: walkRmsprop,
  adam: (plane, count, memory, parameters) => walkAdam(plane, count, memory, parameters, 0),
  adamw: (plane, count, memory, parameters) =>
    walkAdam(plane, count, memory, parameters, numberOf(parameters, "weightDecay")),
  nadam: walkNadam,
};

function walkDescent(plane: PlaneDrive, count: number): void {
  const { slope, eta } = plane;
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  for (let k = 0; k < count; k++) {
    x -= eta * gx;
    y -= eta * gy;
    if (!plane.moveTo(x, y)) return;
    gx = slope[0];
    gy = slope[1];
  }
}

function walkMomentum(
  plane: PlaneDrive,
  count: number,
  [v, started]: readonly Float64Array[],
  parameters: ParameterValues,
): void {
  const { slope, eta } = plane;
  const { beta, share, classical, resets } = readMomentum(parameters);
  const rate = classical ? 1 : eta;
  const unit = classical ? eta : 1;
  let gain = started[0] === 0 ? unit : share * unit;
  started[0] = 1;
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let vx = v[0];
  let vy = v[1];
  for (let k = 0; k < count; k++) {
    if (resets && vx * gx + vy * gy < 0) vx = vy = 0;
    // The usual gain of 1 costs no multiplication.
    vx = beta * vx + (gain === 1 ? gx : gain * gx);
    vy = beta * vy + (gain === 1 ? gy : gain * gy);
    gain = share * unit;
    x -= rate * vx;
    y -= rate * vy;
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  v[0] = vx;
  v[1] = vy;
}

function walkNesterov(
  plane: PlaneDrive,
  count: number,
  [v]: readonly Float64Array[],
  parameters: ParameterValues,
): void {
  const { slope, eta } = plane;
  const beta = numberOf(parameters, "momentum");
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let vx = v[0];
  let vy = v[1];
  for (let k = 0; k < count; k++) {
    vx = beta * vx + gx;
    vy = beta * vy + gy;
    x -= eta * (gx + beta * vx);
    y -= eta * (gy + beta * vy);
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  v[0] = vx;
  v[1] = vy;
}

function walkAdagrad(
  plane: PlaneDrive,
  count: number,
  [sum, taken]: readonly Float64Array[],
  parameters: ParameterValues,
): void {
  const { slope, eta } = plane;
  const { lrDecay, epsilon } = readAdagrad(parameters);
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let sumX = sum[0];
  let sumY = sum[1];
  let t = taken[0];
  for (let k = 0; k < count; k++) {
    const rate = eta / (1 + t * lrDecay);
    t++;
    sumX += gx * gx;
    sumY += gy * gy;
    x -= (rate * gx) / (Math.sqrt(sumX) + epsilon);
    y -= (rate * gy) / (Math.sqrt(sumY) + epsilon);
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  sum[0] = sumX;
  sum[1] = sumY;
  taken[0] = t;
}

function walkRmsprop(
  plane: PlaneDrive,
  count: number,
  [meanSquare, mean, buffer, started]: readonly Float64Array[],
  parameters: ParameterValues,
): void {
  const { slope, eta } = plane;
  const { alpha, epsilon, beta, centered } = readRmsprop(parameters);
  const fresh = 1 - alpha;
  started[0] = 1;
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let sx = meanSquare[0];
  let sy = meanSquare[1];
  for (let k = 0; k < count; k++) {
    sx = alpha * sx + fresh * (gx * gx);
    sy = alpha * sy + fresh * (gy * gy);
    let varianceX = sx;
    let varianceY = sy;
    if (centered) {
      const ax = alpha * mean[0] + fresh * gx;
      const ay = alpha * mean[1] + fresh * gy;
      mean[0] = ax;
      mean[1] = ay;
      varianceX -= ax * ax;
      varianceY -= ay * ay;
    }
    const Dx = Math.sqrt(varianceX) + epsilon;
    const Dy = Math.sqrt(varianceY) + epsilon;
    if (beta > 0) {
      const bx = beta * buffer[0] + gx / Dx;
      const by = beta * buffer[1] + gy / Dy;
      buffer[0] = bx;
      buffer[1] = by;
      x -= eta * bx;
      y -= eta * by;
    } else {
      x -= (eta * gx) / Dx;
      y -= (eta * gy) / Dy;
    }
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  meanSquare[0] = sx;
  meanSquare[1] = sy;
}

/** Adam at decay 0, where 1 · θ − u is θ − u to the bit, and AdamW. */
function walkAdam(
  plane: PlaneDrive,
  count: number,
  [m, v, clock]: readonly Float64Array[],
  parameters: ParameterValues,
  decay: number,
): void {
  const { slope, eta } = plane;
  const { beta1, beta2, epsilon } = readMoments(parameters);
  const fresh1 = 1 - beta1;
  const fresh2 = 1 - beta2;
  const keep = 1 - eta * decay;
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let mx = m[0];
  let my = m[1];
  let vx = v[0];
  let vy = v[1];
  let t = clock[0];
  let power1 = clock[1];
  let power2 = clock[2];
  for (let k = 0; k < count; k++) {
    t++;
    const product1 = power1 * beta1;
    const product2 = power2 * beta2;
    power1 = product1 < FORGOTTEN ? 0 : product1;
    power2 = product2 < FORGOTTEN ? 0 : product2;
    const rate = eta / (1 - product1);
    const root = Math.sqrt(1 - product2);
    mx = beta1 * mx + fresh1 * gx;
    my = beta1 * my + fresh1 * gy;
    vx = beta2 * vx + fresh2 * (gx * gx);
    vy = beta2 * vy + fresh2 * (gy * gy);
    x = keep * x - (rate * mx) / (Math.sqrt(vx) / root + epsilon);
    y = keep * y - (rate * my) / (Math.sqrt(vy) / root + epsilon);
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  m[0] = mx;
  m[1] = my;
  v[0] = vx;
  v[1] = vy;
  clock[0] = t;
  clock[1] = power1;
  clock[2] = power2;
}

function walkNadam(
  plane: PlaneDrive,
  count: number,
  [m, v, clock, look]: readonly Float64Array[],
  parameters: ParameterValues,
): void {
  const { slope, eta } = plane;
  const { beta1, beta2, epsilon } = readMoments(parameters);
  const fading = pow(WARMUP_BASE, readWarmup(parameters));
  const fresh1 = 1 - beta1;
  const fresh2 = 1 - beta2;
  let { x, y } = plane;
  let gx = slope[0];
  let gy = slope[1];
  let mx = m[0];
  let my = m[1];
  let vx = v[0];
  let vy = v[1];
  let t = clock[0];
  let power = clock[2];
  let faded = look[0];
  let product = look[1];
  let a = look[2];
  let b = look[3];
  for (let k = 0; k < count; k++) {
    t++;
    const square = power * beta2;
    power = square < FORGOTTEN ? 0 : square;
    const mu = beta1 * (1 - 0.5 * faded);
    faded *= fading;
    const next = beta1 * (1 - 0.5 * faded);
    const through = product * mu;
    product = through < FORGOTTEN ? 0 : through;
    a = (1 - mu) / (1 - through);
    b = next / (1 - through * next);
    const rateG = eta * a;
    const rateM = eta * b;
    const correction = 1 - square;
    mx = beta1 * mx + fresh1 * gx;
    my = beta1 * my + fresh1 * gy;
    vx = beta2 * vx + fresh2 * (gx * gx);
    vy = beta2 * vy + fresh2 * (gy * gy);
    const Dx = Math.sqrt(vx / correction) + epsilon;
    const Dy = Math.sqrt(vy / correction) + epsilon;
    x = x - (rateG * gx) / Dx - (rateM * mx) / Dx;
    y = y - (rateG * gy) / Dy - (rateM * my) / Dy;
    if (!plane.moveTo(x, y)) break;
    gx = slope[0];
    gy = slope[1];
  }
  m[0] = mx;
  m[1] = my;
  v[0] = vx;
  v[1] = vy;
  clock[0] = t;
  clock[2] = power;
  look[0] = faded;
  look[1] = product;
  look[2] = a;
  look[3] = b;
}
