"""Values, gradients and Hessians of the built-in surfaces by PyTorch's autograd in float64.

Run with `python3 tests/objectives/reference/surfaces.py > tests/objectives/reference/surfaces.json`. The formulas are
written here from the literature (or, for the surfaces made for the page, from their definition in words), not from the
TypeScript, and in their usual uncondensed form.
"""

import json
import math
import random
import sys

import torch
from torch import cos, exp, pi, sin, sqrt

SEED = 20240229
POINTS = 20


def himmelblau(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def rosenbrock(x, y, a, b):
    return (a - x) ** 2 + b * (y - x**2) ** 2


def muller_brown(x, y):
    A = (-200, -100, -170, 15)
    a = (-1, -1, -6.5, 0.7)
    b = (0, 0, 11, 0.6)
    c = (-10, -10, -6.5, 0.7)
    x0 = (1, 0, -0.5, -1)
    y0 = (0, 0.5, 1.5, 1)
    return sum(
        A[k] * exp(a[k] * (x - x0[k]) ** 2 + b[k] * (x - x0[k]) * (y - y0[k]) + c[k] * (y - y0[k]) ** 2)
        for k in range(4)
    )


def beale(x, y):
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2


def rastrigin(x, y):
    return 10 * 2 + sum(t**2 - 10 * cos(2 * pi * t) for t in (x, y))


def monkey_saddle(x, y):
    return x**3 - 3 * x * y**2


def ravine(x, y, kappa):
    return (x**2 + kappa * y**2) / 2


def rotated_quadratic(x, y, kappa, angle):
    """The ravine's quadratic form turned by Q: H = Q diag(1, kappa) Q'."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turn = torch.tensor([[c, -s], [s, c]], dtype=torch.float64)
    hessian = turn @ torch.diag(torch.tensor([1, kappa], dtype=torch.float64)) @ turn.T
    theta = torch.stack([x, y])
    return theta @ hessian @ theta / 2


def bowl(x, y):
    return (x**2 + y**2) / 2


def linear_regression(x, y):
    """Hubble 1929, Table 1: distance in Mpc and velocity in km/s; the loss counts velocity in 100 km/s."""
    table = """
        .032 170 .034 290 .214 -130 .263 -70 .275 -185 .275 -220 .45 200 .5 290 .5 270 .63 200 .8 300 .9 -30
        .9 650 .9 150 .9 500 1.0 920 1.1 450 1.1 500 1.4 500 1.7 960 2.0 500 2.0 850 2.0 800 2.0 1090
    """.split()
    distance = torch.tensor([float(t) for t in table[0::2]], dtype=torch.float64)
    velocity = torch.tensor([float(t) for t in table[1::2]], dtype=torch.float64) / 100
    return torch.nn.functional.mse_loss(x * distance + y, velocity)


def double_well(x, y, flatWidth, sharpWidth):
    def bump(centre, width):
        return exp(-((x - centre) ** 2 + y**2) / (2 * width**2))

    return 1 - bump(-3, flatWidth) - bump(3, sharpWidth)


def saddle(x, y):
    return x**2 - y**2


def saddle_escape(x, y, mu):
    return x**2 / 2 - mu * y**2 / 2 + y**4 / 4


def quartic_hilltop(x, y):
    return x**4 / 4 - x**2 / 2 + y**2 / 2


def product_valley(x, y):
    return (x * y - 1) ** 2 / 2


def ackley(x, y):
    a, b, c, d = 20, 0.2, 2 * pi, 2
    return (
        -a * exp(-b * sqrt((x**2 + y**2) / d)) - exp((cos(c * x) + cos(c * y)) / d) + a + math.e
    )


def styblinski_tang(x, y):
    return sum(t**4 - 16 * t**2 + 5 * t for t in (x, y)) / 2


def six_hump_camel(x, y):
    return (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2


def three_hump_camel(x, y):
    return 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2


def goldstein_price(x, y):
    first = 1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2)
    second = 30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)
    return first * second


def mccormick(x, y):
    return sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1


def levy_13(x, y):
    return (
        sin(3 * pi * x) ** 2
        + (x - 1) ** 2 * (1 + sin(3 * pi * y) ** 2)
        + (y - 1) ** 2 * (1 + sin(2 * pi * y) ** 2)
    )


def easom(x, y):
    return -cos(x) * cos(y) * exp(-((x - pi) ** 2) - (y - pi) ** 2)


def booth(x, y):
    return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2


def matyas(x, y):
    return 0.26 * (x**2 + y**2) - 0.48 * x * y


def shallow_well(x, y, depth, width):
    return 0.15 * (x - 1.5) ** 2 - depth * exp(-((x + 1) ** 2) / (2 * width**2)) + 0.15 * y**2


def adagrad_cliff(x, y):
    return 4 * torch.nn.functional.softplus(-5 * x, threshold=700) + 0.02 * (x - 10) ** 2 + y**2 / 2


def cliff_plateau(x, y, width, ripple, frequency):
    return torch.sigmoid((1 - x) / width) + ripple * sin(frequency * y)


def wall(x, y):
    return (torch.relu(x**2 + y**2 - 16) / 8) ** 2


def folding_funnel(x, y, depth, roughness):
    funnel = depth * (1 - exp(-(x**2 + y**2) / 8))
    return funnel + roughness * ((1 - cos(4 * x)) + (1 - cos(4 * y))) + wall(x, y)


def rugged_basin(x, y, stiffness, ruggedness):
    return (
        stiffness * (x**2 + y**2)
        + ruggedness * (2 - cos(4 * x + 0.7) - cos(4 * y + 1.9))
        + wall(x, y)
    )


def two_players(x, y, a):
    return x * y + a * x**2 - a * y**2


# Function, box the points are drawn from, parameter sets: the defaults and one other.
SURFACES = {
    "himmelblau": (himmelblau, (-6, 6, -5, 5), [{}]),
    "rosenbrock": (rosenbrock, (-2, 2, -1, 3), [{"a": 1, "b": 100}, {"a": -0.7, "b": 12.5}]),
    "muller-brown": (muller_brown, (-1.5, 1.2, -0.2, 2), [{}]),
    "beale": (beale, (-4.5, 4.5, -4.5, 4.5), [{}]),
    "rastrigin": (rastrigin, (-5.12, 5.12, -5.12, 5.12), [{}]),
    "monkey-saddle": (monkey_saddle, (-1.5, 1.5, -1.5, 1.5), [{}]),
    "ravine": (ravine, (-12, 12, -2, 2), [{"kappa": 100}, {"kappa": 250000.0}]),
    "rotated-quadratic": (
        rotated_quadratic,
        (-10, 10, -10, 10),
        [{"kappa": 100, "angle": 45}, {"kappa": 3000.0, "angle": 107.5}],
    ),
    "bowl": (bowl, (-4, 4, -4, 4), [{}]),
    "linear-regression": (linear_regression, (-2, 11, -6, 6), [{}]),
    "double-well": (
        double_well,
        (-6, 6, -3, 3),
        [{"flatWidth": 1.2, "sharpWidth": 0.3}, {"flatWidth": 0.8, "sharpWidth": 1.4}],
    ),
    "saddle": (saddle, (-2, 2, -2, 2), [{}]),
    "saddle-escape": (saddle_escape, (-1.2, 1.2, -1, 1), [{"mu": 0.1}, {"mu": 0.75}]),
    "quartic-hilltop": (quartic_hilltop, (-1.8, 1.8, -1.2, 1.2), [{}]),
    "product-valley": (product_valley, (-3, 3, -3, 3), [{}]),
    "ackley": (ackley, (-5, 5, -5, 5), [{}]),
    "styblinski-tang": (styblinski_tang, (-5, 5, -5, 5), [{}]),
    "six-hump-camel": (six_hump_camel, (-3, 3, -2, 2), [{}]),
    "three-hump-camel": (three_hump_camel, (-5, 5, -5, 5), [{}]),
    "goldstein-price": (goldstein_price, (-2, 2, -2, 2), [{}]),
    "mccormick": (mccormick, (-1.5, 4, -3, 4), [{}]),
    "levy-13": (levy_13, (-10, 10, -10, 10), [{}]),
    "easom": (easom, (-1, 7, -1, 7), [{}]),
    "booth": (booth, (-10, 10, -10, 10), [{}]),
    "matyas": (matyas, (-10, 10, -10, 10), [{}]),
    "shallow-well": (
        shallow_well,
        (-2.5, 3, -1.5, 1.5),
        [{"depth": 0.5, "width": 0.25}, {"depth": 0.9, "width": 0.6}],
    ),
    "adagrad-cliff": (adagrad_cliff, (-3, 12, -2, 2), [{}]),
    "cliff-plateau": (
        cliff_plateau,
        (-1.6, 1.6, -1.6, 1.6),
        [
            {"width": 0.03, "ripple": 0.02, "frequency": 40},
            {"width": 0.2, "ripple": 0.05, "frequency": 12.0},
        ],
    ),
    "folding-funnel": (
        folding_funnel,
        (-4, 4, -4, 4),
        [{"depth": 6.4, "roughness": 0.15}, {"depth": 2.5, "roughness": 0.8}],
    ),
    "rugged-basin": (
        rugged_basin,
        (-4, 4, -4, 4),
        [{"stiffness": 0.02, "ruggedness": 0.35}, {"stiffness": 0.3, "ruggedness": 0.9}],
    ),
    "two-players": (two_players, (-3, 3, -3, 3), [{"a": 0}, {"a": 0.3}]),
}


def row(function, parameters, x, y):
    """[x, y, f, fx, fy, fxx, fxy, fyy]."""
    theta = torch.tensor([x, y], dtype=torch.float64, requires_grad=True)

    def at(point):
        return function(point[0], point[1], **parameters)

    value = at(theta)
    (gradient,) = torch.autograd.grad(value, theta)
    hessian = torch.autograd.functional.hessian(at, theta.detach())
    return [x, y, value.item(), *gradient.tolist(), hessian[0, 0].item(), hessian[0, 1].item(), hessian[1, 1].item()]


def main():
    draw = random.Random(SEED)
    sets = []
    for name, (function, (x_min, x_max, y_min, y_max), choices) in SURFACES.items():
        for parameters in choices:
            points = [(draw.uniform(x_min, x_max), draw.uniform(y_min, y_max)) for _ in range(POINTS)]
            sets.append(
                {
                    "surface": name,
                    "parameters": parameters,
                    "rows": [row(function, parameters, x, y) for x, y in points],
                }
            )
    head = {
        "tool": f"PyTorch {torch.__version__} autograd, float64, Python {sys.version.split()[0]}",
        "seed": SEED,
        "columns": ["x", "y", "f", "fx", "fy", "fxx", "fxy", "fyy"],
    }
    lines = [json.dumps(entry) for entry in sets]
    print(json.dumps(head)[:-1] + ', "sets": [\n' + ",\n".join(lines) + "\n]}")


main()
