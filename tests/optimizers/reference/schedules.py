"""Golden learning rates for tests/optimizers/schedules.test.ts.

    /usr/bin/python3 schedules.py > schedules.json

Nothing here is random. `rates` are what torch.optim.lr_scheduler puts into param_groups, step by step, from the base rate
0.1 (with each scheduler's own recursion, hence its rounding). The PI controller, which PyTorch does not have, is written
out on f = (lambda/2) x^2 under gradient descent.
"""
import json
import math
import platform
import warnings

import torch

BASE = 0.1
lr = torch.optim.lr_scheduler
warnings.filterwarnings("ignore")


def rates(make, steps):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=BASE)
    scheduler = make(optimizer)
    seen = []
    for _ in range(steps):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return seen


def pi_controller(steps, curvature, first, kp, ki, ramp, set_point=None, x=1.0):
    seen = []
    log_rate, before = math.log(first), None
    for k in range(steps):
        y = math.log(abs(curvature * x) / (0.5 * curvature * x * x))
        if set_point is None:
            set_point = y
        error = set_point + ramp * k - y
        log_rate += kp * (0.0 if before is None else error - before) + ki * error
        before = error
        seen.append(math.exp(log_rate))
        x -= seen[-1] * curvature * x
    return seen


CASES = [
    ("step", {"stepSize": 30}, lambda o: lr.StepLR(o, 30), 100),
    ("step", {"stepSize": 7, "gamma": 0.8}, lambda o: lr.StepLR(o, 7, 0.8), 60),
    ("multi-step", {"milestones": [10, 25, 25, 40]}, lambda o: lr.MultiStepLR(o, [10, 25, 25, 40]), 60),
    ("multi-step", {"milestones": [5, 20], "gamma": 0.5}, lambda o: lr.MultiStepLR(o, [5, 20], 0.5), 40),
    ("exponential", {"gamma": 0.97}, lambda o: lr.ExponentialLR(o, 0.97), 60),
    ("cosine", {"total": 40}, lambda o: lr.CosineAnnealingLR(o, 40), 100),
    ("cosine", {"total": 25, "final": 0.01}, lambda o: lr.CosineAnnealingLR(o, 25, 0.01), 80),
    ("cosine-restarts", {"period": 12, "final": 0.001}, lambda o: lr.CosineAnnealingWarmRestarts(o, 12, 1, 0.001), 50),
    ("cosine-restarts", {"period": 5, "multiplier": 3}, lambda o: lr.CosineAnnealingWarmRestarts(o, 5, 3), 90),
    (
        "cyclic",
        {"base": 0.01, "max": 0.2, "up": 8},
        lambda o: lr.CyclicLR(o, 0.01, 0.2, 8, cycle_momentum=False),
        60,
    ),
    (
        "cyclic",
        {"base": 0.01, "max": 0.2, "up": 5, "down": 11, "mode": "triangular2"},
        lambda o: lr.CyclicLR(o, 0.01, 0.2, 5, 11, mode="triangular2", cycle_momentum=False),
        70,
    ),
    (
        "cyclic",
        {"base": 0.01, "max": 0.2, "up": 7, "down": 3, "mode": "exp-range", "gamma": 0.98},
        lambda o: lr.CyclicLR(o, 0.01, 0.2, 7, 3, mode="exp_range", gamma=0.98, cycle_momentum=False),
        70,
    ),
    (
        "one-cycle",
        {"max": 0.3, "total": 50},
        lambda o: lr.OneCycleLR(o, 0.3, total_steps=50, cycle_momentum=False),
        50,
    ),
    (
        "one-cycle",
        {
            "max": 0.3,
            "total": 47,
            "warmupFraction": 0.25,
            "anneal": "linear",
            "threePhase": True,
            "divFactor": 10,
            "finalDivFactor": 100,
        },
        lambda o: lr.OneCycleLR(
            o,
            0.3,
            total_steps=47,
            pct_start=0.25,
            anneal_strategy="linear",
            three_phase=True,
            div_factor=10,
            final_div_factor=100,
            cycle_momentum=False,
        ),
        47,
    ),
    (
        "one-cycle",
        {"max": 0.3, "total": 20, "warmupFraction": 0.0},
        lambda o: lr.OneCycleLR(o, 0.3, total_steps=20, pct_start=0.0, cycle_momentum=False),
        20,
    ),
    (
        "warmup-cosine",
        {"warmup": 10, "startFactor": 0.2, "total": 50, "final": 0.005},
        lambda o: lr.SequentialLR(
            o,
            [lr.LinearLR(o, 0.2, 1.0, 10), lr.CosineAnnealingLR(o, 40, 0.005)],
            [10],
        ),
        100,
    ),
    ("linear", {}, lambda o: lr.LinearLR(o), 12),
    ("linear", {"startFactor": 1, "endFactor": 0.1, "total": 30}, lambda o: lr.LinearLR(o, 1.0, 0.1, 30), 50),
    ("polynomial", {}, lambda o: lr.PolynomialLR(o), 8),
    ("polynomial", {"total": 30, "power": 2.5}, lambda o: lr.PolynomialLR(o, 30, 2.5), 40),
]

print(
    json.dumps(
        {
            "tool": f"torch {torch.__version__}, Python {platform.python_version()}",
            "madeBy": "schedules.py",
            "seed": None,
            "base": BASE,
            "cases": [
                {"schedule": name, "parameters": parameters, "rates": [float(f"{r:.15g}") for r in rates(make, steps)]}
                for name, parameters, make, steps in CASES
            ],
            "piController": [
                {
                    "curvature": curvature,
                    "learningRate": 0.001,
                    "parameters": parameters,
                    "rates": [
                        float(f"{r:.13g}")
                        for r in pi_controller(
                            120,
                            curvature,
                            0.001,
                            parameters.get("proportional", 2.0),
                            parameters.get("integral", 0.1),
                            parameters.get("ramp", 0.05),
                            parameters.get("setPoint"),
                        )
                    ],
                }
                for curvature, parameters in [
                    (0.1, {}),
                    (1.0, {}),
                    (100.0, {}),
                    (10.0, {"proportional": 5.0, "integral": 0.3, "ramp": 0.02, "setPoint": 0.5}),
                ]
            ],
        }
    ).replace('{"schedule"', '\n{"schedule"').replace('{"curvature"', '\n{"curvature"')
)
