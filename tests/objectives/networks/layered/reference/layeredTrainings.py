"""Training with normalisation or a convolution by torch.optim in float64, full-batch and on listed mini-batches.

Run with `/usr/bin/python3 tests/objectives/networks/layered/reference/layeredTrainings.py > tests/objectives/networks/layered/reference/layeredTrainings.json`.
Losses are those of all samples with the statistics of all samples, before the first step and after every 20th.
"""

import json
import os
import random
import sys

import torch
from torch.nn import functional as F

sys.path.insert(0, os.path.dirname(__file__))
from layered import batch, group, network, parameters  # noqa: E402

SEED = 20261124  # RMSprop is chaotic on a full batch for some others, see SPECS
STEPS = 200

OPTIMIZERS = {
    "gradient-descent": ({"learningRate": 0.01}, lambda w: torch.optim.SGD([w], lr=0.01)),
    "momentum": ({"learningRate": 0.01, "momentum": 0.9}, lambda w: torch.optim.SGD([w], lr=0.01, momentum=0.9)),
    "rmsprop": ({"learningRate": 0.001, "alpha": 0.99}, lambda w: torch.optim.RMSprop([w], lr=0.001, alpha=0.99)),
    "adam": ({"learningRate": 0.01}, lambda w: torch.optim.Adam([w], lr=0.01)),
}

# Without biases: behind a normalisation they have no slope but rounding, which Adam and RMSprop would blow up to full steps.
# The rates keep the runs off the chaos where a start moved by 1e-13 ends 1e-3 apart in PyTorch alone.
SPECS = [
    {"layers": [2, 6, 4, 3], "normalisation": batch(), "bias": False},
    {"layers": [2, 8, 8, 3], "normalisation": group(2, 0.1), "bias": False},
    {
        "layers": [5, 5, 3],
        "convolution": {"filters": 2, "taps": 3, "padding": 1},
        "normalisation": batch(),
        "bias": False,
    },
    {"layers": [5, 5, 3], "convolution": {"filters": 2, "taps": 3, "padding": 1}, "bias": True},
]


def main():
    rng = random.Random(SEED)
    cases = []
    for kind in SPECS:
        spec = {**kind, "activation": "tanh", "loss": "cross-entropy"}
        samples, width = 25, spec["layers"][0]
        theta = [round(rng.gauss(0, 0.7), 3) for _ in range(parameters(spec))]
        inputs = [round(rng.gauss(0, 1), 3) for _ in range(width * samples)]
        targets = [rng.randrange(3) for _ in range(samples)]
        batches = [[rng.randrange(samples) for _ in range(rng.randrange(4, 12))] for _ in range(11)]
        x, t = torch.tensor(inputs).reshape(samples, width), torch.tensor(targets)
        runs = []
        for batched in (False, True):
            for name, (given, create) in OPTIMIZERS.items():
                w = torch.tensor(theta, requires_grad=True)
                optimizer = create(w)
                losses = []
                for step in range(STEPS + 1):
                    if step % 20 == 0:
                        losses.append(F.cross_entropy(network(spec, w, x), t).item())
                    if step == STEPS:
                        break
                    seen = batches[step % len(batches)] if batched else list(range(samples))
                    optimizer.zero_grad()
                    F.cross_entropy(network(spec, w, x[seen]), t[seen]).backward()
                    optimizer.step()
                runs.append(
                    {"optimizer": name, "parameters": given, "batched": batched, "losses": losses, "theta": w.tolist()}
                )
        cases.append(
            {**spec, "start": theta, "inputs": inputs, "targets": targets, "batches": batches, "runs": runs}
        )
    json.dump({"tool": f"PyTorch {torch.__version__}", "seed": SEED, "cases": cases}, sys.stdout)
    print()


main()
