"""An experiment of Fall Line, repeated with PyTorch.

https://example.org/fall-line/#v=1&surface=himmelblau&start=-0.5,-1&steps=60&transform=l2;strength=0.3&run=gradient-descent;learningRate=0.001&run=momentum;learningRate=5e-4&run=momentum;learningRate=5e-4;dampening=0.2;form=classical&run=momentum;learningRate=5e-4;resetOnConflict=true&run=nesterov;learningRate=5e-4&run=nesterov;learningRate=5e-4;momentum=0&run=adagrad;learningRate=0.2;lrDecay=0.01;initialAccumulator=0.1&run=rmsprop;learningRate=0.005&run=rmsprop;learningRate=0.002;epsilon=0.01;momentum=0.5;centered=true&run=adadelta&run=adam;learningRate=0.02&run=amsgrad;learningRate=0.02&run=adamw;learningRate=0.02;weightDecay=0.1&run=nadam;learningRate=0.02&run=radam;learningRate=0.02&run=adamax;learningRate=0.02&run=rprop&run=lion;learningRate=0.005;weightDecay=0.1&run=lbfgs;learningRate=0.5&run=lbfgs;lineSearch=weak-wolfe&run=lbfgs;learningRate=0.01;historySize=3;lineSearch=none&run=newton;learningRate=0.2;damping=1;mode=saddle-free&run=newton;learningRate=0.2;damping=50&run=sgld;learningRate=5e-4;temperature=0.01&run=sam;learningRate=0.001&run=implicit-euler;learningRate=0.001&run=implicit-euler;learningRate=0.001;root=newton&run=implicit-euler;learningRate=0.001;root=proximal&run=gradient-flow;learningRate=0.002&run=extragradient;learningRate=0.001&run=alternating-descent;learningRate=0.001&run=memristor;learningRate=0.001;bound=10

Float64 throughout. Made for PyTorch 1.13 or newer.
Some random numbers are drawn anew here: too many to list, or used only to search. Paths may differ.
The gradient flow needs SciPy.
"""
import math

import torch

torch.set_default_dtype(torch.float64)

STEPS = 60
START = torch.tensor([-0.5, -1.0])


def loss(theta):
    x, y = theta
    return (
        (x**2 + y - 11)**2 + (x + y**2 - 7)**2
        + 0.5 * 0.3 * torch.dot(theta, theta)
    )


def value_and_gradient(function, at):
    with torch.enable_grad():
        at = at.detach().requires_grad_()
        value = function(at)
        (gradient,) = torch.autograd.grad(value, at)
    return value.detach(), gradient


def backward(function, theta):
    """The closure that torch.optim.LBFGS asks for."""
    theta.grad = None
    value = function(theta)
    value.backward()
    return value


class Path:
    """The losses along one run and the last point. A point whose loss or gradient is not finite ends it."""

    def __init__(self):
        self.losses, self.last, self.gradient = [], None, None

    @property
    def steps(self):
        return len(self.losses) - 1

    def record(self, theta):
        value, gradient = value_and_gradient(loss, theta)
        if not (torch.isfinite(value) and torch.isfinite(gradient).all() and torch.isfinite(theta).all()):
            return False
        self.losses.append(value.item())
        self.last, self.gradient = theta.detach().clone(), gradient
        return True


class HeavyBall(torch.optim.Optimizer):
    """v = beta v + (1 - dampening) g, theta -= lr v; in the classical form lr enters v. The first v is the gradient itself."""

    def __init__(self, params, lr, momentum, dampening=0.0, classical=False, reset_on_conflict=False):
        super().__init__(params, dict(lr=lr, momentum=momentum, dampening=dampening, classical=classical,
                                      reset_on_conflict=reset_on_conflict))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        for theta in group["params"]:
            state, g, beta = self.state[theta], theta.grad, group["momentum"]
            v = state.get("v")
            share = 1.0 if v is None or beta == 0 else 1 - group["dampening"]
            v = torch.zeros_like(theta) if v is None else v
            if group["reset_on_conflict"] and torch.dot(v, g) < 0:
                v = torch.zeros_like(theta)
            state["v"] = beta * v + share * (group["lr"] if group["classical"] else 1.0) * g
            theta -= (1.0 if group["classical"] else group["lr"]) * state["v"]


class NAdam(torch.optim.Optimizer):
    """As torch.optim.NAdam of PyTorch 2. Written out: 1.13 multiplied by one mu too many and kept the product in float32."""

    def __init__(self, params, lr, betas, eps, momentum_decay):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, momentum_decay=momentum_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        beta1, beta2 = group["betas"]
        for theta in group["params"]:
            state, g = self.state[theta], theta.grad
            if not state:
                state.update(t=0, m=torch.zeros_like(theta), v=torch.zeros_like(theta), product=1.0)
            state["t"] += 1
            t = state["t"]
            mu = beta1 * (1 - 0.5 * 0.96 ** (t * group["momentum_decay"]))
            following = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * group["momentum_decay"]))
            state["product"] *= mu
            state["m"] = beta1 * state["m"] + (1 - beta1) * g
            state["v"] = beta2 * state["v"] + (1 - beta2) * g * g
            denominator = torch.sqrt(state["v"] / (1 - beta2**t)) + group["eps"]
            theta -= group["lr"] * (1 - mu) / (1 - state["product"]) * g / denominator
            theta -= group["lr"] * following / (1 - state["product"] * following) * state["m"] / denominator


class Lion(torch.optim.Optimizer):
    """Chen et al. (2023), algorithm 2; weight decay is decoupled."""

    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        beta1, beta2 = group["betas"]
        for theta in group["params"]:
            state, g = self.state[theta], theta.grad
            m = state.get("m", torch.zeros_like(theta))
            theta *= 1 - group["lr"] * group["weight_decay"]
            theta -= group["lr"] * torch.sign(beta1 * m + (1 - beta1) * g)
            state["m"] = beta2 * m + (1 - beta2) * g


class LBFGS(torch.optim.Optimizer):
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


def hessian(function, at):
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


class Newton(torch.optim.Optimizer):
    """(H + damping I) d = g, or |H| for H in the saddle-free mode; theta -= lr d. `step` is False where H is singular."""

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


class SGLD(torch.optim.Optimizer):
    """Langevin dynamics at a temperature; `normals` gives the standard normal numbers of step k."""

    def __init__(self, params, lr, temperature, normals):
        super().__init__(params, dict(lr=lr, temperature=temperature))
        self.normals, self.k = normals, 0

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        (theta,) = group["params"]
        spread = math.sqrt(2 * group["lr"] * group["temperature"])
        theta += spread * self.normals(self.k) - group["lr"] * theta.grad
        self.k += 1


class SAM(torch.optim.Optimizer):
    """Foret et al. (2021) over gradient descent: the gradient is taken at the worst point within `radius`."""

    def __init__(self, params, lr, radius):
        super().__init__(params, dict(lr=lr, radius=radius))

    @torch.no_grad()
    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        worst = theta + group["radius"] / (torch.linalg.vector_norm(theta.grad) + 1e-12) * theta.grad
        theta -= group["lr"] * value_and_gradient(seen, worst)[1]
        return True


class ImplicitEuler(torch.optim.Optimizer):
    """Solves z + lr grad f(z) = theta. `root`: "branch" continues from theta as lr grows from 0; "newton" is what Newton's
    method finds from theta; "proximal" the lowest minimiser of f(z) + |z - theta|^2 / (2 lr) a seeded search finds.
    `step` is False where there is no such root."""

    def __init__(self, params, lr, root):
        super().__init__(params, dict(lr=lr, root=root))
        self.random = torch.Generator().manual_seed(1)

    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        start, eta, root = theta.detach().clone(), group["lr"], group["root"]
        z = start if root == "newton" else follow_branch(seen, start, eta)
        lowest = None
        if root == "proximal":
            z, lowest = lowest_minimiser(seen, start, eta, z, self.random)
        if z is not None:
            z = newton_root(seen, start, eta, z)
        if z is None or (lowest is not None and proximal_height(seen, start, eta, z) > lowest + 1e-7 * (1 + abs(lowest))):
            return False
        with torch.no_grad():
            theta.copy_(z)
        return True


def defect(seen, theta, eta, z):
    """z + eta grad f(z) - theta."""
    return z - theta + eta * value_and_gradient(seen, z)[1]


def newton_root(seen, theta, eta, z):
    """Newton's method until the residual no longer halves; None where it does not converge."""
    norm = torch.linalg.vector_norm
    residual, corrected = defect(seen, theta, eta, z), math.inf
    for _ in range(100):
        size = norm(residual)
        if not torch.isfinite(size):
            return None
        scale = 1 + norm(theta) + norm(residual + theta - z)
        accurate = size <= 1e-12 * scale
        solved = accurate or corrected <= 1e-12 * (1 + norm(z))
        if size <= 4 * torch.finfo(z.dtype).eps * scale:
            return z
        correction, singular = solve(torch.eye(len(z)) + eta * hessian(seen, z), residual)
        if singular:
            return z if accurate else None
        corrected = norm(correction)
        trial = z - correction
        following = defect(seen, theta, eta, trial)
        if solved and not norm(following) < size:
            return z
        z, residual = trial, following
        if solved and norm(following) > 0.5 * size:
            return z
    return None


def definite(matrix):
    """Its Cholesky factor; None where it is not positive definite."""
    factor, failed = torch.linalg.cholesky_ex(matrix)
    return None if failed or not torch.isfinite(factor).all() else factor


def follow_branch(seen, theta, eta):
    """z(eta) of z(s) + s grad f(z(s)) = theta from z(0) = theta; None where the branch ends before eta."""
    z, reached, piece = theta, 0.0, eta
    while reached < eta:
        s = reached + piece if piece < eta - reached else eta
        taken = take_piece(seen, theta, z, s)
        if taken is None:
            piece /= 4
        else:
            z, reached, piece = taken, s, 4 * piece
        if piece < 1e-10 * eta:
            return None
    return z


def take_piece(seen, theta, begin, s):
    """The branch's point at time s if Newton's method from `begin` certainly stays on the branch."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    residual = defect(seen, theta, s, begin)
    if not torch.isfinite(norm(residual)):
        return None
    H = hessian(seen, begin)
    factor = definite(identity + s * H)
    if factor is None:
        return None
    correction = torch.cholesky_solve(residual[:, None], factor)[:, 0]
    size, z = norm(correction), begin - correction
    for tries in range(1, 17):
        residual = defect(seen, theta, s, z)
        later = definite(identity + s * hessian(seen, z)) if torch.isfinite(norm(residual)) else None
        if later is None:
            return None
        correction = torch.cholesky_solve(residual[:, None], later)[:, 0]
        following, z = norm(correction), z - correction
        if following <= 1e-4 * norm(z - begin) + 4 * torch.finfo(z.dtype).eps * norm(z):
            break
        if tries == 16 or not following <= 0.5 * size:
            return None
        size = following
    if definite(identity + s * hessian(seen, z)) is None:
        return None
    chord = z - begin
    for t in (math.sqrt(5) - 2, 5 - 2 * math.sqrt(5), 3 - math.sqrt(5), 1.0) if norm(chord) > 0 else ():
        change = s * ((hessian(seen, begin + t * chord) - H) @ chord)
        if not norm(torch.cholesky_solve(change[:, None], factor)) <= 0.25 * norm(chord):
            return None
    return z


def proximal_height(seen, theta, eta, z):
    return (seen(z) + torch.dot(z - theta, z - theta) / (2 * eta)).item()


def lowest_minimiser(seen, theta, eta, branched, random):
    """The lowest minimiser found of f(z) + |z - theta|^2 / (2 eta), and its height: descents from theta, from the branch's
    end and from the lowest of random points in cubes around theta."""
    here = seen(theta).item()
    found = [descend(seen, theta, eta, start) for start in (theta, branched) if start is not None]
    floor = min([here] + [seen(z).item() for _, z in found])
    looked, reach = 0.0, 2 * max(math.sqrt(2 * eta * (here - floor)), 0.5 * (1 + torch.linalg.vector_norm(theta).item()))
    for _ in range(3):
        radius = reach
        for _ in range(8):
            if radius <= looked:
                break
            points = theta + radius * (2 * torch.rand(48, len(theta), generator=random) - 1)
            values = [seen(point).item() for point in points]
            heights = [proximal_height(seen, theta, eta, point) for point in points]
            floor = min([floor] + values)
            for i in sorted(range(48), key=heights.__getitem__)[:4]:
                found.append(descend(seen, theta, eta, points[i]))
                floor = min(floor, seen(found[-1][1]).item())
            radius /= 2
        looked, reach = reach, math.sqrt(2 * eta * max(0.0, here - floor))
        if reach <= looked:
            break
    height, z = min(found, key=lambda pair: pair[0])
    return z, height


def descend(seen, theta, eta, z):
    """Damped Newton descent on f(z) + |z - theta|^2 / (2 eta); the height where it ends, and the point."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    height, shift = proximal_height(seen, theta, eta, z), 0.0
    for _ in range(100):
        residual = defect(seen, theta, eta, z)
        if not norm(residual) > 1e-7 * (1 + norm(theta) + norm(residual + theta - z)):
            break
        matrix = identity + eta * hessian(seen, z)
        factor = definite(matrix + shift * identity)
        trial = None if factor is None else z - torch.cholesky_solve(residual[:, None], factor)[:, 0]
        below = math.inf if trial is None else proximal_height(seen, theta, eta, trial)
        if below < height:
            z, height, shift = trial, below, 0.0 if shift < 1e-3 else shift / 8
        elif trial is not None and norm(trial - z) <= 1e-7 * (1 + norm(z)):
            break
        else:
            shift = 4 * shift if shift > 0 else 1e-3 * max(1.0, matrix.diagonal().abs().max().item())
    return height, z


class GradientFlow(torch.optim.Optimizer):
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


class Extragradient(torch.optim.Optimizer):
    """Korpelevich (1976): a look ahead along the gradient, and the step with the gradient found there."""

    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))

    @torch.no_grad()
    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        theta -= group["lr"] * value_and_gradient(seen, theta - group["lr"] * theta.grad)[1]
        return True


class Memristor(torch.optim.Optimizer):
    """Gokmen & Haensch (2020), a device with soft bounds: it moves less the nearer it is to `bound`."""

    def __init__(self, params, lr, bound):
        super().__init__(params, dict(lr=lr, bound=bound))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        (theta,) = group["params"]
        asked = -group["lr"] * theta.grad
        theta += asked - asked.abs() * theta / group["bound"]


def run_1_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.001, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_2_momentum():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.0005, momentum=0.9, dampening=0, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_3_momentum():
    theta = START.clone().requires_grad_()
    optimizer = HeavyBall([theta], lr=0.0005, momentum=0.9, dampening=0.2, classical=True, reset_on_conflict=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_4_momentum():
    theta = START.clone().requires_grad_()
    optimizer = HeavyBall([theta], lr=0.0005, momentum=0.9, dampening=0, classical=False, reset_on_conflict=True)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_5_nesterov():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.0005, momentum=0.9, nesterov=True, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_6_nesterov():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.0005, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_7_adagrad():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adagrad([theta], lr=0.2, lr_decay=0.01, eps=1e-10, initial_accumulator_value=0.1, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_8_rmsprop():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.RMSprop([theta], lr=0.005, alpha=0.99, eps=1e-8, momentum=0, centered=False, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_9_rmsprop():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.RMSprop([theta], lr=0.002, alpha=0.99, eps=0.01, momentum=0.5, centered=True, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_10_adadelta():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adadelta([theta], lr=1, rho=0.9, eps=0.000001, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_11_adam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_12_amsgrad():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, amsgrad=True, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_13_adamw():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.AdamW([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_14_nadam():
    theta = START.clone().requires_grad_()
    optimizer = NAdam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, momentum_decay=0.004)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_15_radam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.RAdam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_16_adamax():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adamax([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_17_rprop():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Rprop([theta], lr=0.01, etas=(0.5, 1.2), step_sizes=(0.000001, 50))
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_18_lion():
    theta = START.clone().requires_grad_()
    optimizer = Lion([theta], lr=0.005, betas=(0.9, 0.99), weight_decay=0.1)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_19_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([theta], lr=0.5, max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=10, line_search_fn="strong_wolfe")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        optimizer.step(lambda: backward(seen, theta))
    return path


def run_20_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = LBFGS([theta], lr=1, history_size=10, line_search="weak-wolfe")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_21_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([theta], lr=0.01, max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=3, line_search_fn=None)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        optimizer.step(lambda: backward(seen, theta))
    return path


def run_22_newton():
    theta = START.clone().requires_grad_()
    optimizer = Newton([theta], lr=0.2, damping=1, saddle_free=True)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_23_newton():
    theta = START.clone().requires_grad_()
    optimizer = Newton([theta], lr=0.2, damping=50, saddle_free=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


RUN_24_SGLD_NORMALS = torch.tensor([
    [-0.1820313468689169, -0.4983720468324499],
    [0.5115270156190445, 0.5596472204062327],
    [0.6957893467018604, 1.921738962476163],
    [0.18729748966598833, 0.6115883933385072],
    [1.161262393660066, 0.9567421623201829],
    [-0.244280383373199, -0.01772752330535637],
    [1.0122270571121756, 0.20509563620034815],
    [0.7379861144443681, 0.25204195944604757],
    [0.5136430105607493, -0.1013020577330445],
    [-1.7910163752823294, -0.6860989037045936],
    [0.0061435361912800445, 0.6430016858012527],
    [0.8670977689537377, -0.07710717950746646],
    [1.0166268241620438, 2.0590348448877673],
    [-0.31238569241816955, 2.106529405650919],
    [-0.19302519494568493, 1.3924063300451406],
    [-1.943477692168667, 1.4506394346393428],
    [0.11219154655042939, -0.36978851687380243],
    [0.2300459014360158, -1.3662437721868441],
    [0.7386670734093624, -0.8319675791160609],
    [-0.6508145843905287, 0.7954489285386337],
    [-2.919013291863675, -1.4014958352978322],
    [-0.6023090298969842, 1.2657840974532433],
    [-0.32008105658599023, -0.7787653964950225],
    [-1.9090154524545304, -0.46022666888680663],
    [0.8584402640311881, 1.0321333886195267],
    [0.08271263897241816, -2.3122744766090615],
    [-0.44491664207086346, 0.19688140261262038],
    [-0.4536661433535993, 0.8322403040977902],
    [-1.226440363100684, -0.6699564341099775],
    [-0.9731698053014676, -0.174140727918361],
    [-0.2961393028069783, -0.03779477180133683],
    [0.2671217825195298, 0.0918102953075125],
    [-1.079822737002123, -0.6377284130878521],
    [-2.0017257754444002, 1.4742303696116],
    [0.7919402736061536, -0.23162032596056578],
    [-0.4901442543157867, -1.561984417340307],
    [1.2317198573753505, 1.8187498716700263],
    [0.6044009804665341, 1.4873138947565314],
    [-1.2392159117992558, -0.011696438612487814],
    [0.3940674346540004, -0.3294218243388764],
    [1.4104626314741606, 2.036296930961892],
    [0.37774471385237357, 0.2983906590056909],
    [0.04753259248687987, -0.04457768852609346],
    [-0.5651892162148278, -1.4832461453063492],
    [-0.29173378474487266, 2.4167364107410134],
    [-0.02591099641905501, -0.07331511123514259],
    [-0.3290387187343405, 0.17431123531598058],
    [3.381929059458991, 1.0502321061343258],
    [-0.30863214067341255, 1.0727743688167004],
    [0.4918903332537236, 1.378098645965389],
    [-1.5413031675560438, 0.7791375999386568],
    [0.08620033929908677, 0.33113262161614065],
    [-2.0537882442685644, -0.3647262563713407],
    [-0.3173526823969835, -0.2094957009427293],
    [0.532219267481949, -0.2168069820238001],
    [0.3035164078358143, 0.2939220379090536],
    [-1.9903722677629483, -1.3868100737540414],
    [0.6999459241644138, -0.0763816752080108],
    [-0.4995287647028566, -0.6082450470617242],
    [0.702199224161763, 1.3183040932901868],
])


def run_24_sgld():
    theta = START.clone().requires_grad_()
    optimizer = SGLD([theta], lr=0.0005, temperature=0.01, normals=lambda k: RUN_24_SGLD_NORMALS[k])
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_25_sam():
    theta = START.clone().requires_grad_()
    optimizer = SAM([theta], lr=0.001, radius=0.05)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_26_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.001, root="branch")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_27_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.001, root="newton")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_28_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.001, root="proximal")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_29_gradient_flow():
    theta = START.clone().requires_grad_()
    optimizer = GradientFlow([theta], lr=0.002)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_30_extragradient():
    theta = START.clone().requires_grad_()
    optimizer = Extragradient([theta], lr=0.001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_31_alternating_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.001, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_32_memristor():
    theta = START.clone().requires_grad_()
    optimizer = Memristor([theta], lr=0.001, bound=10)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


RUNS = [run_1_gradient_descent, run_2_momentum, run_3_momentum, run_4_momentum, run_5_nesterov, run_6_nesterov, run_7_adagrad, run_8_rmsprop, run_9_rmsprop, run_10_adadelta, run_11_adam, run_12_amsgrad, run_13_adamw, run_14_nadam, run_15_radam, run_16_adamax, run_17_rprop, run_18_lion, run_19_lbfgs, run_20_lbfgs, run_21_lbfgs, run_22_newton, run_23_newton, run_24_sgld, run_25_sam, run_26_implicit_euler, run_27_implicit_euler, run_28_implicit_euler, run_29_gradient_flow, run_30_extragradient, run_31_alternating_descent, run_32_memristor]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
