"""The files of tests/exchange/import: run it where it stands, /usr/bin/python3 makeSamples.py

Debian's python3-numpy and python3-h5py; `tools.json` says which. All hold loss(x, y) below, so that no seed is needed.
The HDF5 files are laid out as plot_surface.py and projection.py of tomgoldstein/loss-landscape lay them out.
"""
import json
import sys

import h5py
import numpy as np


def loss(x, y):
    return x**2 + 0.5 * y**2 + 0.25 * x * y + 0.125


def surface(x, y):
    return loss(x[None, :], y[:, None])


x, y = np.linspace(-1, 1, 9), np.linspace(-0.5, 1, 7)
values = surface(x, y)
path = np.array([[0.75, 0.875], [0.5, 0.5], [0.25, 0.125], [0.0, 0.0]])

# .npy: every version, kind, byte order and memory order.
for dtype in ["<f8", ">f8", "<f4", ">f4", "<f2"]:
    np.save(f"{'little' if dtype[0] == '<' else 'big'}-{dtype[1:]}.npy", values.astype(dtype))
np.save("fortran-f8.npy", np.asfortranarray(values))
whole = (np.arange(30).reshape(5, 6) - 7) * 3
for dtype in ["|i1", "<i2", ">i4", "<i8", ">i8", "|u1", "<u2", "<u4", ">u8"]:
    np.save(f"whole-{'big' if dtype[0] == '>' else 'little'}-{dtype[1:]}.npy", np.abs(whole).astype(dtype) if "u" in dtype else whole.astype(dtype))
for version in [(2, 0), (3, 0)]:
    with open(f"version-{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, values, version=version)
np.save("structured.npy", np.zeros((3, 4), dtype=[("loss", "<f8"), ("acc", "<f4")]))
np.save("complex.npy", values.astype("<c16"))
np.save("line.npy", values[0])
np.save("stack.npy", np.stack([values, values]))
with open("objects.npy", "wb") as file:
    np.save(file, np.array([[1, "a"]], dtype=object), allow_pickle=True)

# .npz: stored and deflated; axes as lists and as a meshgrid; several surfaces; descending axes.
np.savez("stored.npz", x=x, y=y, values=values, trajectory=path, note=np.array("some text"))
np.savez_compressed("deflated.npz", x=x.astype("<f4"), y=y, train_loss=values, test_loss=values + 1)
mesh_x, mesh_y = np.meshgrid(x, y)
np.savez_compressed("meshgrid.npz", X=mesh_x, Y=mesh_y, loss=values)
np.savez_compressed("descending.npz", x=x[::-1], y=y[::-1], loss=values[::-1, ::-1])

# .h5: as loss-landscape counts, through (len x, len y) in the order of the meshgrid.
def write_surface(name, nx, ny, missing=0):
    cx, cy = np.linspace(-1, 1, nx), np.linspace(-0.5, 1, ny)
    mesh = np.meshgrid(cx, cy)
    losses = -np.ones((nx, ny))
    accuracies = -np.ones((nx, ny))
    computed = nx * ny - missing
    losses.ravel()[:computed] = loss(*mesh).ravel()[:computed]
    accuracies.ravel()[:computed] = 100 - 10 * loss(*mesh).ravel()[:computed]
    with h5py.File(name, "w") as file:
        file["dir_file"] = "resnet56_weights_xignore=biasbn_xnorm=filter_yignore=biasbn_ynorm=filter.h5"
        file["xcoordinates"] = cx
        file["ycoordinates"] = cy
        file["train_loss"] = losses
        file["train_acc"] = accuracies

write_surface("surface.h5", 9, 9)
write_surface("oblong.h5", 9, 7)
write_surface("unfinished.h5", 9, 9, missing=10)
with h5py.File("path.h5", "w") as file:
    file["dir_file"] = "directions.h5"
    file["proj_xcoord"] = path[:, 0]
    file["proj_ycoord"] = path[:, 1]
with h5py.File("packed.h5", "w") as file:
    file.create_dataset("xcoordinates", data=x)
    file.create_dataset("ycoordinates", data=y)
    file.create_dataset("train_loss", data=values.ravel().reshape(9, 7), compression="gzip", chunks=(4, 4), shuffle=True)
with h5py.File("line.h5", "w") as file:
    file["xcoordinates"] = x
    file["train_loss"] = values[0]

with open("tools.json", "w") as file:
    json.dump({"numpy": np.__version__, "h5py": h5py.__version__, "HDF5": h5py.version.hdf5_version, "Python": sys.version.split()[0]}, file)
