"""Reference for the network benchmark: PyTorch in float64 on one thread, LAPACK for eigenvalues, ARPACK for the largest.

Reads the file of numbers that networks.ts has written (see there) and prints, per workload, the least CPU milliseconds of
all rounds and a checksum. networks.py FILE ROUNDS
"""

import os
import sys

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import time

import numpy as np
import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def least(rounds, work):
    spent, result = float("inf"), None
    work()
    for _ in range(rounds):
        begin = time.process_time()
        result = work()
        spent = min(spent, time.process_time() - begin)
    return 1000 * spent, result


def slice_of(x, t, o, u, v):
    """A row of the grid at a time: the batch dimension of the matrix products runs along it."""
    steps = -1 + torch.arange(129) / 64
    inputs = x.T.expand(129, 2, 200)
    total = 0.0
    with torch.no_grad():
        for b in steps:
            w = (o + b * v) + steps[:, None] * u
            a = torch.tanh(torch.baddbmm(w[:, 16:24, None], w[:, :16].reshape(129, 8, 2), inputs))
            a = torch.tanh(torch.baddbmm(w[:, 88:96, None], w[:, 24:88].reshape(129, 8, 8), a))
            z = torch.baddbmm(w[:, 104:105, None], w[:, 96:104].reshape(129, 1, 8), a)[:, 0]
            total += ((z - t) ** 2).mean(dim=1).sum().item()
    return total


def network(layers, theta, x):
    at = 0
    for l in range(len(layers) - 1):
        i, o = layers[l], layers[l + 1]
        x = F.linear(x, theta[at : at + i * o].reshape(o, i), theta[at + i * o : at + i * o + o])
        at += i * o + o
        if l < len(layers) - 2:
            x = torch.tanh(x)
    return x


def train(x, t, start):
    theta = start.clone().requires_grad_(True)
    optimizer = torch.optim.Adam([theta], lr=0.01)
    for _ in range(200):
        optimizer.zero_grad()
        F.cross_entropy(network([64, 16, 10], theta, x), t).backward()
        optimizer.step()
    return F.cross_entropy(network([64, 16, 10], theta, x), t).item()


def hessian(layers, x, t, theta, vectorize):
    return torch.autograd.functional.hessian(lambda w: F.mse_loss(network(layers, w, x), t), theta, vectorize=vectorize)


def largest(layers, x, t, theta):
    from scipy.sparse.linalg import LinearOperator, eigsh

    w = theta.clone().requires_grad_(True)
    (g,) = torch.autograd.grad(F.mse_loss(network(layers, w, x), t), w, create_graph=True)
    products = 0

    def product(v):
        nonlocal products
        products += 1
        return torch.autograd.grad(g, w, torch.from_numpy(np.ascontiguousarray(v).reshape(-1)), retain_graph=True)[0].numpy()

    p = theta.numel()
    start = np.random.default_rng(1).standard_normal(p)
    values = eigsh(LinearOperator((p, p), matvec=product), k=1, which="LA", tol=1e-6, v0=start, return_eigenvectors=False)
    return values[0]


def main():
    numbers = torch.from_numpy(np.fromfile(sys.argv[1]))
    rounds = int(sys.argv[2])
    at = 0

    def take(*shape):
        nonlocal at
        size = int(np.prod(shape))
        at += size
        return numbers[at - size : at].reshape(shape)

    def say(name, spent, checksum):
        print(name, f"{spent:.3f}", repr(float(checksum)), flush=True)

    three = [take(200, 2), take(200), take(105), take(105), take(105)]
    five = [take(300, 64), take(300).long(), take(1210)]
    say("slice", *least(rounds, lambda: slice_of(*three)))
    say("train", *least(rounds, lambda: train(*five)))
    for layers in ([2, 8, 1], [2, 32, 1], [64, 9, 9]):
        p = sum(i * o + o for i, o in zip(layers, layers[1:]))
        x, t, theta = take(200, layers[0]), take(200, layers[-1]), take(p)
        timings = [least(rounds, lambda: hessian(layers, x, t, theta, vectorize)) for vectorize in (False, True)]
        spent, found = min(timings, key=lambda timing: timing[0])
        say(f"hessian-{p}", spent, found.sum())
        matrix = (0.5 * (found + found.T)).numpy()
        say(f"eigenvalues-{p}", *[value if k == 0 else value[-1] for k, value in enumerate(least(rounds, lambda: np.linalg.eigvalsh(matrix)))])
    layers = [64, 70, 70, 10]
    x, t, theta = take(300, 64), take(300, 10), take(10230)
    say("largest", *least(rounds, lambda: largest(layers, x, t, theta)))


main()
