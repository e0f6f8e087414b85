"""Values, gradients and Hessians of formulas by PyTorch's autograd in float64.

Run with `python3 tests/objectives/reference/formula.py > tests/objectives/reference/formula.json`. Each formula is evaluated
by Python itself after ^ has become **, whose rank and associativity are those of our grammar, with PyTorch's functions behind
the names. PyTorch has no cube root; here it is sign(u)·|u|^(1/3). Its softplus is linear above a threshold, which is set
beyond all points.
"""

import json
import math
import random
import sys

import torch

SEED = 20240711
POINTS = 6


def tensor(u):
    return u if isinstance(u, torch.Tensor) else torch.tensor(float(u), dtype=torch.float64)


def lifted(function):
    return lambda *operands: function(*[tensor(u) for u in operands])


ONE_OPERAND = "sin cos tan asin acos atan sinh cosh tanh exp log log2 log10 sqrt abs sign erf sigmoid relu floor ceil"
NAMES = {name: lifted(getattr(torch, name)) for name in ONE_OPERAND.split()}
NAMES |= {
    "min": lifted(torch.minimum),
    "max": lifted(torch.maximum),
    "atan2": lifted(torch.atan2),
    "cbrt": lifted(lambda u: torch.sign(u) * torch.abs(u) ** (1 / 3)),
    "softplus": lifted(lambda u: torch.nn.functional.softplus(u, threshold=1e9)),
    "pi": math.pi,
    "e": math.e,
}

POSITIVE = (0.1, 3.0)
UNIT = (-0.9, 0.9)
WIDE = (-3.0, 3.0)

# formula, range of x, range of y
SMOOTH = [
    ("(1 - x)^2 + 100*(y - x^2)^2", WIDE, WIDE),
    ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", WIDE, WIDE),
    ("-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20", WIDE, WIDE),
    ("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", WIDE, WIDE),
    ("(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2", WIDE, WIDE),
    ("-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", WIDE, WIDE),
    ("sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1", WIDE, WIDE),
    ("-x^2 - -y^2", WIDE, WIDE),
    ("2^-x^2*y", WIDE, WIDE),
    ("x^7 - 3*x^5*y^2 + y^4", WIDE, WIDE),
    ("x^-3 + y^-2", POSITIVE, POSITIVE),
    ("x^3.7*y^-1.3", POSITIVE, POSITIVE),
    ("x^y", POSITIVE, WIDE),
    ("2^x*3^(y/2)", WIDE, WIDE),
    ("e^(x*y)", UNIT, WIDE),
    ("x^0.5*y^1.5", POSITIVE, POSITIVE),
    ("(x^2 + 1)^(y^2)", WIDE, UNIT),
    ("x/y/(x + y)", POSITIVE, POSITIVE),
    ("(x - y)/(x^2 + y^2 + 1)", WIDE, WIDE),
    ("1/(1 + x^2)/(1 + y^2)", WIDE, WIDE),
    ("tan(x)*asin(y)", UNIT, UNIT),
    ("acos(x*y) + atan(x - 2*y)", UNIT, UNIT),
    ("atan2(y, x)^2", WIDE, WIDE),
    ("atan2(x*y, 1 + x^2)", WIDE, WIDE),
    ("atan2(y, 2) + atan2(1, x)", WIDE, POSITIVE),
    ("sinh(x)*cosh(y)", WIDE, WIDE),
    ("tanh(x*y) + tanh(x)^2", WIDE, WIDE),
    ("log(x)*log2(y)", POSITIVE, POSITIVE),
    ("log10(x^2 + y^2)", POSITIVE, POSITIVE),
    ("sqrt(x^2 + 3*y^2)", POSITIVE, POSITIVE),
    ("cbrt(x)*cbrt(y)", POSITIVE, (-3.0, -0.1)),
    ("erf(x)*erf(2*y)", WIDE, WIDE),
    ("sigmoid(3*x - y)^2", WIDE, WIDE),
    ("softplus(x*y) + softplus(-x)", WIDE, WIDE),
    ("abs(x*y) + abs(x - y)^3", WIDE, WIDE),
    ("relu(x + y)^2 + relu(-x)", WIDE, WIDE),
    ("min(x^2, y) + max(x*y, sin(x))", WIDE, WIDE),
    ("floor(2*x)*y + ceil(y)*x^2 + sign(x)*y^2", WIDE, WIDE),
    ("log(1 + exp(x*y))/(1 + exp(-x))", WIDE, WIDE),
    ("exp(-x^2/2 - y^2/8)*(1 + 0.3*sin(5*x)*cos(3*y))", WIDE, WIDE),
    ("x*y*exp(x)*sin(y)*sqrt(2 + x)*(y^2 + 1)^0.25", UNIT, WIDE),
    ("3", WIDE, WIDE),
    ("x", WIDE, WIDE),
]

# formula, points at which it has a kink
KINKS = [
    ("abs(x) + abs(y)^3", [(0, 0), (0, 1), (-1, 0)]),
    ("abs(x)*y", [(0, 2)]),
    ("relu(x)*y + relu(y)", [(0, 0), (0, 1), (1, 0)]),
    ("relu(x)^2", [(0, 0)]),
    ("sign(x)*y", [(0, 1), (2, 1)]),
    ("floor(x) + ceil(y) + x*y", [(0, 0), (1, 2), (-1, -2)]),
    ("min(x, y)", [(1, 1), (0, 0)]),
    ("max(x, y)", [(1, 1), (0, 0)]),
    ("min(x^2, y^2)", [(1, -1), (2, 2)]),
    ("max(x*y, x + y)^2", [(2, 2), (0, 0)]),
    ("max(x, 0)", [(0, 0), (1, 0), (-1, 0)]),
    ("max(x, max(y, 0))", [(0, 0), (1, 1)]),
    ("x^0 + y^1", [(0, 0), (2, 3)]),
    ("x^2 + y^3", [(0, 0)]),
    ("sigmoid(x) + tanh(y)", [(0, 0)]),
    ("cosh(x)*sinh(y)", [(0, 0)]),
]


def differentiated(f, inputs):
    if not f.requires_grad:
        return [torch.zeros_like(u) for u in inputs]
    found = torch.autograd.grad(f, inputs, create_graph=True, allow_unused=True)
    return [torch.zeros_like(u) if g is None else g for g, u in zip(found, inputs)]


def row(expression, x, y):
    inputs = [torch.tensor(float(u), dtype=torch.float64, requires_grad=True) for u in (x, y)]
    f = tensor(eval(expression.replace("^", "**"), {"__builtins__": {}}, NAMES | dict(zip("xy", inputs))))
    fx, fy = differentiated(f, inputs)
    (fxx, fxy), (_, fyy) = differentiated(fx, inputs), differentiated(fy, inputs)
    return [float(x), float(y)] + [u.item() for u in (f, fx, fy, fxx, fxy, fyy)]


def main():
    torch.set_default_dtype(torch.float64)
    generator = random.Random(SEED)
    sets = []
    for expression, xs, ys in SMOOTH:
        points = [(generator.uniform(*xs), generator.uniform(*ys)) for _ in range(POINTS)]
        sets.append({"expression": expression, "rows": [row(expression, x, y) for x, y in points]})
    for expression, points in KINKS:
        sets.append({"expression": expression, "kink": True, "rows": [row(expression, x, y) for x, y in points]})
    tool = f"PyTorch {torch.__version__} autograd, float64, Python {sys.version.split()[0]}"
    print(f'{{"tool": "{tool}", "seed": {SEED}, "columns": ["x", "y", "f", "fx", "fy", "fxx", "fxy", "fyy"], "sets": [')
    print(",\n".join(json.dumps(entry) for entry in sets))
    print("]}")


main()
