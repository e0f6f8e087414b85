"""An experiment of Fall Line, repeated with PyTorch.

https://example.org/fall-line/

Float64 throughout. Made for PyTorch 1.13 or newer.
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


def one_cycle(k, corners, linear):
    """Along the corners (step, rate), straight or by half cosine waves; the last rate from then on."""
    at = min(k, corners[-1][0])
    for (start, low), (end, high) in zip(corners, corners[1:]):
        if at <= end or end == corners[-1][0]:
            u = (at - start) / (end - start) if end > start else 1.0
            return low + (high - low) * u if linear else high + (low - high) * (1 + math.cos(math.pi * u)) / 2


class Controller:
    """PI control of the rate, so that ln(|grad f| / f) follows a ramp."""

    def __init__(self, lr, set_point, proportional, integral, ramp):
        self.rate, self.log_rate, self.set_point, self.error = lr, math.log(lr), set_point, None
        self.proportional, self.integral, self.ramp = proportional, integral, ramp

    def rebase(self, lr):
        self.rate, self.log_rate = lr, math.log(lr)

    def __call__(self, k, value, gradient_norm):
        if value > 0 and gradient_norm > 0:
            measured = math.log(gradient_norm) - math.log(value)
            if self.set_point is None:
                self.set_point = measured - self.ramp * k
            error = self.set_point + self.ramp * k - measured
            self.log_rate += self.proportional * (0.0 if self.error is None else error - self.error) + self.integral * error
            self.error, self.rate = error, math.exp(self.log_rate)
        return self.rate


def restarting(k, base, period, multiplier, final):
    """Cosine periods, each `multiplier` times as long as the one before."""
    length = period
    while k >= length:
        k -= length
        length *= multiplier
    return final + (base - final) * (1 + math.cos(math.pi * k / length)) / 2


def triangle(k, lowest, highest, up, down, mode, gamma):
    cycle, into = divmod(k, up + down)
    wave = into / up if into <= up else (up + down - into) / down
    height = {"triangular": 1.0, "triangular2": 0.5**cycle, "exp-range": gamma**k}[mode]
    return lowest + (highest - lowest) * wave * height


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


def run_1_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=13, gamma=0.7)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_2_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[10, 25, 25, 40], gamma=0.6)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_3_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.98)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_4_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=35, eta_min=0.0001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_5_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=7, T_mult=2, eta_min=0.0001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_6_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr=0.0001, max_lr=0.004, step_size_up=9, step_size_down=5, mode="exp_range", gamma=0.99, cycle_momentum=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_7_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr=0.0001, max_lr=0.004, step_size_up=6, step_size_down=6, mode="triangular2", gamma=1, cycle_momentum=False)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_8_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.004, total_steps=80, pct_start=0.3, anneal_strategy="cos", cycle_momentum=False, three_phase=False, div_factor=25, final_div_factor=10000)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_9_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        optimizer.param_groups[0]["lr"] = one_cycle(k, [(0, 0.00016), (12.5, 0.004), (25, 0.00016), (44, 1.6e-8)], True)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_10_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [
        torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.2, total_iters=10),
        torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=40, eta_min=0.0001),
    ], milestones=[10])
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_11_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        optimizer.param_groups[0]["lr"] = 0 + (base - 0) * (1 + math.cos(math.pi * (k - 0) / 50)) / 2
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_12_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.3, end_factor=0.9, total_iters=20)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_13_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        optimizer.param_groups[0]["lr"] = base * (0 + (1 - 0) * min(k, 20) / 20)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_14_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=70, power=2)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_15_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    rate = Controller(optimizer.param_groups[0]["lr"], None, 0.5, 0.05, 0.001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        optimizer.param_groups[0]["lr"] = rate(k, path.losses[-1], torch.linalg.vector_norm(path.gradient).item())
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_16_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * 0.7 ** (k // 13)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_17_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * 0.6 ** sum(k >= mark for mark in [10, 25, 25, 40])
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_18_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * 0.98 ** k
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_19_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = 0.0001 + (base - 0.0001) * (1 + math.cos(math.pi * k / 35)) / 2
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_20_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = restarting(k, base, 7, 2, 0.0001)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_21_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = triangle(k, 0.0001, 0.004, 9, 5, "exp-range", 0.99)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_22_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = triangle(k, 0.0001, 0.004, 6, 6, "triangular2", 1)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_23_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = one_cycle(k, [(0, 0.00016), (23, 0.004), (79, 1.6e-8)], False)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_24_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = one_cycle(k, [(0, 0.00016), (12.5, 0.004), (25, 0.00016), (44, 1.6e-8)], True)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_25_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * (0.2 + (1 - 0.2) * k / 10) if k < 10 else 0.0001 + (base - 0.0001) * (1 + math.cos(math.pi * (k - 10) / 40)) / 2
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_26_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = 0 + (base - 0) * (1 + math.cos(math.pi * (k - 0) / 50)) / 2
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_27_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * (0.3 + (0.9 - 0.3) * min(k, 20) / 20)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_28_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * (0 + (1 - 0) * min(k, 20) / 20)
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_29_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    base = 0.003
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            base = 0.002
        optimizer.param_groups[0]["lr"] = base * (1 - min(k, 70) / 70) ** 2
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_30_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.003, weight_decay=0)
    rate = Controller(optimizer.param_groups[0]["lr"], None, 0.5, 0.05, 0.001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        if k == 20:
            rate.rebase(0.002)
        optimizer.param_groups[0]["lr"] = rate(k, path.losses[-1], torch.linalg.vector_norm(path.gradient).item())
        theta.grad = path.gradient.clone()
        optimizer.step()
    return path


def run_31_adam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=35, eta_min=0.0001)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_32_lion():
    theta = START.clone().requires_grad_()
    optimizer = Lion([theta], lr=0.01, betas=(0.9, 0.99), weight_decay=0)
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [
        torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.2, total_iters=10),
        torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=40, eta_min=0.0001),
    ], milestones=[10])
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_33_sam():
    theta = START.clone().requires_grad_()
    optimizer = SAM([theta], lr=0.002, radius=0.05)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=13, gamma=0.7)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = loss
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
        scheduler.step()
    return path


def run_34_rprop():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Rprop([theta], lr=0.01, etas=(0.5, 1.2), step_sizes=(0.000001, 50))
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.98)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        theta.grad = path.gradient.clone()
        optimizer.step()
        scheduler.step()
    return path


def run_35_lbfgs():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([theta], lr=0.5, max_iter=1, tolerance_grad=0, tolerance_change=0, history_size=10, line_search_fn="strong_wolfe")
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.98)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = loss
        optimizer.step(lambda: backward(seen, theta))
        scheduler.step()
    return path


RUNS = [run_1_gradient_descent, run_2_gradient_descent, run_3_gradient_descent, run_4_gradient_descent, run_5_gradient_descent, run_6_gradient_descent, run_7_gradient_descent, run_8_gradient_descent, run_9_gradient_descent, run_10_gradient_descent, run_11_gradient_descent, run_12_gradient_descent, run_13_gradient_descent, run_14_gradient_descent, run_15_gradient_descent, run_16_gradient_descent, run_17_gradient_descent, run_18_gradient_descent, run_19_gradient_descent, run_20_gradient_descent, run_21_gradient_descent, run_22_gradient_descent, run_23_gradient_descent, run_24_gradient_descent, run_25_gradient_descent, run_26_gradient_descent, run_27_gradient_descent, run_28_gradient_descent, run_29_gradient_descent, run_30_gradient_descent, run_31_adam, run_32_lion, run_33_sam, run_34_rprop, run_35_lbfgs]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
