"""Wall milliseconds, the least of ROUNDS, of PyTorch in float64 with two threads for a 129 x 129 slice of a 2-8-8-1 tanh
network over 200 samples: as many forward passes as the bench of workers makes. networkSlice.py ROUNDS
"""

import os
import sys

os.environ.update(OMP_NUM_THREADS="2", OPENBLAS_NUM_THREADS="2", MKL_NUM_THREADS="2")

import time

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(2)
torch.manual_seed(20260417)

x, t = torch.randn(200, 2), torch.randn(200)
o, u, v = 0.7 * torch.randn(105), 0.3 * torch.randn(105), 0.3 * torch.randn(105)


def slice_of():
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


slice_of()
spent = float("inf")
for _ in range(int(sys.argv[1])):
    begin = time.perf_counter()
    slice_of()
    spent = min(spent, time.perf_counter() - begin)
print(f"{1000 * spent:.3f}")
