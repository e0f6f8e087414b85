/*
 * Reference for the formula benchmark: three functions on a grid of 512 x 512, written out as one would by hand, row by
 * row. Prints per function the CPU milliseconds of one grid, the least of the rounds, and the sum of v[k]*(1 + k%5).
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SIDE = 512, REPEATS = 4 };
static const double PI = 3.141592653589793;
static double xs[SIDE], values[SIDE * SIDE];

static inline double rastrigin(double x, double y) {
  return 20 + (x * x - 10 * cos(2 * PI * x)) + (y * y - 10 * cos(2 * PI * y));
}

static inline double ackley(double x, double y) {
  return -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) - exp(0.5 * (cos(2 * PI * x) + cos(2 * PI * y))) + M_E + 20;
}

static inline double himmelblau(double x, double y) {
  double u = x * x + y - 11, v = x + y * y - 7;
  return u * u + v * v;
}

#define MEASURE(f, radius)                                                             \
  do {                                                                                 \
    double best = INFINITY, sum = 0;                                                   \
    for (int i = 0; i < SIDE; i++) xs[i] = -radius + 2 * radius * i / (SIDE - 1);      \
    for (int round = 0; round < rounds; round++) {                                     \
      clock_t before = clock();                                                        \
      for (int repeat = 0; repeat < REPEATS; repeat++) {                               \
        for (int j = 0; j < SIDE; j++)                                                 \
          for (int i = 0; i < SIDE; i++) values[j * SIDE + i] = f(xs[i], xs[j]);       \
        __asm__ volatile("" : : "r"(values) : "memory"); /* every repeat is needed */  \
      }                                                                                \
      double ms = 1e3 * (double)(clock() - before) / CLOCKS_PER_SEC / REPEATS;         \
      if (ms < best) best = ms;                                                        \
    }                                                                                  \
    for (int k = 0; k < SIDE * SIDE; k++) sum += values[k] * (1 + k % 5);              \
    printf("%.6f %.17g\n", best, sum);                                                 \
  } while (0)

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 5;
  MEASURE(rastrigin, 5.12);
  MEASURE(ackley, 5.0);
  MEASURE(himmelblau, 5.0);
  return 0;
}
