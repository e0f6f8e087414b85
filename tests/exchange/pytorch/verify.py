"""Runs programs written by src/exchange/export/pytorch and prints where each of their runs ended.

    /usr/bin/python3 verify.py program.py ...

One JSON line per program: the version of torch, and per run the steps taken, the last loss and the last point.
"""
import json
import runpy
import sys
import warnings

import torch

warnings.filterwarnings("ignore")
torch.set_num_threads(1)

for name in sys.argv[1:]:
    runs = []
    for run in runpy.run_path(name)["RUNS"]:
        path = run()
        runs.append({"run": run.__name__, "steps": path.steps, "loss": path.losses[-1], "theta": path.last.tolist()})
    print(json.dumps({"torch": torch.__version__, "runs": runs}))
