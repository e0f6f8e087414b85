"""
The workload of steps.ts with torch.optim: python3 stepsTorch.py STEPS WAY prints ms of CPU and the sum of x + y + f, a line a
method. WAY says where the gradient comes from: "autograd", "tensors" (by hand, in PyTorch's own arithmetic) or "floats" (by
hand in Python's, through views of the memory: the quickest way in).
"""

import sys
import time

import torch

steps, way = int(sys.argv[1]), sys.argv[2]
torch.set_num_threads(1)

METHODS = [
    lambda p: torch.optim.SGD(p, lr=1e-3),
    lambda p: torch.optim.SGD(p, lr=1e-4, momentum=0.9),
    lambda p: torch.optim.SGD(p, lr=1e-4, momentum=0.9, nesterov=True),
    lambda p: torch.optim.Adagrad(p, lr=0.5),
    lambda p: torch.optim.RMSprop(p, lr=1e-3),
    lambda p: torch.optim.Adam(p, lr=1e-2),
    lambda p: torch.optim.AdamW(p, lr=1e-2, weight_decay=1e-2),
    lambda p: torch.optim.NAdam(p, lr=2e-3),
]


def by_floats(point):
    theta, gradient = point.detach().numpy(), point.grad.numpy()

    def look():
        x, y = float(theta[0]), float(theta[1])
        u, v = 1 - x, y - x * x
        gradient[0] = -2 * u - 400 * x * v
        gradient[1] = 200 * v
        return x + y + (u * u + 100 * (v * v))

    return look


def by_tensors(point):
    def look():
        with torch.no_grad():
            x, y = point[0], point[1]
            u, v = 1 - x, y - x * x
            point.grad = torch.stack([-2 * u - 400 * x * v, 200 * v])
            return float(x + y + (u * u + 100 * (v * v)))

    return look


def by_autograd(point):
    def look():
        point.grad.zero_()
        x, y = point[0], point[1]
        u, v = 1 - x, y - x * x
        loss = u * u + 100 * (v * v)
        loss.backward()
        return float((x + y + loss).detach())

    return look


for create in METHODS:
    point = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    point.grad = torch.zeros_like(point)
    look = {"floats": by_floats, "tensors": by_tensors, "autograd": by_autograd}[way](point)
    optimizer = create([point])
    begun = time.process_time()
    total = look()
    for _ in range(steps):
        optimizer.step()
        total += look()
    print((time.process_time() - begun) * 1000, repr(total))
