"""Writes reference values of a tiny model whose decoder has windows over all bands, for the program's tests.

    python reference.py OUTPUT

The official code has no such decoder; model.py, which selfcheck.py compares with the official code for all other parts,
is the reference. Weights and input are seeded.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from model import ALL_BANDS, MaskedAutoencoder, Shape, initialise, patchify, random_keep
from tensorfile import write_tensors


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    folder = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(5)
    shape = Shape(width=64, depth=1, decoder_width=32, decoder_depth=2, decoder_heads=4, meta_width=16, decoder_all_bands=True)
    model = initialise(MaskedAutoencoder(shape), 5).eval()
    for name, parameter in model.named_parameters():
        if name.endswith(("bias", "tau")) or "norm" in name:  # which start at 0 or 1
            parameter.data.add_(0.1 * torch.randn(parameter.shape))
    model = model.half().float()  # the values that the file has
    tensors = {name: tensor.half() for name, tensor in model.state_dict().items()}
    tensors["decoder_odd_window"] = torch.tensor(ALL_BANDS, dtype=torch.float16)
    write_tensors(folder / "tiny-pretrained.safetensors", tensors, {"decoder_mode": "1"})
    window = torch.randn(1, 1024, 128)
    keep = random_keep(1, 0.8, torch.Generator().manual_seed(5))
    with torch.no_grad():
        prediction, rows = model(patchify(window), keep)
        tokens = model.norm(rows)
    for name, values in dict(prediction=prediction[0], tokens=tokens[0], keep=keep[0]).items():
        np.save(folder / f"noise-0.8-{name}.npy", values.numpy())


if __name__ == "__main__":
    main()
