"""A small network trained for the landscape script of the README: what a user's own `training` module provides."""
import os

import torch

SEED = 20261122
torch.manual_seed(SEED)
inputs = torch.randn(24, 2)
targets = torch.sin(2 * inputs[:, :1]) * inputs[:, 1:]
model = torch.nn.Sequential(torch.nn.Linear(2, 5), torch.nn.Tanh(), torch.nn.Linear(5, 1))
loss = torch.nn.MSELoss()


def batches():
    """Two batches of unequal size: the mean is over samples, not over batches."""
    yield inputs[:16], targets[:16]
    yield inputs[16:], targets[16:]


# The script moves the weights, so they are trained here, in full batches, at import.
descent = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)
for step in range(301):
    if step % 50 == 0 and os.environ.get("CHECKPOINTS"):
        torch.save(model.state_dict(), f"step{step:03}.pt")
    descent.zero_grad()
    loss(model(inputs), targets).backward()
    if step < 300:
        descent.step()
