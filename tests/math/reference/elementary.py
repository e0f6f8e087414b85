"""Reference values of the elementary functions, to about 40 digits, by mpmath.

Run with Debian's python3 and python3-mpmath:  python3 tests/math/reference/elementary.py > tests/math/reference/elementary.json
Each row is [x, hi, lo] or [x, y, hi, lo]: the value at exactly these doubles is hi + lo, hi its nearest double.
"""

import json
import math
import random
import sys

import mpmath
from mpmath import mp, mpf

SEED = 20261121
POINTS = 160
mp.prec = 200
MAX = mpf(sys.float_info.max)
source = random.Random(SEED)


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


def softplus(x):
    return mpmath.log1p(mpmath.exp(x)) if x < 0 else x + mpmath.log1p(mpmath.exp(-x))


def log_uniform(low, high, signed=True):
    size = math.exp(source.uniform(math.log(low), math.log(high)))
    return -size if signed and source.random() < 0.5 else size


def spread(*ranges):
    """Uniform points of each range in turn; a range with three entries is log-uniform with both signs or with one."""
    points = []
    for i in range(POINTS):
        r = ranges[i % len(ranges)]
        points.append(source.uniform(*r) if len(r) == 2 else log_uniform(r[0], r[1], r[2]))
    return points


def neighbours(*values):
    return [near for v in values for near in (math.nextafter(v, -math.inf), v, math.nextafter(v, math.inf))]


TINY = [5e-324, -5e-324, 2.2250738585072014e-308, 1e-300, -1e-20, 1e-9, 1e-8]
TURNS = [k * math.pi / 64 for k in (1, 2, 16, 31, 32, 33, 63, 64, 65, 96, 128, 640, 6400, 64000)]
HUGE = [1e5, 1048575.5, 1048576.0, 1e10, -1e15, 1e22, 5.319372648326541e255, 6381956970095103.0 * 2.0**797, 1e308]
POSITIVE = [5e-324, 1e-310, 2.2250738585072014e-308, 1e-300, 1e300, sys.float_info.max]
ONES = neighbours(1.0) + [0.6875, 1.375, 2.0, 0.5, 10.0, 100.0, 1000.0, 1e22, 2.0**100, 2.0**-1074, 2.0**1023]

ONE_ARGUMENT = {
    "exp": (mpmath.exp, spread((-1, 1), (-40, 40), (-745, 709)) + TINY
            + neighbours(709.782712893384, -745.1332191019412, -708.3964185322641) + [-720.5, -740.25, -744.4400719213812]),
    "expm1": (mpmath.expm1, spread((-0.1, 0.1), (-40, 40), (1e-300, 1, True)) + TINY + neighbours(1 / 32, -1 / 32, -40.0) + [709.5]),
    "log": (mpmath.log, spread((0.5, 2), (0.99, 1.01), (1e-320, 1e308, False)) + POSITIVE + ONES),
    "log1p": (mpmath.log1p, spread((-0.9, 1), (-0.01, 0.01), (1e-300, 1e300, False)) + TINY + [-0.9999999999999999, 1e300]),
    "log2": (lambda x: mpmath.log(x) / mpmath.log(2), spread((0.5, 2), (1e-320, 1e308, False)) + POSITIVE + ONES),
    "log10": (lambda x: mpmath.log(x) / mpmath.log(10), spread((0.5, 2), (1e-320, 1e308, False)) + POSITIVE + ONES),
    "sin": (mpmath.sin, spread((-4, 4), (-1000, 1000), (1e-9, 1e300, True)) + TINY + neighbours(*TURNS) + HUGE),
    "cos": (mpmath.cos, spread((-4, 4), (-1000, 1000), (1e-9, 1e300, True)) + TINY + neighbours(*TURNS) + HUGE),
    "tan": (mpmath.tan, spread((-4, 4), (-1000, 1000), (1e-9, 1e300, True)) + TINY + neighbours(*TURNS) + HUGE),
    "asin": (mpmath.asin, spread((-1, 1), (0.9, 1), (1e-300, 1, True)) + TINY + neighbours(0.5, -0.5) + [1.0, -1.0, 0.9999999999999999]),
    "acos": (mpmath.acos, spread((-1, 1), (0.9, 1), (1e-300, 1, True)) + TINY + neighbours(0.5, -0.5) + [1.0, -1.0, 0.9999999999999999]),
    "atan": (mpmath.atan, spread((-1, 1), (-20, 20), (1e-300, 1e300, True)) + TINY + neighbours(1.0, -1.0, 1e17) + [1e308]),
    "sinh": (mpmath.sinh, spread((-1, 1), (-40, 40), (-710, 710)) + TINY + neighbours(0.25, 40.0) + [710.4758600739439, 710.475860073944]),
    "cosh": (mpmath.cosh, spread((-1, 1), (-40, 40), (-710, 710)) + TINY + neighbours(40.0) + [710.4758600739439, 710.475860073944]),
    "tanh": (mpmath.tanh, spread((-0.1, 0.1), (-3, 3), (-19, 19)) + TINY + neighbours(1 / 32, 3 / 32, 19.0615, 20.0) + [100.0, -1e300]),
    "cbrt": (lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), spread((-10, 10), (1e-320, 1e308, True)) + TINY + POSITIVE + [8.0, 27.0, -64.0, 1e-3]),
    "erf": (mpmath.erf, spread((-0.1, 0.1), (-2, 2), (-6, 6)) + TINY + neighbours(1 / 128, 3 / 128, 5.92, 6.0) + [30.0]),
    "sigmoid": (sigmoid, spread((-3, 3), (-40, 40), (-745, 745)) + TINY),
    "softplus": (softplus, spread((-3, 3), (-40, 40), (-745, 745)) + TINY),
}

TWO_ARGUMENTS = {
    "pow": (mpmath.power, [
        (x, y) for x, y in zip(spread((0, 10), (0.99, 1.01), (1e-300, 1e300, False), (0.5, 2)),
                               spread((-20, 20), (-30000, 30000), (-1, 1), (-1000, 1000)))
    ] + [(3.0, 5.0), (10.0, 22.0), (10.0, -5.0), (2.0, -1074.0), (2.0, 1023.5), (0.5, 1074.0), (1.0000000000000002, 1e18),
         (0.9999999999999999, 6e18), (5e-324, 0.5), (-2.0, 3.0), (-2.5, -4.0), (9.0, 0.5), (1e300, 1e-300)]),
    "atan2": (mpmath.atan2, [
        (y, x) for y, x in zip(spread((-1, 1), (1e-300, 1e300, True), (1e-3, 1e3, True)),
                               spread((-1, 1), (1e-300, 1e300, True), (1e-3, 1e3, True)))
    ] + [(1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (5e-324, 5e-324), (1e308, 1e-308), (1e-308, 1e308), (-1e-308, -1e308)]),
}


def rounded(value):
    """The nearest double and what it leaves; rounding is Python's own for an integer ratio, also among subnormals."""
    if abs(value) > MAX * (1 + mpf(2) ** -54):
        return ["Infinity" if value > 0 else "-Infinity", 0.0]
    if value == 0:
        return [0.0, 0.0]
    sign, mantissa, exponent, _ = value._mpf_
    numerator = (-1) ** sign * int(mantissa)
    hi = float(numerator * 2**exponent) if exponent >= 0 else numerator / 2**-exponent
    return [hi, float(f"{float(value - mpf(hi)):.4g}")]


def rows(function, arguments):
    return [[*point, *rounded(mpf(function(*map(mpf, point))))] for point in arguments]


functions = {name: rows(f, [(x,) for x in points]) for name, (f, points) in ONE_ARGUMENT.items()}
functions |= {name: rows(f, points) for name, (f, points) in TWO_ARGUMENTS.items()}
header = {
    "tool": f"mpmath {mpmath.__version__}, {mp.prec} bits, Python {sys.version.split()[0]}",
    "seed": SEED,
    "script": "tests/math/reference/elementary.py",
    "rows": "[x, hi, lo] or [x, y, hi, lo]; the value is hi + lo",
}
lines = ",\n".join(
    f' {json.dumps(name)}: [\n' + ",\n".join(f"  {json.dumps(row)}" for row in table) + "\n ]" for name, table in functions.items()
)
print("{\n" + "".join(f" {json.dumps(k)}: {json.dumps(v)},\n" for k, v in header.items()) + ' "functions": {\n' + lines + "\n }\n}")
