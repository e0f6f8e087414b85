"""Training of small networks by torch.optim in float64, full-batch and on listed mini-batches.

Run with `/usr/bin/python3 tests/objectives/networks/reference/trainings.py > tests/objectives/networks/reference/trainings.json`.
Losses are those of all samples, before the first step and after every 20th.
"""

import json
import random
import sys

import torch
from torch.nn import functional as F

SEED = 20260418
STEPS = 200
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

OPTIMIZERS = {
    "gradient-descent": ({"learningRate": 0.2}, lambda w: torch.optim.SGD([w], lr=0.2)),
    "momentum": ({"learningRate": 0.05, "momentum": 0.9}, lambda w: torch.optim.SGD([w], lr=0.05, momentum=0.9)),
    "rmsprop": ({"learningRate": 0.01, "alpha": 0.99}, lambda w: torch.optim.RMSprop([w], lr=0.01, alpha=0.99)),
    "adam": ({"learningRate": 0.02}, lambda w: torch.optim.Adam([w], lr=0.02)),
}


def outputs(layers, theta, x):
    at = 0
    for l in range(len(layers) - 1):
        i, o = layers[l], layers[l + 1]
        x = x @ theta[at : at + i * o].reshape(o, i).T + theta[at + i * o : at + i * o + o]
        at += i * o + o
        if l < len(layers) - 2:
            x = torch.tanh(x)
    return x


def main():
    rng = random.Random(SEED)
    layers, samples = [2, 6, 4, 3], 25
    p = sum(i * o + o for i, o in zip(layers, layers[1:]))
    theta = [round(rng.gauss(0, 0.7), 3) for _ in range(p)]
    inputs = [round(rng.gauss(0, 1), 3) for _ in range(2 * samples)]
    targets = [rng.randrange(3) for _ in range(samples)]
    batches = [[rng.randrange(samples) for _ in range(rng.randrange(1, 9))] for _ in range(11)]
    x, t = torch.tensor(inputs).reshape(samples, 2), torch.tensor(targets)
    runs = []
    for batched in (False, True):
        for name, (parameters, create) in OPTIMIZERS.items():
            w = torch.tensor(theta, requires_grad=True)
            optimizer = create(w)
            losses = []
            for step in range(STEPS + 1):
                if step % 20 == 0:
                    losses.append(F.cross_entropy(outputs(layers, w, x), t).item())
                if step == STEPS:
                    break
                seen = batches[step % len(batches)] if batched else list(range(samples))
                optimizer.zero_grad()
                F.cross_entropy(outputs(layers, w, x[seen]), t[seen]).backward()
                optimizer.step()
            runs.append(
                {"optimizer": name, "parameters": parameters, "batched": batched, "losses": losses, "theta": w.tolist()}
            )
    json.dump(
        {
            "tool": f"PyTorch {torch.__version__}",
            "seed": SEED,
            "layers": layers,
            "start": theta,
            "inputs": inputs,
            "targets": targets,
            "batches": batches,
            "runs": runs,
        },
        sys.stdout,
    )
    print()


main()
