"""An experiment of Fall Line, repeated with PyTorch.

https://example.org/fall-line/#v=1&surface=himmelblau&start=-0.5,-1&seed=7&steps=60&run=gradient-descent;learningRate=0.002;weightDecay=0.05;noise=0.5;clipNorm=3&run=gradient-descent;learningRate=0.002;noise=0.5&run=adam;learningRate=0.02;weightDecay=0.01;noise=0.2;clipNorm=5&run=rprop;weightDecay=0.1&run=sam;learningRate=0.002;weightDecay=0.1;noise=0.3;clipNorm=4&run=newton;learningRate=0.2;damping=60;weightDecay=0.1;noise=0.1&run=lbfgs;learningRate=0.3;weightDecay=0.1;clipNorm=20&run=implicit-euler;learningRate=0.002;weightDecay=0.2;noise=0.1&run=gradient-flow;learningRate=0.002;weightDecay=0.2&run=adam;learningRate=0.01;changes.0.step=15;changes.0.parameters.learningRate=0.03;changes.0.parameters.beta1=0.8;changes.1.step=15;changes.1.parameters.beta2=0.95;changes.2.step=40;changes.2.parameters.weightDecay=0.2;changes.2.parameters.clipNorm=1&run=momentum;learningRate=5e-4;momentum=0;at.10.momentum=0.8&run=rmsprop;learningRate=0.003;at.12.momentum=0.5;at.12.centered=true&run=lbfgs;learningRate=0.3;lineSearch=none;at.10.historySize=3;at.10.lineSearch=strong-wolfe;at.30.lineSearch=weak-wolfe&run=gradient-descent;learningRate=0.002;at.10.noise=0.4&run=implicit-euler;learningRate=0.001;at.20.root=newton&run=nadam;learningRate=0.02;at.9.beta1=0.7

Float64 throughout. Made for PyTorch 1.13 or newer.
The gradient flow needs SciPy.
"""
import math

import torch

torch.set_default_dtype(torch.float64)

STEPS = 60
START = torch.tensor([-0.5, -1.0])


def loss(theta):
    x, y = theta
    return (x**2 + y - 11)**2 + (x + y**2 - 7)**2


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


class RMSprop(torch.optim.Optimizer):
    """As torch.optim.RMSprop, which cannot switch momentum or centring on in mid-run."""

    def __init__(self, params, lr, alpha, eps, momentum, centered):
        super().__init__(params, dict(lr=lr, alpha=alpha, eps=eps, momentum=momentum, centered=centered))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        for theta in group["params"]:
            state, g, alpha = self.state[theta], theta.grad, group["alpha"]
            if not state:
                state.update(square=torch.zeros_like(theta), mean=torch.zeros_like(theta), b=torch.zeros_like(theta))
            state["square"] = alpha * state["square"] + (1 - alpha) * g * g
            variance = state["square"]
            if group["centered"]:
                state["mean"] = alpha * state["mean"] + (1 - alpha) * g
                variance = variance - state["mean"] ** 2
            move = g / (torch.sqrt(variance) + group["eps"])
            if group["momentum"] > 0:
                state["b"] = group["momentum"] * state["b"] + move
                move = state["b"]
            theta -= group["lr"] * move


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


RUN_1_GRADIENT_DESCENT_NOISE = torch.tensor([
    [0.0628688010093755, -0.05995570258311789],
    [1.7407688515224693, 0.6772804558823328],
    [-1.3746557297506343, -0.9488792704349821],
    [0.25714953070593194, 0.9993863810350868],
    [-0.5444770989648942, 0.022658591402428263],
    [1.5473926428011373, 0.06946687106068979],
    [-0.43664461214246825, 0.27092570239125596],
    [-1.1980324267877427, -0.18153066921140865],
    [0.18399584313208003, -0.9548788088437277],
    [0.1915348623453681, 0.3243964561071277],
    [1.2442331433394669, 1.3812765890084897],
    [1.4576580376384423, -0.5182404169120012],
    [1.0384323286331494, -1.5403062625092843],
    [-0.5210824671022487, -0.5760729403348008],
    [-0.1842128093540438, -0.47246790237087044],
    [0.03365482730031498, 0.3149088248002099],
    [-0.00926271536075104, 1.0895253932641162],
    [2.07404232714709, -0.3265637006685087],
    [1.4658909918669034, 3.1345231389420216],
    [0.8619053456517336, -1.7623724610220677],
    [1.31645020978138, 1.7682706233028767],
    [0.02987494896416235, 1.295661769288365],
    [0.8799351712188067, -1.825991077036837],
    [0.21460847823615362, -0.9242516380906124],
    [-0.939639720743313, -0.1195906707976243],
    [1.966223612092609, 0.5915650549155731],
    [-0.4089715574253225, -0.6870867241347026],
    [0.8076719034788415, 0.8547467273926747],
    [-0.182430949891316, -0.18562427763723455],
    [0.31901115915605177, -1.6163603042276695],
    [-0.7271176270449881, -0.04055508114039095],
    [-0.8667421716426114, 0.9048440470585393],
    [-0.7684995978514402, 1.0052070134237538],
    [0.03569321994876753, -0.2021259605582812],
    [0.18812438647465474, -1.2134583386882505],
    [-0.8287892364139885, -0.5882022277724125],
    [-1.2947429839668334, -1.177161425123069],
    [-1.440652969173266, -0.6738964865589069],
    [0.12684803922669716, 0.41156779879840377],
    [0.41501212184900227, -0.43091241389756263],
    [-0.06436043418122134, -0.7531788922784365],
    [1.3671000946726957, 0.14540262562986503],
    [-1.1455014815981934, 0.3015692666733148],
    [-1.1300672265596536, 0.8679302410350289],
    [-0.24244892765585516, -0.10042173233829776],
    [1.0211905614115495, 1.1742658889683826],
    [-2.113689055315226, -0.8254908218681495],
    [-1.090850179270461, 0.17644338689471642],
    [0.5848824219928385, -0.500095977487761],
    [1.1251960250307023, 0.8204979170628058],
    [2.6093460988130914, 1.2074089245480735],
    [0.30114584319889925, -0.1826582645874679],
    [1.1226397907894003, 0.021846204950725655],
    [-0.9807005601131994, 0.021928323813233327],
    [0.12337286979866595, -0.4201229744113269],
    [-0.27400462116132285, -0.0025887273704952715],
    [0.01895782827943817, 0.03775982088697303],
    [1.2360501690984143, 0.45642965480144965],
    [1.364555367006714, -0.21761908599936955],
    [0.9142100069231434, -0.6402420706074422],
])


def run_1_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.002, weight_decay=0.05)
    sigma = 0.5
    clip = 3
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        theta.grad += sigma * RUN_1_GRADIENT_DESCENT_NOISE[k]
        torch.nn.utils.clip_grad_norm_([theta], clip)
        optimizer.step()
    return path


RUN_2_GRADIENT_DESCENT_NOISE = torch.tensor([
    [-1.1771917038812414, 0.7916353787560354],
    [-1.67669257891826, -0.4384247093561893],
    [-1.7189826493305598, -0.5836740377779315],
    [-0.2242060288127829, -1.285863349442165],
    [-1.5547234467886164, 0.4348856256974572],
    [-0.43963660038319824, -1.3581151608408337],
    [-0.0917757326210796, -1.364992838511165],
    [1.0707225833635952, -1.455400163928786],
    [1.6578402307527536, -0.14188223560376337],
    [0.9609769916221242, 2.1217992576880595],
    [-0.6067211129484822, 1.428437462414322],
    [-0.34533431859409236, 1.2990223992788252],
    [-0.728929883645388, 0.8754862629918982],
    [0.2368478114882521, -0.2198824827595039],
    [1.1448345054016984, 0.5345733169768554],
    [-0.016138354124708248, -1.1425830154098247],
    [-0.0993374288107366, -0.25725147531184017],
    [-0.2947347684358272, -0.8085027162074331],
    [0.7956432508666442, -0.13742037148839878],
    [0.8933816033343325, 0.6670106821627867],
    [-1.0473382173476544, -0.04390893922677165],
    [1.6484452411342603, -0.21685927334738436],
    [0.7658188771870125, -2.5867164587145757],
    [0.5835379812351501, 0.13217501604106538],
    [1.7942571562612086, 0.43015707774648637],
    [0.6132988007224177, 0.6457246824667496],
    [0.6683629639455286, 0.5550419464329736],
    [0.5616717856623631, 1.5898562847686861],
    [-0.37453844105641737, 0.4038678127701134],
    [-0.05877549026474018, -0.6809542328765325],
    [0.04983972478371181, -0.3824683144775369],
    [0.7079841277368629, 0.4315293445398349],
    [-0.05485084571362925, -0.07831517183521879],
    [-0.6239953365290185, 0.726737982975228],
    [0.5923418557232912, -0.49409798741484723],
    [1.3233924799686962, -0.49669702933682686],
    [-0.21849117502992096, 0.236442451835839],
    [1.6116895838933327, 1.218405684822381],
    [-0.6085538419828788, -0.2171412033189368],
    [0.2763687997191318, 0.28323420236215446],
    [1.4014389430949863, -0.2329475379437055],
    [-0.42645351243604884, -0.3984917529255455],
    [-0.058104330028049885, -0.44073717029595066],
    [0.37380461635652723, -1.8614687514351067],
    [1.9181834864807081, 0.08012533864234732],
    [-0.43899872763436193, 0.040768604192111306],
    [-0.5931762648141822, -1.163024105766316],
    [1.169965644640558, -1.0561047060398747],
    [-1.6417232512954476, 0.8485714883301514],
    [-0.1953483136226427, 2.0016149202968876],
    [0.16906392186590172, -1.424091649528149],
    [1.5511442926868781, 1.2195808964323924],
    [0.30339489633665295, 1.1298808071001587],
    [-1.4722906568909104, 1.9485962594104254],
    [-0.4765739479758905, -1.2223595383447667],
    [-1.3067593156629163, -0.6594487803577196],
    [-0.8190430272255643, 1.0745362827764318],
    [0.7585387523777752, 0.9134741551483246],
    [1.6424685949570492, -1.2565822010325733],
    [-1.451639651000399, 1.297190140042503],
])


def run_2_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.002, weight_decay=0)
    sigma = 0.5
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        theta.grad += sigma * RUN_2_GRADIENT_DESCENT_NOISE[k]
        optimizer.step()
    return path


RUN_3_ADAM_NOISE = torch.tensor([
    [0.0628688010093755, -0.05995570258311789],
    [1.7407688515224693, 0.6772804558823328],
    [-1.3746557297506343, -0.9488792704349821],
    [0.25714953070593194, 0.9993863810350868],
    [-0.5444770989648942, 0.022658591402428263],
    [1.5473926428011373, 0.06946687106068979],
    [-0.43664461214246825, 0.27092570239125596],
    [-1.1980324267877427, -0.18153066921140865],
    [0.18399584313208003, -0.9548788088437277],
    [0.1915348623453681, 0.3243964561071277],
    [1.2442331433394669, 1.3812765890084897],
    [1.4576580376384423, -0.5182404169120012],
    [1.0384323286331494, -1.5403062625092843],
    [-0.5210824671022487, -0.5760729403348008],
    [-0.1842128093540438, -0.47246790237087044],
    [0.03365482730031498, 0.3149088248002099],
    [-0.00926271536075104, 1.0895253932641162],
    [2.07404232714709, -0.3265637006685087],
    [1.4658909918669034, 3.1345231389420216],
    [0.8619053456517336, -1.7623724610220677],
    [1.31645020978138, 1.7682706233028767],
    [0.02987494896416235, 1.295661769288365],
    [0.8799351712188067, -1.825991077036837],
    [0.21460847823615362, -0.9242516380906124],
    [-0.939639720743313, -0.1195906707976243],
    [1.966223612092609, 0.5915650549155731],
    [-0.4089715574253225, -0.6870867241347026],
    [0.8076719034788415, 0.8547467273926747],
    [-0.182430949891316, -0.18562427763723455],
    [0.31901115915605177, -1.6163603042276695],
    [-0.7271176270449881, -0.04055508114039095],
    [-0.8667421716426114, 0.9048440470585393],
    [-0.7684995978514402, 1.0052070134237538],
    [0.03569321994876753, -0.2021259605582812],
    [0.18812438647465474, -1.2134583386882505],
    [-0.8287892364139885, -0.5882022277724125],
    [-1.2947429839668334, -1.177161425123069],
    [-1.440652969173266, -0.6738964865589069],
    [0.12684803922669716, 0.41156779879840377],
    [0.41501212184900227, -0.43091241389756263],
    [-0.06436043418122134, -0.7531788922784365],
    [1.3671000946726957, 0.14540262562986503],
    [-1.1455014815981934, 0.3015692666733148],
    [-1.1300672265596536, 0.8679302410350289],
    [-0.24244892765585516, -0.10042173233829776],
    [1.0211905614115495, 1.1742658889683826],
    [-2.113689055315226, -0.8254908218681495],
    [-1.090850179270461, 0.17644338689471642],
    [0.5848824219928385, -0.500095977487761],
    [1.1251960250307023, 0.8204979170628058],
    [2.6093460988130914, 1.2074089245480735],
    [0.30114584319889925, -0.1826582645874679],
    [1.1226397907894003, 0.021846204950725655],
    [-0.9807005601131994, 0.021928323813233327],
    [0.12337286979866595, -0.4201229744113269],
    [-0.27400462116132285, -0.0025887273704952715],
    [0.01895782827943817, 0.03775982088697303],
    [1.2360501690984143, 0.45642965480144965],
    [1.364555367006714, -0.21761908599936955],
    [0.9142100069231434, -0.6402420706074422],
])


def run_3_adam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)
    sigma = 0.2
    clip = 5
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        theta.grad += sigma * RUN_3_ADAM_NOISE[k]
        torch.nn.utils.clip_grad_norm_([theta], clip)
        optimizer.step()
    return path


def run_4_rprop():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Rprop([theta], lr=0.01, etas=(0.5, 1.2), step_sizes=(0.000001, 50))
    decay = 0.1
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        theta.grad = path.gradient.clone()
        theta.grad += decay * theta.detach()
        optimizer.step()
    return path


RUN_5_SAM_NOISE = torch.tensor([
    [0.0628688010093755, -0.05995570258311789],
    [1.7407688515224693, 0.6772804558823328],
    [-1.3746557297506343, -0.9488792704349821],
    [0.25714953070593194, 0.9993863810350868],
    [-0.5444770989648942, 0.022658591402428263],
    [1.5473926428011373, 0.06946687106068979],
    [-0.43664461214246825, 0.27092570239125596],
    [-1.1980324267877427, -0.18153066921140865],
    [0.18399584313208003, -0.9548788088437277],
    [0.1915348623453681, 0.3243964561071277],
    [1.2442331433394669, 1.3812765890084897],
    [1.4576580376384423, -0.5182404169120012],
    [1.0384323286331494, -1.5403062625092843],
    [-0.5210824671022487, -0.5760729403348008],
    [-0.1842128093540438, -0.47246790237087044],
    [0.03365482730031498, 0.3149088248002099],
    [-0.00926271536075104, 1.0895253932641162],
    [2.07404232714709, -0.3265637006685087],
    [1.4658909918669034, 3.1345231389420216],
    [0.8619053456517336, -1.7623724610220677],
    [1.31645020978138, 1.7682706233028767],
    [0.02987494896416235, 1.295661769288365],
    [0.8799351712188067, -1.825991077036837],
    [0.21460847823615362, -0.9242516380906124],
    [-0.939639720743313, -0.1195906707976243],
    [1.966223612092609, 0.5915650549155731],
    [-0.4089715574253225, -0.6870867241347026],
    [0.8076719034788415, 0.8547467273926747],
    [-0.182430949891316, -0.18562427763723455],
    [0.31901115915605177, -1.6163603042276695],
    [-0.7271176270449881, -0.04055508114039095],
    [-0.8667421716426114, 0.9048440470585393],
    [-0.7684995978514402, 1.0052070134237538],
    [0.03569321994876753, -0.2021259605582812],
    [0.18812438647465474, -1.2134583386882505],
    [-0.8287892364139885, -0.5882022277724125],
    [-1.2947429839668334, -1.177161425123069],
    [-1.440652969173266, -0.6738964865589069],
    [0.12684803922669716, 0.41156779879840377],
    [0.41501212184900227, -0.43091241389756263],
    [-0.06436043418122134, -0.7531788922784365],
    [1.3671000946726957, 0.14540262562986503],
    [-1.1455014815981934, 0.3015692666733148],
    [-1.1300672265596536, 0.8679302410350289],
    [-0.24244892765585516, -0.10042173233829776],
    [1.0211905614115495, 1.1742658889683826],
    [-2.113689055315226, -0.8254908218681495],
    [-1.090850179270461, 0.17644338689471642],
    [0.5848824219928385, -0.500095977487761],
    [1.1251960250307023, 0.8204979170628058],
    [2.6093460988130914, 1.2074089245480735],
    [0.30114584319889925, -0.1826582645874679],
    [1.1226397907894003, 0.021846204950725655],
    [-0.9807005601131994, 0.021928323813233327],
    [0.12337286979866595, -0.4201229744113269],
    [-0.27400462116132285, -0.0025887273704952715],
    [0.01895782827943817, 0.03775982088697303],
    [1.2360501690984143, 0.45642965480144965],
    [1.364555367006714, -0.21761908599936955],
    [0.9142100069231434, -0.6402420706074422],
])


def run_5_sam():
    theta = START.clone().requires_grad_()
    optimizer = SAM([theta], lr=0.002, radius=0.05)
    sigma = 0.3
    clip = 4
    decay = 0.1
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        _, whole = value_and_gradient(lambda at: loss(at) + sigma * torch.dot(RUN_5_SAM_NOISE[k], at), theta)
        scale = min(1.0, clip / (torch.linalg.vector_norm(whole).item() + 1e-6))
        seen = lambda at: scale * (loss(at) + sigma * torch.dot(RUN_5_SAM_NOISE[k], at)) + 0.5 * decay * torch.dot(at, at)
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


RUN_6_NEWTON_NOISE = torch.tensor([
    [0.0628688010093755, -0.05995570258311789],
    [1.7407688515224693, 0.6772804558823328],
    [-1.3746557297506343, -0.9488792704349821],
    [0.25714953070593194, 0.9993863810350868],
    [-0.5444770989648942, 0.022658591402428263],
    [1.5473926428011373, 0.06946687106068979],
    [-0.43664461214246825, 0.27092570239125596],
    [-1.1980324267877427, -0.18153066921140865],
    [0.18399584313208003, -0.9548788088437277],
    [0.1915348623453681, 0.3243964561071277],
    [1.2442331433394669, 1.3812765890084897],
    [1.4576580376384423, -0.5182404169120012],
    [1.0384323286331494, -1.5403062625092843],
    [-0.5210824671022487, -0.5760729403348008],
    [-0.1842128093540438, -0.47246790237087044],
    [0.03365482730031498, 0.3149088248002099],
    [-0.00926271536075104, 1.0895253932641162],
    [2.07404232714709, -0.3265637006685087],
    [1.4658909918669034, 3.1345231389420216],
    [0.8619053456517336, -1.7623724610220677],
    [1.31645020978138, 1.7682706233028767],
    [0.02987494896416235, 1.295661769288365],
    [0.8799351712188067, -1.825991077036837],
    [0.21460847823615362, -0.9242516380906124],
    [-0.939639720743313, -0.1195906707976243],
    [1.966223612092609, 0.5915650549155731],
    [-0.4089715574253225, -0.6870867241347026],
    [0.8076719034788415, 0.8547467273926747],
    [-0.182430949891316, -0.18562427763723455],
    [0.31901115915605177, -1.6163603042276695],
    [-0.7271176270449881, -0.04055508114039095],
    [-0.8667421716426114, 0.9048440470585393],
    [-0.7684995978514402, 1.0052070134237538],
    [0.03569321994876753, -0.2021259605582812],
    [0.18812438647465474, -1.2134583386882505],
    [-0.8287892364139885, -0.5882022277724125],
    [-1.2947429839668334, -1.177161425123069],
    [-1.440652969173266, -0.6738964865589069],
    [0.12684803922669716, 0.41156779879840377],
    [0.41501212184900227, -0.43091241389756263],
    [-0.06436043418122134, -0.7531788922784365],
    [1.3671000946726957, 0.14540262562986503],
    [-1.1455014815981934, 0.3015692666733148],
    [-1.1300672265596536, 0.8679302410350289],
    [-0.24244892765585516, -0.10042173233829776],
    [1.0211905614115495, 1.1742658889683826],
    [-2.113689055315226, -0.8254908218681495],
    [-1.090850179270461, 0.17644338689471642],
    [0.5848824219928385, -0.500095977487761],
    [1.1251960250307023, 0.8204979170628058],
    [2.6093460988130914, 1.2074089245480735],
    [0.30114584319889925, -0.1826582645874679],
    [1.1226397907894003, 0.021846204950725655],
    [-0.9807005601131994, 0.021928323813233327],
    [0.12337286979866595, -0.4201229744113269],
    [-0.27400462116132285, -0.0025887273704952715],
    [0.01895782827943817, 0.03775982088697303],
    [1.2360501690984143, 0.45642965480144965],
    [1.364555367006714, -0.21761908599936955],
    [0.9142100069231434, -0.6402420706074422],
])


def run_6_newton():
    theta = START.clone().requires_grad_()
    optimizer = Newton([theta], lr=0.2, damping=60, saddle_free=False)
    sigma = 0.1
    decay = 0.1
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = lambda at: loss(at) + sigma * torch.dot(RUN_6_NEWTON_NOISE[k], at) + 0.5 * decay * torch.dot(at, at)
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_7_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([theta], lr=0.3, max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=10, line_search_fn="strong_wolfe")
    clip = 20
    decay = 0.1
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        _, whole = value_and_gradient(lambda at: loss(at), theta)
        scale = min(1.0, clip / (torch.linalg.vector_norm(whole).item() + 1e-6))
        seen = lambda at: scale * (loss(at)) + 0.5 * decay * torch.dot(at, at)
        optimizer.step(lambda: backward(seen, theta))
    return path


RUN_8_IMPLICIT_EULER_NOISE = torch.tensor([
    [0.0628688010093755, -0.05995570258311789],
    [1.7407688515224693, 0.6772804558823328],
    [-1.3746557297506343, -0.9488792704349821],
    [0.25714953070593194, 0.9993863810350868],
    [-0.5444770989648942, 0.022658591402428263],
    [1.5473926428011373, 0.06946687106068979],
    [-0.43664461214246825, 0.27092570239125596],
    [-1.1980324267877427, -0.18153066921140865],
    [0.18399584313208003, -0.9548788088437277],
    [0.1915348623453681, 0.3243964561071277],
    [1.2442331433394669, 1.3812765890084897],
    [1.4576580376384423, -0.5182404169120012],
    [1.0384323286331494, -1.5403062625092843],
    [-0.5210824671022487, -0.5760729403348008],
    [-0.1842128093540438, -0.47246790237087044],
    [0.03365482730031498, 0.3149088248002099],
    [-0.00926271536075104, 1.0895253932641162],
    [2.07404232714709, -0.3265637006685087],
    [1.4658909918669034, 3.1345231389420216],
    [0.8619053456517336, -1.7623724610220677],
    [1.31645020978138, 1.7682706233028767],
    [0.02987494896416235, 1.295661769288365],
    [0.8799351712188067, -1.825991077036837],
    [0.21460847823615362, -0.9242516380906124],
    [-0.939639720743313, -0.1195906707976243],
    [1.966223612092609, 0.5915650549155731],
    [-0.4089715574253225, -0.6870867241347026],
    [0.8076719034788415, 0.8547467273926747],
    [-0.182430949891316, -0.18562427763723455],
    [0.31901115915605177, -1.6163603042276695],
    [-0.7271176270449881, -0.04055508114039095],
    [-0.8667421716426114, 0.9048440470585393],
    [-0.7684995978514402, 1.0052070134237538],
    [0.03569321994876753, -0.2021259605582812],
    [0.18812438647465474, -1.2134583386882505],
    [-0.8287892364139885, -0.5882022277724125],
    [-1.2947429839668334, -1.177161425123069],
    [-1.440652969173266, -0.6738964865589069],
    [0.12684803922669716, 0.41156779879840377],
    [0.41501212184900227, -0.43091241389756263],
    [-0.06436043418122134, -0.7531788922784365],
    [1.3671000946726957, 0.14540262562986503],
    [-1.1455014815981934, 0.3015692666733148],
    [-1.1300672265596536, 0.8679302410350289],
    [-0.24244892765585516, -0.10042173233829776],
    [1.0211905614115495, 1.1742658889683826],
    [-2.113689055315226, -0.8254908218681495],
    [-1.090850179270461, 0.17644338689471642],
    [0.5848824219928385, -0.500095977487761],
    [1.1251960250307023, 0.8204979170628058],
    [2.6093460988130914, 1.2074089245480735],
    [0.30114584319889925, -0.1826582645874679],
    [1.1226397907894003, 0.021846204950725655],
    [-0.9807005601131994, 0.021928323813233327],
    [0.12337286979866595, -0.4201229744113269],
    [-0.27400462116132285, -0.0025887273704952715],
    [0.01895782827943817, 0.03775982088697303],
    [1.2360501690984143, 0.45642965480144965],
    [1.364555367006714, -0.21761908599936955],
    [0.9142100069231434, -0.6402420706074422],
])


def run_8_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.002, root="branch")
    sigma = 0.1
    decay = 0.2
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = lambda at: loss(at) + sigma * torch.dot(RUN_8_IMPLICIT_EULER_NOISE[k], at) + 0.5 * decay * torch.dot(at, at)
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_9_gradient_flow():
    theta = START.clone().requires_grad_()
    optimizer = GradientFlow([theta], lr=0.002)
    decay = 0.2
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        seen = lambda at: loss(at) + 0.5 * decay * torch.dot(at, at)
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_10_adam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.01, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    clip = math.inf
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 15:
            optimizer.param_groups[0].update(lr=0.03, betas=(0.8, 0.95))
        if k == 40:
            optimizer.param_groups[0].update(weight_decay=0.2)
            clip = 1
        theta.grad = path.gradient.clone()
        torch.nn.utils.clip_grad_norm_([theta], clip)
        optimizer.step()
    return path


def run_11_momentum():
    theta = START.clone().requires_grad_()
    optimizer = HeavyBall([theta], lr=0.0005, momentum=0, dampening=0, classical=False, reset_on_conflict=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 10:
            optimizer.param_groups[0].update(momentum=0.8)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_12_rmsprop():
    theta = START.clone().requires_grad_()
    optimizer = RMSprop([theta], lr=0.003, alpha=0.99, eps=1e-8, momentum=0, centered=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 12:
            optimizer.param_groups[0].update(momentum=0.5, centered=True)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_13_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = LBFGS([theta], lr=0.3, history_size=10, line_search="none")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 10:
            optimizer.param_groups[0].update(history_size=3, line_search="strong-wolfe")
        if k == 30:
            optimizer.param_groups[0].update(line_search="weak-wolfe")
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


RUN_14_GRADIENT_DESCENT_NOISE = torch.tensor([
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [0.0, 0.0],
    [-1.1089267818248902, 0.17824025277104777],
    [-0.5060336722580075, -0.03194414328615282],
    [0.4121186243772678, 0.01156189333053245],
    [-0.4391723274582706, -0.5862852866966404],
    [1.2406483204003558, -0.03582172479694039],
    [0.14044646641374658, 1.3497993576704657],
    [-1.100801919430495, 0.16993511953227766],
    [-0.6419683469147343, 0.2409695536930961],
    [0.4426580965141261, -0.20751365383419465],
    [1.1284672122024229, -0.6228221171925936],
    [0.8930537730411212, 0.909916216420581],
    [-1.4844778348331897, -1.061789249995671],
    [-0.3792618233863629, 0.7118791095906442],
    [-0.1371824345467997, 0.17408574445626251],
    [-1.4219196727769996, 1.6773353722065696],
    [1.1031723719027335, 1.3518061779468644],
    [-0.32461137942785107, -0.3212714122708467],
    [1.2265363372928966, 0.6127552743749705],
    [0.7551357829731834, 0.79117488233757],
    [-1.275174160126474, -0.23119727760830022],
    [0.41182271670132087, 0.25732646485649613],
    [0.6944243863463269, 0.1811658683535363],
    [0.005257920017214008, 0.6123300638705604],
    [-0.3522609304576402, -1.7722057971999792],
    [0.6117017694374688, -0.17862950702335245],
    [1.1390658342878432, 0.6844973671316773],
    [-0.18528130145333352, -0.19922033149858998],
    [-0.41068782584132246, -1.2074702511378133],
    [0.15185801133370538, 0.0566961902316352],
    [0.0401233531982222, 0.2166126105448733],
    [1.2485260672858562, 0.33482972273731854],
    [-1.2761837987308728, -0.20719330896319368],
    [-1.3289059271754504, 0.2379783122272015],
    [1.3260436415209906, 0.9575384693113915],
    [-0.16981322054833242, 0.5489447693869945],
    [-0.1462711312681416, 0.8858963184575364],
    [1.7259310082952979, -0.8188712122411329],
    [0.42916145394453653, -0.04922505433625227],
    [0.07131404714259394, 1.4464230562147244],
    [-1.2966559199625396, 1.3597537265957982],
    [-0.741195185405969, -0.46909457795524967],
    [-1.1973723308831168, 0.2955763743794226],
    [0.603193897875373, 1.7196955834743342],
    [1.2601502872149115, -1.3862458805227165],
    [-0.5821540112063852, -0.03303114721164493],
    [0.04331807249847821, 0.809864357558842],
    [2.1568363633742615, 0.3484134275964619],
    [0.9306639572074854, -0.25098706902073975],
    [1.4898663047369254, 0.6939989566825845],
    [-0.1283328256765938, 1.0224934906681664],
])


def run_14_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.002, weight_decay=0)
    sigma = 0
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 10:
            sigma = 0.4
        theta.grad = path.gradient.clone()
        theta.grad += sigma * RUN_14_GRADIENT_DESCENT_NOISE[k]
        optimizer.step()
    return path


def run_15_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.001, root="branch")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            optimizer.param_groups[0].update(root="newton")
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_16_nadam():
    theta = START.clone().requires_grad_()
    optimizer = NAdam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, momentum_decay=0.004)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 9:
            optimizer.param_groups[0].update(betas=(0.7, 0.999))
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


RUNS = [run_1_gradient_descent, run_2_gradient_descent, run_3_adam, run_4_rprop, run_5_sam, run_6_newton, run_7_lbfgs, run_8_implicit_euler, run_9_gradient_flow, run_10_adam, run_11_momentum, run_12_rmsprop, run_13_lbfgs, run_14_gradient_descent, run_15_implicit_euler, run_16_nadam]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
