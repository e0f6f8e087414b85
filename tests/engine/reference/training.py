"""Training runs and one inspection of small networks in PyTorch, float64; writes training.json beside this file.

    /usr/bin/python3 tests/engine/reference/training.py

Losses are those of all samples at every point; points are kept at steps 0, 50, 100, 150 and 200.
"""

import json
import math
import pathlib

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(20251122)

STEPS = 200
METHODS = {
    "gradient-descent": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.005),
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
}
RATES = {"gradient-descent": 0.1, "momentum": 0.02, "rmsprop": 0.005, "adam": 0.01}


def model_of(layers):
    parts = []
    for i, (a, b) in enumerate(zip(layers, layers[1:])):
        if i:
            parts.append(torch.nn.Tanh())
        parts.append(torch.nn.Linear(a, b))
    return torch.nn.Sequential(*parts)


def flat(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])


def load(model, theta):
    torch.nn.utils.vector_to_parameters(theta.clone(), model.parameters())


def data_of(loss, samples):
    inputs = torch.round(torch.randn(samples, 2) * 1000) / 1000
    if loss == "mse":
        targets = torch.round(torch.stack([torch.sin(2 * inputs[:, 0]) * inputs[:, 1]], 1) * 1000) / 1000
        return inputs, targets, torch.nn.MSELoss(), [2, 5, 4, 1]
    targets = (inputs[:, 0] * inputs[:, 1] > 0).long() + (inputs[:, 0] > 1).long()
    return inputs, targets, torch.nn.CrossEntropyLoss(), [2, 6, 3]


def train(name, layers, inputs, targets, criterion, start, order):
    model = model_of(layers)
    load(model, start)
    optimizer = METHODS[name](model.parameters())
    losses, points, seen = [], {}, []
    for step in range(STEPS + 1):
        with torch.no_grad():
            losses.append(criterion(model(inputs), targets).item())
        if step % 50 == 0:
            points[step] = flat(model).tolist()
        if step == STEPS:
            break
        batch = slice(None) if order is None else order[step % len(order)]
        optimizer.zero_grad()
        loss = criterion(model(inputs[batch]), targets[batch])
        loss.backward()
        seen.append(loss.item())
        optimizer.step()
    return {"optimizer": name, "learningRate": RATES[name], "losses": losses, "batchLosses": seen, "points": points}


def inspection(layers, inputs, targets, criterion, theta):
    model = model_of(layers)
    shapes = [p.shape for p in model.parameters()]

    def loss(vector):
        values, at, x = [], 0, inputs
        for shape in shapes:
            size = math.prod(shape)
            values.append(vector[at : at + size].reshape(shape))
            at += size
        for i in range(0, len(values), 2):
            x = x @ values[i].T + values[i + 1]
            if i + 2 < len(values):
                x = torch.tanh(x)
        return criterion(x, targets)

    theta = theta.clone().requires_grad_()
    value = loss(theta)
    (gradient,) = torch.autograd.grad(value, theta)
    hessian = torch.autograd.functional.hessian(loss, theta.detach())
    hessian = (hessian + hessian.T) / 2
    return {
        "at": theta.tolist(),
        "value": value.item(),
        "gradient": gradient.tolist(),
        "hessian": hessian.tolist(),
        "eigenvalues": torch.linalg.eigvalsh(hessian).tolist(),
    }


cases = []
for loss in ["mse", "cross-entropy"]:
    inputs, targets, criterion, layers = data_of(loss, 24)
    start = torch.round(flat(model_of(layers)) * 1e6) / 1e6
    order = [torch.randperm(24)[:size].tolist() for size in (5, 8, 1, 12, 7)]
    for batches in [None, order]:
        cases.append(
            {
                "loss": loss,
                "layers": layers,
                "inputs": inputs.tolist(),
                "targets": targets.tolist(),
                "start": start.tolist(),
                "order": batches,
                "runs": [train(name, layers, inputs, targets, criterion, start, batches) for name in METHODS],
                "inspection": inspection(layers, inputs, targets, criterion, start) if batches is None else None,
            }
        )

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"torch": torch.__version__, "steps": STEPS, "cases": cases}) + "\n")
