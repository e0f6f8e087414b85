"""Networks with normalisation, a convolution or a given mask of dropout by PyTorch's autograd in float64.

Run with `/usr/bin/python3 tests/objectives/networks/layered/reference/layered.py > tests/objectives/networks/layered/reference/layered.json`.
Normalisation is F.batch_norm (training=True) and F.group_norm, convolution F.conv1d summed over its channels. Parameters
are flat, layer by layer: weights, biases, then gamma and beta of the layer's normalisation, those of the inputs first.
Hessians are lower triangles, row by row; masks are sample by sample, for the inputs and then for every hidden layer.
"""

import json
import os
import random
import sys

import torch
from torch.nn import functional as F

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../reference"))
from networks import ACTIVATIONS, LOSSES  # noqa: E402

SEED = 20261122
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


class Reader:
    def __init__(self, theta):
        self.theta, self.at = theta, 0

    def take(self, *shape):
        size = torch.Size(shape).numel()
        self.at += size
        return self.theta[self.at - size : self.at].reshape(shape)


def normalise(x, spec, read):
    width = x.shape[1]
    gamma, beta = (read.take(width), read.take(width)) if spec["affine"] else (None, None)
    if spec["type"] == "batch":
        return F.batch_norm(x, None, None, gamma, beta, True, 0.1, spec["epsilon"])
    return F.group_norm(x, spec["groups"], gamma, beta, spec["epsilon"])


def network(spec, theta, x, masks=None):
    layers, bias = spec["layers"], spec["bias"]
    norm, conv, drop = spec.get("normalisation"), spec.get("convolution"), spec.get("dropout")
    read = Reader(theta)
    masks = list(masks) if masks is not None else None

    def dropped(x):
        if drop is None:
            return x
        if masks is None:
            return x * (1 if drop["scaling"] == "inverted" else 1 - drop["rate"])
        return x * masks.pop(0) / (1 - drop["rate"] if drop["scaling"] == "inverted" else 1)

    if norm and norm["inputs"]:
        x = normalise(x, norm, read)
    if drop and drop["on"] != "hidden":
        x = dropped(x)
    for l in range(len(layers) - 1):
        if l == 0 and conv:
            weights = read.take(conv["filters"], 1, conv["taps"])
            biases = read.take(conv["filters"]) if bias else None
            x = F.conv1d(x.unsqueeze(1), weights, biases, padding=conv["padding"]).sum(dim=1)
        else:
            weights = read.take(layers[l + 1], layers[l])
            x = F.linear(x, weights, read.take(layers[l + 1]) if bias else None)
        if l == len(layers) - 2:
            break
        if norm:
            x = normalise(x, norm, read)
        x = ACTIVATIONS[spec["activation"]](x)
        if drop and drop["on"] != "inputs":
            x = dropped(x)
    assert read.at == theta.numel() and not masks
    return x


def parameters(spec):
    layers, bias = spec["layers"], spec["bias"]
    norm, conv = spec.get("normalisation"), spec.get("convolution")
    p = sum(i * o + (o if bias else 0) for i, o in zip(layers, layers[1:]))
    if conv:
        p += conv["filters"] * (conv["taps"] + (1 if bias else 0)) - layers[1] * (layers[0] + (1 if bias else 0))
    if norm and norm["affine"]:
        p += 2 * sum(layers[0 if norm["inputs"] else 1 : -1])
    return p


def case(rng, spec, samples, masked=False):
    layers, loss = spec["layers"], spec["loss"]
    p = parameters(spec)
    theta = [round(rng.gauss(0, 1), 3) for _ in range(p)]
    inputs = [round(rng.gauss(0, 1), 3) for _ in range(samples * layers[0])]
    if loss == "cross-entropy":
        targets = [rng.randrange(layers[-1]) for _ in range(samples)]
        t = torch.tensor(targets)
    else:
        draw = (lambda: round(rng.gauss(0, 1), 3)) if "mse" in loss else (lambda: float(rng.random() < 0.5))
        targets = [draw() for _ in range(samples * layers[-1])]
        t = torch.tensor(targets).reshape(samples, layers[-1])
    x = torch.tensor(inputs).reshape(samples, layers[0])
    masks = None
    if masked:
        widths = ([layers[0]] if spec["dropout"]["on"] != "hidden" else []) + (
            layers[1:-1] if spec["dropout"]["on"] != "inputs" else []
        )
        masks = [[[float(rng.random() >= spec["dropout"]["rate"]) for _ in range(w)] for _ in range(samples)] for w in widths]

    def f(at):
        given = None if masks is None else [torch.tensor(mask) for mask in masks]
        return LOSSES[loss](network(spec, at, x, given), t)

    at = torch.tensor(theta, requires_grad=True)
    value = f(at)
    (gradient,) = torch.autograd.grad(value, at)
    hessian = torch.autograd.functional.hessian(f, at.detach())
    hessian = 0.5 * (hessian + hessian.T)
    return {
        **spec,
        "samples": samples,
        **({} if masks is None else {"masks": masks}),
        "theta": theta,
        "inputs": inputs,
        "targets": targets,
        "value": value.item(),
        "gradient": gradient.tolist(),
        "hessian": [hessian[i][j].item() for i in range(p) for j in range(i + 1)],
        "eigenvalues": torch.linalg.eigvalsh(hessian).tolist(),
    }


def batch(epsilon=1e-5, affine=True, inputs=False):
    return {"type": "batch", "epsilon": epsilon, "affine": affine, "inputs": inputs}


def group(groups, epsilon=1e-5, affine=True, inputs=False):
    return {"type": "group", "groups": groups, "epsilon": epsilon, "affine": affine, "inputs": inputs}


def dropout(rate, on, scaling):
    return {"rate": rate, "on": on, "scaling": scaling, "form": "sampled"}


def main():
    rng = random.Random(SEED)
    kinds = [
        ({"layers": [2, 2, 2], "normalisation": batch()}, False),
        ({"layers": [2, 4, 2], "normalisation": group(2, affine=False)}, False),
        ({"layers": [3, 2, 2], "convolution": {"filters": 2, "taps": 2, "padding": 0}}, False),
        ({"layers": [2, 3, 2], "dropout": dropout(0.4, "hidden", "inverted")}, True),
    ]
    cases = [
        case(rng, {**kind, "activation": activation, "loss": loss, "bias": True}, 7, masked)
        for kind, masked in kinds
        for activation in ACTIVATIONS
        for loss in LOSSES
    ]
    tanh = {"activation": "tanh", "loss": "mse", "bias": True}
    extra = [
        ({**tanh, "layers": [3, 4, 3, 2], "normalisation": batch(1e-2, True, True)}, False),
        ({**tanh, "layers": [2, 4, 4, 1], "normalisation": group(2, 1e-5, True, True)}, False),
        ({**tanh, "layers": [3, 1], "normalisation": batch(1e-5, False, True), "bias": False}, False),
        ({**tanh, "layers": [5, 7, 1], "convolution": {"filters": 3, "taps": 3, "padding": 2}, "bias": False}, False),
        ({**tanh, "layers": [4, 3], "convolution": {"filters": 3, "taps": 2, "padding": 0}}, False),
        (
            {**tanh, "layers": [4, 4, 2], "convolution": {"filters": 2, "taps": 3, "padding": 1}, "normalisation": batch()},
            False,
        ),
        ({**tanh, "layers": [2, 3, 3, 1], "dropout": dropout(0.3, "both", "test")}, True),
        ({**tanh, "layers": [2, 3, 3, 1], "dropout": dropout(0.3, "both", "test")}, False),
        ({**tanh, "layers": [2, 4, 2, 2], "dropout": dropout(0.5, "inputs", "inverted"), "normalisation": batch()}, True),
        ({**tanh, "layers": [2, 3, 2], "dropout": dropout(0.5, "both", "inverted")}, False),
    ]
    cases += [case(rng, spec, 8, masked) for spec, masked in extra]
    json.dump({"tool": f"PyTorch {torch.__version__}", "seed": SEED, "cases": cases}, sys.stdout)
    print()


if __name__ == "__main__":
    main()
