"""Values, gradients and Hessians of scipy's tensor-product splines, for tests/objectives/grid/reference.test.ts.

Debian's python3-scipy and python3-numpy; run it where it stands: /usr/bin/python3 grids.py > grids.json
"""
import json
import sys

import numpy as np
import scipy
from scipy.interpolate import RectBivariateSpline, make_interp_spline

SEED = 20261122
random = np.random.default_rng(SEED)

def uneven(n, low, high):
    steps = random.uniform(0.2, 1.8, n - 1)
    return low + (high - low) * np.concatenate([[0], np.cumsum(steps) / steps.sum()])

def loss(x, y):
    return np.log1p(5 * (x**2 + y - 1.1) ** 2 + (x + y**2 - 0.7) ** 2) + 0.05 * np.sin(9 * x) * np.cos(7 * y)

def case(name, x, y, values):
    kx, ky = min(3, len(x) - 1), min(3, len(y) - 1)
    # The nodes, the middles of cells, points anywhere, and the four corners.
    px = np.concatenate([random.uniform(x[0], x[-1], 40), np.resize(x, 3), [x[0], x[-1], x[0], x[-1]]])
    py = np.concatenate([random.uniform(y[0], y[-1], 40), np.resize(y, 3), [y[0], y[0], y[-1], y[-1]]])
    if min(len(x), len(y)) > 3:
        spline = RectBivariateSpline(x, y, values.T, s=0)
        at = lambda dx, dy: spline(px, py, dx=dx, dy=dy, grid=False)
    else:
        # Axes of two or three nodes, which RectBivariateSpline refuses: a line or a parabola along them.
        def at(dx, dy):
            out = []
            for a, b in zip(px, py):
                along = make_interp_spline(x, values.T, k=kx)(a, nu=dx)
                out.append(make_interp_spline(y, along, k=ky)(b, nu=dy))
            return np.array(out)
    return {
        "name": name,
        "x": x.tolist(), "y": y.tolist(), "values": values.tolist(),
        "points": np.stack([px, py], 1).tolist(),
        "losses": at(0, 0).tolist(),
        "gradients": np.stack([at(1, 0), at(0, 1)], 1).tolist(),
        "hessians": np.stack([at(2, 0), at(1, 1), at(0, 2)], 1).tolist(),
    }

def sampled(x, y):
    return loss(x[None, :], y[:, None])

ex, ey = np.linspace(-1, 1, 21), np.linspace(-0.5, 1.5, 17)
ux, uy = uneven(13, -2, 1), uneven(9, 0, 3)
lx, ly = np.geomspace(1e-3, 1, 12), np.linspace(-1, 1, 6)
cases = [
    case("evenly spaced", ex, ey, sampled(ex, ey)),
    case("unevenly spaced", ux, uy, sampled(ux, uy)),
    case("on a logarithmic axis", lx, ly, sampled(lx, ly)),
    case("noise", np.arange(7.0), np.arange(5.0), random.normal(size=(5, 7))),
    case("four by four", np.arange(4.0), np.arange(4.0), random.normal(size=(4, 4))),
    case("two by three", np.array([0.0, 2.0]), np.array([0.0, 1.0, 3.0]), random.normal(size=(3, 2))),
    case("high above zero", ex, ey, 1e6 + sampled(ex, ey)),
]
json.dump({"tools": f"scipy {scipy.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}", "seed": SEED,
           "cases": cases}, sys.stdout)
