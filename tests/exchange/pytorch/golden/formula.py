"""An experiment of Fall Line, repeated with PyTorch.

https://example.org/fall-line/#v=1&formula=log(1%20+%20lambda*x%5E2)%20+%200.1*sin(3*x)*cos(2*y)%20+%20tanh(y)%5E2%20+%20exp(-(x-1)%5E2%20-%20y%5E2)/e%20+%20sqrt(1%20+%20x%5E2*y%5E2)%20+%20abs(x)%20+%20relu(y%20-%201)%20+%20max(x,%20y)/3%20+%20min(x,%202)/5%20+%20softplus(-y)%20+%20sigmoid(x*y)%20+%20erf(x)%20+%20atan2(y,%202%20+%20x%5E2)%20+%20cbrt(1%20+%20y%5E2)%20+%20log2(3%20+%20x%5E2)/7%20+%20log10(2%20+%20y%5E2)%20+%20asin(0.1*tanh(x))%20+%20acos(0.1)%20+%20atan(x)%20-%20sinh(y/9)%20+%20cosh(x/9)%20+%20tan(x/9)%20-%20-x%5E2/50%20+%202%5E-y%20+%20floor(1.5)%20+%20ceil(0.5)%20+%20sign(3)%20+%20pi*y%5E2/9%20+%20(1/3)%5E(y/4)%20-%20(x%20-%20(y%20-%201))/8;lambda=5&start=2.2,-1.7&steps=40&run=gradient-descent;learningRate=0.001&run=momentum;learningRate=5e-4&run=momentum;learningRate=5e-4;dampening=0.2;form=classical&run=momentum;learningRate=5e-4;resetOnConflict=true&run=nesterov;learningRate=5e-4&run=nesterov;learningRate=5e-4;momentum=0&run=adagrad;learningRate=0.2;lrDecay=0.01;initialAccumulator=0.1&run=rmsprop;learningRate=0.005&run=rmsprop;learningRate=0.002;epsilon=0.01;momentum=0.5;centered=true&run=adadelta&run=adam;learningRate=0.02&run=amsgrad;learningRate=0.02&run=adamw;learningRate=0.02;weightDecay=0.1&run=nadam;learningRate=0.02&run=radam;learningRate=0.02&run=adamax;learningRate=0.02&run=rprop&run=lion;learningRate=0.005;weightDecay=0.1

Float64 throughout. Made for PyTorch 1.13 or newer.
"""
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

STEPS = 40
START = torch.tensor([2.2, -1.7])


def cbrt(u):
    return torch.sign(u) * torch.abs(u) ** (1 / 3)


def sigmoid(u):
    """torch.sigmoid, with a slope that keeps its digits where the value is nearly 1."""
    return torch.exp(F.logsigmoid(u))


def loss(theta):
    x, y = theta
    lambda_ = torch.tensor(5.0)
    return (
        torch.log(1 + lambda_ * x**2)
        + 0.1 * torch.sin(3 * x) * torch.cos(2 * y)
        + torch.tanh(y)**2
        + torch.exp(-(x - 1)**2 - y**2) / math.e
        + torch.sqrt(1 + x**2 * y**2)
        + torch.abs(x)
        + torch.relu(y - 1)
        + torch.maximum(x, y) / 3
        + torch.minimum(x, torch.tensor(2.0)) / 5
        + F.softplus(-y, threshold=700)
        + sigmoid(x * y)
        + torch.erf(x)
        + torch.atan2(y, 2 + x**2)
        + cbrt(1 + y**2)
        + torch.log2(3 + x**2) / 7
        + torch.log10(2 + y**2)
        + torch.asin(0.1 * torch.tanh(x))
        + torch.acos(torch.tensor(0.1, dtype=torch.float64))
        + torch.atan(x)
        - torch.sinh(y / 9)
        + torch.cosh(x / 9)
        + torch.tan(x / 9)
        - (-x**2 / 50)
        + 2**-y
        + torch.floor(torch.tensor(1.5, dtype=torch.float64))
        + torch.ceil(torch.tensor(0.5, dtype=torch.float64))
        + torch.sign(torch.tensor(3.0))
        + math.pi * y**2 / 9
        + (torch.tensor(1.0) / 3)**(y / 4)
        - (x - (y - 1)) / 8
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


RUNS = [run_1_gradient_descent, run_2_momentum, run_3_momentum, run_4_momentum, run_5_nesterov, run_6_nesterov, run_7_adagrad, run_8_rmsprop, run_9_rmsprop, run_10_adadelta, run_11_adam, run_12_amsgrad, run_13_adamw, run_14_nadam, run_15_radam, run_16_adamax, run_17_rprop, run_18_lion]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
