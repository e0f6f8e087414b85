"""Losses, gradients, Hessians and eigenvalues of small networks by PyTorch's autograd in float64.

Run with `/usr/bin/python3 tests/objectives/networks/reference/networks.py > tests/objectives/networks/reference/networks.json`.
The network is written with PyTorch's own activations and losses; parameters are flat, layer by layer, weights row-major
[out][in], then biases. Hessians are lower triangles, row by row.
"""

import json
import random
import sys

import torch
from torch.nn import functional as F

SEED = 20260417
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

ACTIVATIONS = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky-relu": F.leaky_relu,
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
    "softplus": F.softplus,
    "sigmoid": torch.sigmoid,
    "sin": torch.sin,
    "linear": lambda z: z,
}


def half_mse(z, t):
    return 0.5 * ((z - t) ** 2).sum(dim=1).mean()


def dice(smoothing):
    def loss(z, t):
        p = torch.sigmoid(z)
        return 1 - (2 * (p * t).sum() + smoothing) / (p.sum() + t.sum() + smoothing)

    return loss


LOSSES = {
    "mse": F.mse_loss,
    "half-mse": half_mse,
    "bce": F.binary_cross_entropy_with_logits,
    "cross-entropy": F.cross_entropy,
    "dice": dice(1.0),
}


def network(layers, bias, activation, theta, x):
    at = 0
    for l in range(len(layers) - 1):
        inputs, outputs = layers[l], layers[l + 1]
        weights = theta[at : at + inputs * outputs].reshape(outputs, inputs)
        at += inputs * outputs
        x = x @ weights.T
        if bias:
            x = x + theta[at : at + outputs]
            at += outputs
        if l < len(layers) - 2:
            x = ACTIVATIONS[activation](x)
    assert at == theta.numel()
    return x


def case(rng, layers, bias, activation, loss, samples, smoothing=None, spread=1.0):
    p = sum(i * o + (o if bias else 0) for i, o in zip(layers, layers[1:]))
    theta = [round(spread * rng.gauss(0, 1), 3) for _ in range(p)]
    inputs = [round(rng.gauss(0, 1), 3) for _ in range(samples * layers[0])]
    if loss == "cross-entropy":
        targets = [rng.randrange(layers[-1]) for _ in range(samples)]
        t = torch.tensor(targets)
    else:
        draw = (lambda: round(rng.gauss(0, 1), 3)) if "mse" in loss else (lambda: float(rng.random() < 0.5))
        targets = [draw() for _ in range(samples * layers[-1])]
        t = torch.tensor(targets).reshape(samples, layers[-1])
    x = torch.tensor(inputs).reshape(samples, layers[0])
    measure = LOSSES[loss] if smoothing is None else dice(smoothing)

    def f(parameters):
        return measure(network(layers, bias, activation, parameters, x), t)

    at = torch.tensor(theta, requires_grad=True)
    value = f(at)
    (gradient,) = torch.autograd.grad(value, at)
    hessian = torch.autograd.functional.hessian(f, at.detach())
    hessian = 0.5 * (hessian + hessian.T)
    return {
        "layers": layers,
        "bias": bias,
        "activation": activation,
        "loss": loss,
        **({} if smoothing is None else {"smoothing": smoothing}),
        "samples": samples,
        "theta": theta,
        "inputs": inputs,
        "targets": targets,
        "value": value.item(),
        "gradient": gradient.tolist(),
        "hessian": [hessian[i][j].item() for i in range(p) for j in range(i + 1)],
        "eigenvalues": torch.linalg.eigvalsh(hessian).tolist(),
    }


def main():
    rng = random.Random(SEED)
    cases = [
        case(rng, [2, 3, 2], True, activation, loss, 7) for activation in ACTIVATIONS for loss in LOSSES
    ]
    cases += [
        case(rng, [3, 4, 3, 2], False, "tanh", "cross-entropy", 5),
        case(rng, [1, 5, 3, 4, 1], True, "silu", "mse", 6, spread=0.7),
        case(rng, [2, 3, 3, 2], True, "softplus", "dice", 9, smoothing=0.01),
        case(rng, [4, 3], True, "tanh", "cross-entropy", 8),
        case(rng, [3, 1], False, "tanh", "half-mse", 4),
        case(rng, [2, 4, 1], True, "tanh", "bce", 5, spread=12),
    ]
    json.dump({"tool": f"PyTorch {torch.__version__}", "seed": SEED, "cases": cases}, sys.stdout)
    print()


if __name__ == "__main__":
    main()
