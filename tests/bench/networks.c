/*
 * Reference for the network benchmark, the same algorithms as the TypeScript: samples along rows, tanh from the same table, and
 * in the first layer of the slice from products of powers, of which a row has its own and a column one for all rows.
 * Reads the file of numbers that networks.ts has written (see there) and prints, per workload, the least CPU milliseconds
 * of all rounds and a checksum. networks.c FILE ROUNDS
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CENTRE = 320 };
static double nodes[3 * (2 * CENTRE + 1)];

static void build(void) {
  for (int i = 0; i <= CENTRE; i++) {
    long double t = tanhl(i / 16.0L);
    double hi = (double)t, lo = (double)(t - hi), slope = (double)(1 - t * t);
    double *up = nodes + 3 * (CENTRE + i), *down = nodes + 3 * (CENTRE - i);
    up[0] = hi; up[1] = lo; up[2] = slope;
    down[0] = -hi; down[1] = -lo; down[2] = slope;
  }
  nodes[3 * CENTRE] = 0;
}

static inline double tanh_table(double x) {
  if (!(fabs(x) < 20)) return fabs(x) >= 20 ? (x > 0 ? 1 : -1) : x;
  double node = x * 16 + 6755399441055744.0 - 6755399441055744.0;
  double r = x - node / 16, s = r * r;
  double q = r + r * s * (-1.0 / 3 + s * (2.0 / 15 + s * (-17.0 / 315 + s * (62.0 / 2835))));
  const double *at = nodes + 3 * ((int)node + CENTRE);
  return at[0] + (at[1] + (at[2] * q) / (1 + at[0] * q));
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

/* 129 x 129 slice of 2-8-8-1 tanh, mean squared error of 200 samples. */
enum { N3 = 200, SIDE = 129, P3 = 105 };
static double slice(const double *x, const double *t, const double *o, const double *u, const double *v) {
  static double zo[8][N3], zu[8][N3], zv[8][N3];
  static double power[8][N3], powers[SIDE][8][N3], a1[8][N3], a2[8][N3], row[P3], w[P3];
  double total = 0;
  for (int k = 0; k < 8; k++)
    for (int n = 0; n < N3; n++) {
      zo[k][n] = o[16 + k] + o[2 * k] * x[n] + o[2 * k + 1] * x[N3 + n];
      zu[k][n] = u[16 + k] + u[2 * k] * x[n] + u[2 * k + 1] * x[N3 + n];
      zv[k][n] = v[16 + k] + v[2 * k] * x[n] + v[2 * k + 1] * x[N3 + n];
    }
  for (int i = 0; i < SIDE; i++)
    for (int k = 0; k < 8; k++) for (int n = 0; n < N3; n++) powers[i][k][n] = exp(-2 * ((-1 + i / 64.0) * zu[k][n]));
  for (int j = 0; j < SIDE; j++) {
    double b = -1 + j / 64.0;
    for (int k = 0; k < 8; k++) for (int n = 0; n < N3; n++) power[k][n] = exp(-2 * (zo[k][n] + b * zv[k][n]));
    for (int q = 24; q < P3; q++) row[q] = o[q] + b * v[q];
    for (int i = 0; i < SIDE; i++) {
      double a = -1 + i / 64.0, sum = 0;
      for (int q = 24; q < P3; q++) w[q] = row[q] + a * u[q];
      for (int k = 0; k < 8; k++) for (int n = 0; n < N3; n++) a1[k][n] = 2 / (1 + power[k][n] * powers[i][k][n]) - 1;
      for (int k = 0; k < 8; k++) {
        const double *m = w + 24 + 8 * k;
        double c = w[88 + k];
        for (int n = 0; n < N3; n++)
          a2[k][n] = tanh_table(c + m[0] * a1[0][n] + m[1] * a1[1][n] + m[2] * a1[2][n] + m[3] * a1[3][n] +
                                m[4] * a1[4][n] + m[5] * a1[5][n] + m[6] * a1[6][n] + m[7] * a1[7][n]);
      }
      const double *m = w + 96;
      for (int n = 0; n < N3; n++) {
        double r = w[104] + m[0] * a2[0][n] + m[1] * a2[1][n] + m[2] * a2[2][n] + m[3] * a2[3][n] + m[4] * a2[4][n] +
                   m[5] * a2[5][n] + m[6] * a2[6][n] + m[7] * a2[7][n] - t[n];
        sum += r * r;
      }
      total += sum / N3;
    }
  }
  return total;
}

/* 200 full-batch Adam steps of 64-16-10 tanh, cross-entropy of 300 samples. */
enum { N5 = 300, IN = 64, HID = 16, OUT = 10, P5 = HID * IN + HID + OUT * HID + OUT, STEPS = 200 };
static double pass(const double *x, const double *t, const double *w, double *g) {
  static double a[HID][N5], z[OUT][N5], d[HID][N5];
  const double *b1 = w + HID * IN, *w2 = b1 + HID, *b2 = w2 + OUT * HID;
  double *gb1 = g + HID * IN, *g2 = gb1 + HID, *gb2 = g2 + OUT * HID, loss = 0;
  for (int k = 0; k < HID; k++) {
    for (int n = 0; n < N5; n++) a[k][n] = b1[k];
    for (int i = 0; i < IN; i++) for (int n = 0; n < N5; n++) a[k][n] += w[k * IN + i] * x[i * N5 + n];
    for (int n = 0; n < N5; n++) a[k][n] = tanh_table(a[k][n]);
  }
  for (int k = 0; k < OUT; k++) {
    for (int n = 0; n < N5; n++) z[k][n] = b2[k];
    for (int i = 0; i < HID; i++) for (int n = 0; n < N5; n++) z[k][n] += w2[k * HID + i] * a[i][n];
  }
  for (int n = 0; n < N5; n++) {
    double largest = z[0][n], sum = 0;
    for (int k = 1; k < OUT; k++) if (z[k][n] > largest) largest = z[k][n];
    loss += largest - z[(int)t[n]][n];
    for (int k = 0; k < OUT; k++) sum += z[k][n] = exp(z[k][n] - largest);
    loss += log(sum);
    for (int k = 0; k < OUT; k++) z[k][n] /= sum * N5;
    z[(int)t[n]][n] -= 1.0 / N5;
  }
  memset(d, 0, sizeof d);
  for (int k = 0; k < OUT; k++) {
    double s = 0;
    for (int n = 0; n < N5; n++) s += z[k][n];
    gb2[k] = s;
    for (int i = 0; i < HID; i++) {
      double q = 0;
      for (int n = 0; n < N5; n++) q += z[k][n] * a[i][n];
      g2[k * HID + i] = q;
      for (int n = 0; n < N5; n++) d[i][n] += w2[k * HID + i] * z[k][n];
    }
  }
  for (int k = 0; k < HID; k++) {
    double s = 0;
    for (int n = 0; n < N5; n++) s += d[k][n] *= 1 - a[k][n] * a[k][n];
    gb1[k] = s;
    for (int i = 0; i < IN; i++) {
      double q = 0;
      for (int n = 0; n < N5; n++) q += d[k][n] * x[i * N5 + n];
      g[k * IN + i] = q;
    }
  }
  return loss / N5;
}

static double train(const double *x, const double *t, const double *start) {
  static double w[P5], g[P5], m[P5], v[P5];
  double p1 = 1, p2 = 1;
  memcpy(w, start, sizeof w);
  memset(m, 0, sizeof m);
  memset(v, 0, sizeof v);
  for (int step = 0; step < STEPS; step++) {
    pass(x, t, w, g);
    p1 *= 0.9;
    p2 *= 0.999;
    double rate = 0.01 / (1 - p1), root = sqrt(1 - p2);
    for (int j = 0; j < P5; j++) {
      m[j] = 0.9 * m[j] + (1 - 0.9) * g[j];
      v[j] = 0.999 * v[j] + (1 - 0.999) * (g[j] * g[j]);
      w[j] -= (rate * m[j]) / (sqrt(v[j]) / root + 1e-8);
    }
  }
  return pass(x, t, w, g);
}

/* Row-major [rows][columns] to [columns][rows]. */
static double *transposed(const double *from, int rows, int columns) {
  double *to = malloc(sizeof(double) * rows * columns);
  for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
  return to;
}

int main(int count, char **words) {
  FILE *file = fopen(words[1], "rb");
  int rounds = count > 2 ? atoi(words[2]) : 5;
  static double all[1 << 20];
  if (!file || fread(all, sizeof(double), 1 << 20, file) == 0) return 1;
  const double *x3 = all, *t3 = x3 + 2 * N3, *o = t3 + N3, *u = o + P3, *v = u + P3;
  const double *x5 = v + P3, *t5 = x5 + IN * N5, *start = t5 + N5;
  double *rows3 = transposed(x3, N3, 2), *rows5 = transposed(x5, N5, IN);
  double least3 = 1e300, least5 = 1e300, sum3 = 0, sum5 = 0;
  build();
  for (int round = 0; round < rounds; round++) {
    double from = milliseconds();
    sum3 = slice(rows3, t3, o, u, v);
    double spent = milliseconds() - from;
    if (spent < least3) least3 = spent;
    from = milliseconds();
    sum5 = train(rows5, t5, start);
    spent = milliseconds() - from;
    if (spent < least5) least5 = spent;
  }
  printf("slice %.3f %.17g\ntrain %.3f %.17g\n", least3, sum3, least5, sum5);
  return 0;
}
