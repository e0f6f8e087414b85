"""Golden trajectories for tests/optimizers/reference.test.ts.

    /usr/bin/python3 optimizers.py > optimizers.json

Nothing here is random. Methods that torch.optim has (in this version, with the meaning of PyTorch >= 2.0) run through
torch.optim on float64 tensors with autograd; the others are written out below in float64:

- NAdam: PyTorch 1.13 multiplies mu_product_next by one mu too many and keeps mu_product in float32; written out as in 2.0.
- Momentum in the classical form and with a reset on conflict, Lion, SAM (norm floor 1e-12), Newton, L-BFGS with a weak
  Wolfe bisection: not in torch.optim.
"""
import json
import platform

import numpy as np
import torch

STEPS = 200
EVERY = 10

SURFACES = {
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x * x) ** 2, (-1.2, 1.0)),
    "himmelblau": (lambda x, y: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2, (-0.5, -1.0)),
    "beale": (
        lambda x, y: (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2,
        (1.0, 1.5),
    ),
    "ravine": (lambda x, y: 0.5 * (x * x + 100 * y * y), (10.0, 1.0)),
}

BOWLS = ["rosenbrock", "himmelblau", "beale", "ravine"]


def torch_class(name, **options):
    return lambda params: getattr(torch.optim, name)(params, **options)


def through_torch(surface, make, clip=None, schedule=None):
    f, start = SURFACES[surface]
    theta = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = make([theta])
    scheduler = schedule(optimizer) if schedule else None
    points = [theta.tolist()]

    def closure():
        optimizer.zero_grad()
        loss = f(theta[0], theta[1])
        loss.backward()
        if clip is not None:
            torch.nn.utils.clip_grad_norm_([theta], clip)
        return loss

    for step in range(STEPS):
        if isinstance(optimizer, torch.optim.LBFGS):
            optimizer.step(closure)
        else:
            closure()
            optimizer.step()
        if scheduler:
            scheduler.step()
        if (step + 1) % EVERY == 0:
            points.append(theta.tolist())
    return points


def derivatives(surface):
    f, _ = SURFACES[surface]

    def value_gradient(theta):
        t = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
        loss = f(t[0], t[1])
        loss.backward()
        return float(loss), t.grad.numpy().copy()

    def hessian(theta):
        t = torch.tensor(theta, dtype=torch.float64)
        return torch.autograd.functional.hessian(lambda u: f(u[0], u[1]), t).numpy()

    return value_gradient, hessian


def written_out(surface, method):
    """`method(value_gradient, hessian)` yields a function theta, t -> theta, with t = 1, 2, ..."""
    _, start = SURFACES[surface]
    step = method(*derivatives(surface))
    theta = np.array(start)
    points = [theta.tolist()]
    for t in range(1, STEPS + 1):
        theta = step(theta, t)
        if t % EVERY == 0:
            points.append(theta.tolist())
    return points


def nadam(lr=2e-3, beta1=0.9, beta2=0.999, eps=1e-8, psi=4e-3, decay=0.0):
    def method(value_gradient, _):
        state = {"m": 0.0, "v": 0.0, "product": 1.0}

        def step(theta, t):
            g = value_gradient(theta)[1] + decay * theta
            mu = beta1 * (1 - 0.5 * 0.96 ** (t * psi))
            mu_next = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * psi))
            state["product"] *= mu
            product = state["product"]
            state["m"] = beta1 * state["m"] + (1 - beta1) * g
            state["v"] = beta2 * state["v"] + (1 - beta2) * g * g
            denominator = np.sqrt(state["v"] / (1 - beta2**t)) + eps
            theta = theta - lr * (1 - mu) / (1 - product) * g / denominator
            return theta - lr * mu_next / (1 - product * mu_next) * state["m"] / denominator

        return step

    return method


def lion(lr, beta1=0.9, beta2=0.99, decay=0.0):
    def method(value_gradient, _):
        state = {"m": 0.0}

        def step(theta, t):
            g = value_gradient(theta)[1]
            theta = theta * (1 - lr * decay)
            theta = theta - lr * np.sign(beta1 * state["m"] + (1 - beta1) * g)
            state["m"] = beta2 * state["m"] + (1 - beta2) * g
            return theta

        return step

    return method


def sam(lr, rho, decay=0.0):
    def method(value_gradient, _):
        def step(theta, t):
            g = value_gradient(theta)[1] + decay * theta
            worst = theta + rho * g / (np.sqrt(g @ g) + 1e-12)
            return theta - lr * (value_gradient(worst)[1] + decay * worst)

        return step

    return method


def heavy_ball(rates, beta, dampening=0.0, classical=False, resets=False):
    """`rates(k)` is the learning rate of the zero-based step k."""

    def method(value_gradient, _):
        state = {"v": None}

        def step(theta, t):
            g = value_gradient(theta)[1]
            eta = rates(t - 1)
            v = state["v"]
            push = eta * g if classical else g
            if v is None:
                v = push
            else:
                if resets and v @ g < 0:
                    v = np.zeros(2)
                v = beta * v + (1 - dampening) * push
            state["v"] = v
            return theta - (v if classical else eta * v)

        return step

    return method


def newton(lr=1.0, damping=0.0, saddle_free=False):
    def method(value_gradient, hessian):
        def step(theta, t):
            g = value_gradient(theta)[1]
            h = hessian(theta)
            if saddle_free:
                values, vectors = np.linalg.eigh(h)
                return theta - lr * vectors @ ((vectors.T @ g) / (np.abs(values) + damping))
            return theta - lr * np.linalg.solve(h + damping * np.eye(2), g)

        return step

    return method


def lbfgs_weak(lr=1.0, history=10):
    def method(value_gradient, _):
        state = {"pairs": [], "gamma": 1.0, "g": None, "s": None}

        def step(theta, t):
            f, g = value_gradient(theta)
            if np.all(g == 0):
                return theta
            if state["g"] is not None:
                y, s = g - state["g"], state["s"]
                if y @ s > 1e-10:
                    state["pairs"] = (state["pairs"] + [(s, y)])[-history:]
                    state["gamma"] = (y @ s) / (y @ y)
            d = -g
            alphas = []
            for s, y in reversed(state["pairs"]):
                alpha = (s @ d) / (y @ s)
                alphas.append(alpha)
                d = d - alpha * y
            d = d * state["gamma"]
            for (s, y), alpha in zip(state["pairs"], reversed(alphas)):
                d = d + (alpha - (y @ d) / (y @ s)) * s
            slope = g @ d
            first = lr if state["g"] is not None else min(1.0, 1 / np.abs(g).sum()) * lr
            low, high, trial, found = 0.0, np.inf, first, None
            for _ in range(53):
                if not slope < 0:
                    break
                value, gradient = value_gradient(theta + trial * d)
                if value > f + 1e-4 * trial * slope:
                    high = trial
                elif gradient @ d < 0.9 * slope:
                    low = trial
                else:
                    found = trial
                    break
                trial = (low + high) / 2 if high < np.inf else 2 * low
            length = low if found is None else found
            state["g"], state["s"] = g, length * d
            return theta + length * d

        return step

    return method


def rounded(points):
    """13 significant digits: the test asks for 1e-9."""
    return [[float(f"{x:.13g}") for x in point] for point in points]


def cases():
    torch_case = lambda optimizer, surface, parameters, make, clip=None, schedule=None, named=None: {
        "optimizer": optimizer,
        "surface": surface,
        "parameters": {**parameters, **({"clipNorm": clip} if clip is not None else {})},
        **({"schedule": named} if named else {}),
        "by": "torch.optim",
        "points": rounded(through_torch(surface, make, clip, schedule)),
    }
    own_case = lambda optimizer, surface, parameters, method, named=None: {
        "optimizer": optimizer,
        "surface": surface,
        "parameters": parameters,
        **({"schedule": named} if named else {}),
        "by": "written out in float64",
        "points": rounded(written_out(surface, method)),
    }
    rate = {"rosenbrock": 1e-3, "himmelblau": 5e-3, "beale": 1e-3, "ravine": 1e-2}
    for surface in BOWLS:
        lr = rate[surface]
        yield torch_case("gradient-descent", surface, {"learningRate": lr}, torch_class("SGD", lr=lr))
        slow = lr / 5
        yield torch_case("momentum", surface, {"learningRate": slow}, torch_class("SGD", lr=slow, momentum=0.9))
        yield torch_case(
            "nesterov", surface, {"learningRate": slow}, torch_class("SGD", lr=slow, momentum=0.9, nesterov=True)
        )
        yield torch_case("adagrad", surface, {"learningRate": 0.5}, torch_class("Adagrad", lr=0.5))
        yield torch_case("rmsprop", surface, {}, torch_class("RMSprop"))
        yield torch_case("adadelta", surface, {}, torch_class("Adadelta"))
        yield torch_case("adam", surface, {}, torch_class("Adam"))
        yield torch_case("adamax", surface, {}, torch_class("Adamax"))
        yield torch_case("radam", surface, {"learningRate": 2e-3}, torch_class("RAdam", lr=2e-3))
        yield torch_case("amsgrad", surface, {"learningRate": 0.05}, torch_class("Adam", lr=0.05, amsgrad=True))
        yield torch_case("adamw", surface, {}, torch_class("AdamW"))
        yield torch_case("rprop", surface, {}, torch_class("Rprop"))
        yield torch_case(
            "lbfgs",
            surface,
            {},
            torch_class(
                "LBFGS", max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=10, line_search_fn="strong_wolfe"
            ),
        )
        yield own_case("nadam", surface, {}, nadam())
        yield own_case("lion", surface, {"learningRate": 0.01}, lion(0.01))

    yield torch_case(
        "gradient-descent",
        "himmelblau",
        {"learningRate": 5e-3, "weightDecay": 0.3},
        torch_class("SGD", lr=5e-3, weight_decay=0.3),
        clip=20.0,
    )
    yield torch_case(
        "momentum",
        "beale",
        {"learningRate": 2e-3, "momentum": 0.8, "dampening": 0.3, "weightDecay": 0.01},
        torch_class("SGD", lr=2e-3, momentum=0.8, dampening=0.3, weight_decay=0.01),
        clip=5.0,
    )
    yield torch_case(
        "nesterov",
        "rosenbrock",
        {"learningRate": 2e-4, "momentum": 0.5, "weightDecay": 0.1},
        torch_class("SGD", lr=2e-4, momentum=0.5, nesterov=True, weight_decay=0.1),
    )
    yield torch_case(
        "adagrad",
        "ravine",
        {"learningRate": 0.3, "lrDecay": 0.02, "initialAccumulator": 0.5, "epsilon": 1e-3, "weightDecay": 0.1},
        torch_class("Adagrad", lr=0.3, lr_decay=0.02, initial_accumulator_value=0.5, eps=1e-3, weight_decay=0.1),
    )
    yield torch_case(
        "rmsprop",
        "rosenbrock",
        {"learningRate": 5e-4, "alpha": 0.9, "momentum": 0.5, "centered": True, "epsilon": 1, "weightDecay": 0.01},
        torch_class("RMSprop", lr=5e-4, alpha=0.9, momentum=0.5, centered=True, eps=1.0, weight_decay=0.01),
    )
    yield torch_case(
        "rmsprop",
        "himmelblau",
        {"learningRate": 5e-3, "momentum": 0.9},
        torch_class("RMSprop", lr=5e-3, momentum=0.9),
    )
    yield torch_case(
        "rmsprop", "beale", {"centered": True}, torch_class("RMSprop", lr=0.01, centered=True), clip=2.0
    )
    yield torch_case(
        "adadelta",
        "beale",
        {"learningRate": 2, "rho": 0.8, "epsilon": 1e-3, "weightDecay": 0.05},
        torch_class("Adadelta", lr=2, rho=0.8, eps=1e-3, weight_decay=0.05),
    )
    betas = {"beta1": 0.8, "beta2": 0.95, "epsilon": 1e-3, "weightDecay": 0.1}
    torch_betas = {"betas": (0.8, 0.95), "eps": 1e-3, "weight_decay": 0.1}
    for ours, theirs, extra in [
        ("adam", "Adam", {}),
        ("amsgrad", "Adam", {"amsgrad": True}),
        ("adamw", "AdamW", {}),
        ("adamax", "Adamax", {}),
        ("radam", "RAdam", {}),
    ]:
        yield torch_case(
            ours,
            "himmelblau",
            {"learningRate": 0.05, **betas},
            torch_class(theirs, lr=0.05, **torch_betas, **extra),
            clip=30.0,
        )
    yield torch_case(
        "rprop",
        "himmelblau",
        {"learningRate": 0.1, "etaMinus": 0.6, "etaPlus": 1.1, "minStep": 1e-4, "maxStep": 0.5},
        torch_class("Rprop", lr=0.1, etas=(0.6, 1.1), step_sizes=(1e-4, 0.5)),
    )
    for surface in ["ravine", "himmelblau"]:
        yield torch_case(
            "lbfgs",
            surface,
            {"learningRate": 0.3, "historySize": 3, "lineSearch": "none"},
            torch_class("LBFGS", lr=0.3, max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=3),
        )
    yield torch_case(
        "lbfgs",
        "beale",
        {"learningRate": 0.5, "historySize": 2, "weightDecay": 0},
        torch_class(
            "LBFGS",
            lr=0.5,
            max_iter=1,
            tolerance_grad=0,
            tolerance_change=0,
            history_size=2,
            line_search_fn="strong_wolfe",
        ),
    )
    for surface in ["rosenbrock", "himmelblau"]:
        yield own_case("lbfgs", surface, {"lineSearch": "weak-wolfe"}, lbfgs_weak())
    yield own_case(
        "nadam",
        "himmelblau",
        {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.95, "epsilon": 1e-3, "momentumDecay": 0.1, "weightDecay": 0.1},
        nadam(0.02, 0.8, 0.95, 1e-3, 0.1, 0.1),
    )
    yield own_case(
        "lion",
        "himmelblau",
        {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.9, "weightDecay": 0.5},
        lion(0.02, 0.8, 0.9, 0.5),
    )
    yield own_case("sam", "rosenbrock", {"learningRate": 1e-3}, sam(1e-3, 0.05))
    yield own_case("sam", "himmelblau", {"learningRate": 3e-3, "radius": 0.1, "weightDecay": 0.2}, sam(3e-3, 0.1, 0.2))
    drop = lambda k: 0.05 * 0.1 ** (k // 50)
    named = {"type": "step", "stepSize": 50}
    ball = {"learningRate": 0.05, "momentum": 0.8}
    yield own_case(
        "momentum", "himmelblau", {"learningRate": 2e-3, "form": "classical"}, heavy_ball(lambda k: 2e-3, 0.9, 0, True)
    )
    yield own_case("momentum", "ravine", {**ball, "learningRate": 5e-3}, heavy_ball(lambda k: drop(k) / 10, 0.8), named)
    yield own_case(
        "momentum",
        "ravine",
        {**ball, "learningRate": 5e-3, "form": "classical", "dampening": 0.2},
        heavy_ball(lambda k: drop(k) / 10, 0.8, 0.2, True),
        named,
    )
    yield own_case(
        "momentum",
        "rosenbrock",
        {"learningRate": 1e-3, "resetOnConflict": True, "dampening": 0.1},
        heavy_ball(lambda k: 1e-3, 0.9, 0.1, False, True),
    )
    yield own_case("newton", "rosenbrock", {}, newton())
    yield own_case("newton", "himmelblau", {"learningRate": 0.1, "damping": 60}, newton(0.1, 60))
    yield own_case("newton", "himmelblau", {"learningRate": 0.1, "mode": "saddle-free"}, newton(0.1, 0, True))
    yield own_case("newton", "beale", {"learningRate": 0.05, "mode": "saddle-free", "damping": 1}, newton(0.05, 1, True))

    lr_scheduler = torch.optim.lr_scheduler
    yield torch_case(
        "adam",
        "rosenbrock",
        {"learningRate": 0.05},
        torch_class("Adam", lr=0.05),
        schedule=lambda o: lr_scheduler.CosineAnnealingLR(o, 150, 1e-3),
        named={"type": "cosine", "total": 150, "final": 1e-3},
    )
    yield torch_case(
        "momentum",
        "himmelblau",
        {"learningRate": 1e-3, "momentum": 0.7},
        torch_class("SGD", lr=1e-3, momentum=0.7),
        schedule=lambda o: lr_scheduler.OneCycleLR(o, 4e-3, total_steps=201, cycle_momentum=False),
        named={"type": "one-cycle", "max": 4e-3, "total": 201},
    )
    yield torch_case(
        "rprop",
        "beale",
        {"learningRate": 0.02},
        torch_class("Rprop", lr=0.02),
        schedule=lambda o: lr_scheduler.ExponentialLR(o, 0.9),
        named={"type": "exponential", "gamma": 0.9},
    )


torch.set_num_threads(1)
print(
    json.dumps(
        {
            "tool": f"torch {torch.__version__}, numpy {np.__version__}, Python {platform.python_version()}",
            "madeBy": "optimizers.py",
            "seed": None,
            "note": "float64; points every 10 steps. NAdam follows PyTorch >= 2.0 (1.13's own differs, see the script).",
            "every": EVERY,
            "steps": STEPS,
            "starts": {name: list(start) for name, (_, start) in SURFACES.items()},
            "cases": list(cases()),
        }
    ).replace('{"optimizer"', '\n{"optimizer"')
)
