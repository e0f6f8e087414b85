export const newton = `class Newton(torch.optim.Optimizer):
    """(H + damping I) d = g, or |H| for H in the saddle-free mode; theta -= lr d. \`step\` is False where H is singular."""

    def __init__(self, params, lr, damping, saddle_free):
        super().__init__(params, dict(lr=lr, damping=damping, saddle_free=saddle_free))

    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        g = theta.grad
        if not torch.any(g != 0):
            return True
        H = hessian(seen, theta)
        eps = torch.finfo(H.dtype).eps
        if group["saddle_free"]:
            values, vectors = torch.linalg.eigh(H)
            sizes = values.abs() + group["damping"]
            if not torch.all(sizes > len(g) * eps * values.abs().max()):
                return False
            d = vectors @ ((vectors.T @ g) / sizes)
        else:
            H = H + group["damping"] * torch.eye(len(g))
            d, singular = solve(H, g)
            if singular:
                return False
        with torch.no_grad():
            theta -= group["lr"] * d
        return True
`;

/** What Newton's method and the implicit steps solve their linear systems with. */
export const solve = `def hessian(function, at):
    return torch.autograd.functional.hessian(function, at.detach())


def solve(matrix, right):
    """The solution of a linear system, and whether the matrix is singular to working precision."""
    scale = matrix.abs().amax(1)
    if not torch.isfinite(matrix).all() or not torch.all(scale > 0):
        return right, True
    _, _, U = torch.linalg.lu(matrix / scale[:, None])
    if not torch.all(U.diagonal().abs() > len(right) * torch.finfo(matrix.dtype).eps):
        return right, True
    return torch.linalg.solve(matrix, right), False
`;

export const lbfgs = `class LBFGS(torch.optim.Optimizer):
    """As torch.optim.LBFGS(max_iter=1) without tolerances, with a weak-Wolfe search besides, and changes in mid-run."""

    def __init__(self, params, lr, history_size, line_search):
        super().__init__(params, dict(lr=lr, history_size=history_size, line_search=line_search))
        self.pairs, self.gamma, self.before, self.moved = [], 1.0, None, None

    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        value, g = value_and_gradient(seen, theta)
        if not torch.any(g != 0):
            return True
        if self.before is not None:
            y = g - self.before
            if torch.dot(y, self.moved) > 1e-10:
                self.pairs = (self.pairs + [(self.moved, y)])[-group["history_size"]:]
                self.gamma = torch.dot(y, self.moved) / torch.dot(y, y)
        self.pairs = self.pairs[-group["history_size"]:]
        d, alphas = -g, []
        for s, y in reversed(self.pairs):
            alphas.append(torch.dot(s, d) / torch.dot(y, s))
            d = d - alphas[-1] * y
        d = d * self.gamma
        for (s, y), alpha in zip(self.pairs, reversed(alphas)):
            d = d + (alpha - torch.dot(y, d) / torch.dot(y, s)) * s
        slope = torch.dot(g, d)
        first = group["lr"] if self.before is not None else min(1.0, 1.0 / g.abs().sum().item()) * group["lr"]
        t = self.search(seen, theta.detach(), d, value, g, slope, first) if slope < 0 else 0.0
        self.before, self.moved = g, t * d
        with torch.no_grad():
            theta += self.moved
        return True

    def search(self, seen, theta, d, value, g, slope, first):
        kind = self.param_groups[0]["line_search"]
        if kind == "none":
            return first
        if kind == "strong-wolfe":
            from torch.optim.lbfgs import _strong_wolfe

            def ray(x, t, along):
                f, gradient = value_and_gradient(seen, x + t * along)
                return float(f), gradient
            _, _, t, _ = _strong_wolfe(ray, theta, first, d, float(value), g, slope)
            return t
        low, high, t = 0.0, math.inf, first
        for _ in range(53):  # doubling and bisection: Lewis and Overton (2013), algorithm 2.6
            f, gradient = value_and_gradient(seen, theta + t * d)
            along = torch.dot(gradient, d)
            if not (torch.isfinite(f) and torch.isfinite(along)) or f > value + 1e-4 * t * slope:
                high = t
            elif along < 0.9 * slope:
                low = t
            else:
                return t
            t = (low + high) / 2 if high < math.inf else 2 * low
        return low
`;

/** Left out where PyTorch has no step of the kind: the flow itself. */
export const gradientFlow = `class GradientFlow(torch.optim.Optimizer):
    """theta' = -grad f(theta) over time lr in each step, by SciPy's LSODA (explicit or implicit as the stiffness asks)."""

    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))

    def step(self, seen):
        from scipy.integrate import solve_ivp

        group = self.param_groups[0]
        (theta,) = group["params"]
        if not torch.any(theta.grad != 0):
            return True

        def slope(_, y):
            return -value_and_gradient(seen, torch.from_numpy(y.copy()))[1].numpy()

        def jacobian(_, y):
            return -hessian(seen, torch.from_numpy(y.copy())).numpy()

        stiff = dict(method="LSODA", jac=jacobian, first_step=1e-6 * group["lr"])
        flow = solve_ivp(slope, (0.0, group["lr"]), theta.detach().numpy().copy(), rtol=1e-13, atol=1e-15, **stiff)
        if not flow.success:
            return False
        with torch.no_grad():
            theta.copy_(torch.from_numpy(flow.y[:, -1].copy()))
        return True
`;
