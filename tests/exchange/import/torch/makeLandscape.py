"""Runs the script of the README on the network of training.py: /usr/bin/python3 makeLandscape.py, where it stands.

Writes landscape.npz, as a user would get it (in two shards, the second joins them), and plane.json: the plane, the data,
tool versions, seed, and the script's hash, by which a test sees that the README has changed.
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy as np
import torch

here = pathlib.Path(__file__).resolve().parent
readme = (here / "../../../../README.md").read_text()
script = re.search(r"```python\n(.*?)```", readme, re.S).group(1)
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "landscape.py").write_text(script)
    pathlib.Path(folder, "training.py").write_text((here / "training.py").read_text())
    paths = [f"step{step:03}.pt" for step in range(0, 301, 50)]
    options = ["--side", "13", "--radius", "1.5", "--seed", "3", "--checkpoints", *paths]
    for shard in ["0/2", "1/2"]:
        command = [sys.executable, "landscape.py", *options, "--shard", shard]
        subprocess.run(command, cwd=folder, check=True, env={**os.environ, "CHECKPOINTS": "1"})
    (here / "landscape.npz").write_bytes(pathlib.Path(folder, "landscape.npz").read_bytes())

    # The same plane once more, for the test: the script's own function, at the trained weights.
    sys.path.insert(0, str(here))
    import training

    centre = [w.detach().clone() for w in training.model.parameters()]
    source = script[script.index("def direction") : script.index("@torch.no_grad")]
    scope = {"torch": torch, "centre": centre}
    exec(source, scope)
    flat = lambda parts: np.concatenate([p.detach().numpy().astype(float).ravel() for p in parts]).tolist()
    plane = {
        "tools": f"PyTorch {torch.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}",
        "seed": training.SEED,
        "script": hashlib.sha256(script.encode()).hexdigest(),
        "origin": flat(centre), "u": flat(scope["direction"](6)), "v": flat(scope["direction"](7)),
        "inputs": training.inputs.double().tolist(), "targets": training.targets.double().tolist(),
        "first": flat([torch.load(os.path.join(folder, paths[0]))[n] for n, _ in training.model.named_parameters()]),
    }
    (here / "plane.json").write_text(json.dumps(plane))
