/*
 * Reference for the step benchmark: eight optimizers on Rosenbrock from (-1.2, 1), x, y and f recorded at every step,
 * each method in a loop of its own, the same operations in the same order as the TypeScript (compile without fused
 * multiply-add, so that the bits agree). Prints the CPU milliseconds and the sum of all records, method by method.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { METHODS = 8 };
static double *xs, *ys, *fs;

static inline double rosenbrock(const double *t, double *g) {
  double x = t[0], u = 1 - x, v = t[1] - x * x, slope = 2 * 100.0 * v;
  g[0] = -2 * (u + slope * x);
  g[1] = slope;
  return u * u + 100.0 * v * v;
}

#define BEGIN double t[2] = {-1.2, 1}, g[2]; double f = rosenbrock(t, g); xs[0] = t[0]; ys[0] = t[1]; fs[0] = f; \
  for (long k = 0; k < steps; k++) {
#define END f = rosenbrock(t, g); xs[k + 1] = t[0]; ys[k + 1] = t[1]; fs[k + 1] = f; }

static void descent(long steps, double eta) { BEGIN for (int i = 0; i < 2; i++) t[i] -= eta * g[i]; END }

static void momentum(long steps, double eta, double beta) {
  double v[2] = {0, 0};
  BEGIN for (int i = 0; i < 2; i++) { v[i] = beta * v[i] + g[i]; t[i] -= eta * v[i]; } END
}

static void nesterov(long steps, double eta, double beta) {
  double v[2] = {0, 0};
  BEGIN for (int i = 0; i < 2; i++) { v[i] = beta * v[i] + g[i]; t[i] -= eta * (g[i] + beta * v[i]); } END
}

static void adagrad(long steps, double eta, double epsilon) {
  double s[2] = {0, 0};
  BEGIN for (int i = 0; i < 2; i++) { s[i] += g[i] * g[i]; t[i] -= (eta * g[i]) / (sqrt(s[i]) + epsilon); } END
}

static void rmsprop(long steps, double eta, double alpha, double epsilon) {
  double s[2] = {0, 0}, fresh = 1 - alpha;
  BEGIN for (int i = 0; i < 2; i++) {
    s[i] = alpha * s[i] + fresh * (g[i] * g[i]);
    t[i] -= (eta * g[i]) / (sqrt(s[i]) + epsilon);
  } END
}

static void adam(long steps, double eta, double beta1, double beta2, double epsilon, double decay) {
  double m[2] = {0, 0}, v[2] = {0, 0}, b1 = 1, b2 = 1, fresh1 = 1 - beta1, fresh2 = 1 - beta2, keep = 1 - eta * decay;
  BEGIN
    double p1 = b1 * beta1, p2 = b2 * beta2;
    b1 = p1 < 1e-30 ? 0 : p1;
    b2 = p2 < 1e-30 ? 0 : p2;
    double rate = eta / (1 - p1), root = sqrt(1 - p2);
    for (int i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + fresh1 * g[i];
      v[i] = beta2 * v[i] + fresh2 * (g[i] * g[i]);
      t[i] = keep * t[i] - (rate * m[i]) / (sqrt(v[i]) / root + epsilon);
    }
  END
}

static void nadam(long steps, double eta, double beta1, double beta2, double epsilon, double fading) {
  double m[2] = {0, 0}, v[2] = {0, 0}, b2 = 1, look = fading, pi = 1, fresh1 = 1 - beta1, fresh2 = 1 - beta2;
  BEGIN
    double p2 = b2 * beta2;
    b2 = p2 < 1e-30 ? 0 : p2;
    double mu = beta1 * (1 - 0.5 * look);
    look *= fading;
    double next = beta1 * (1 - 0.5 * look), product = pi * mu;
    pi = product < 1e-30 ? 0 : product;
    double rateG = eta * ((1 - mu) / (1 - product)), rateM = eta * (next / (1 - product * next)), correction = 1 - p2;
    for (int i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + fresh1 * g[i];
      v[i] = beta2 * v[i] + fresh2 * (g[i] * g[i]);
      double D = sqrt(v[i] / correction) + epsilon;
      t[i] = t[i] - (rateG * g[i]) / D - (rateM * m[i]) / D;
    }
  END
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

/* steps.c STEPS ROUNDS FADING, where FADING is 0.96^0.004 as the TypeScript computes it. */
int main(int count, char **words) {
  long steps = count > 1 ? atol(words[1]) : 100000;
  int rounds = count > 2 ? atoi(words[2]) : 5;
  double fading = count > 3 ? strtod(words[3], NULL) : 0.9998367256436507;
  xs = malloc((steps + 1) * sizeof(double));
  ys = malloc((steps + 1) * sizeof(double));
  fs = malloc((steps + 1) * sizeof(double));
  memset(xs, 1, (steps + 1) * sizeof(double));
  memset(ys, 1, (steps + 1) * sizeof(double));
  memset(fs, 1, (steps + 1) * sizeof(double));
  double least[METHODS], sums[METHODS];
  for (int round = 0; round < rounds; round++)
    for (int method = 0; method < METHODS; method++) {
      double from = milliseconds();
      switch (method) {
        case 0: descent(steps, 1e-3); break;
        case 1: momentum(steps, 1e-4, 0.9); break;
        case 2: nesterov(steps, 1e-4, 0.9); break;
        case 3: adagrad(steps, 0.5, 1e-10); break;
        case 4: rmsprop(steps, 1e-3, 0.99, 1e-8); break;
        case 5: adam(steps, 1e-2, 0.9, 0.999, 1e-8, 0); break;
        case 6: adam(steps, 1e-2, 0.9, 0.999, 1e-8, 1e-2); break;
        case 7: nadam(steps, 2e-3, 0.9, 0.999, 1e-8, fading); break;
      }
      double spent = milliseconds() - from, sum = 0;
      for (long k = 0; k <= steps; k++) sum += xs[k] + ys[k] + fs[k];
      if (round == 0 || spent < least[method]) least[method] = spent;
      sums[method] = sum;
    }
  for (int method = 0; method < METHODS; method++) printf("%.6f %.17g\n", least[method], sums[method]);
  return 0;
}
