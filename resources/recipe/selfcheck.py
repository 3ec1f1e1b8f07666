"""Checks the PyTorch model against reference values computed by the official code.

    python selfcheck.py GOLDEN/audiomae

GOLDEN/audiomae holds tiny-pretrained.safetensors, tiny-finetuned.safetensors and the cases listed in
manifest.json. Differences must stay below 5e-5; for predictions below 2e-4 at most and 5e-6 on average,
because the 16 post-norm decoder blocks amplify rounding in single patches (double precision differs from
the single-precision references just as much). The exit code is 1 otherwise.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch

from model import Classifier, MaskedAutoencoder, Shape, all_patches, patchify
from tensorfile import read_tensors

TOLERANCE, PREDICTION_TOLERANCE, PREDICTION_MEAN = 5e-5, 2e-4, 5e-6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("golden", type=Path)
    folder = parser.parse_args().golden
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    shape = Shape(width=64, depth=2, decoder_width=32, decoder_depth=16, decoder_heads=16)

    def array(name):
        return torch.from_numpy(np.load(folder / name))

    def window(name):
        return patchify(array(name).reshape(1, 1024, 128))

    failures = 0

    def compare(what, actual, expected):
        nonlocal failures
        difference = (actual.reshape(-1) - expected.reshape(-1)).abs()
        largest, mean = difference.max().item(), difference.mean().item()
        if what.endswith("prediction"):
            good = largest <= PREDICTION_TOLERANCE and mean <= PREDICTION_MEAN
        else:
            good = largest <= TOLERANCE
        failures += not good
        print(f"{what:32s} largest {largest:.1e} mean {mean:.1e} {'' if good else 'TOO LARGE'}")

    model = MaskedAutoencoder(shape).eval()
    tensors, _ = read_tensors(folder / "tiny-pretrained.safetensors")
    model.load_state_dict(tensors, strict=True)
    with torch.no_grad():
        for case in manifest["cases"]:
            keep = array(case["keep"]).reshape(1, -1)
            prediction, rows = model(window(case["input"]), keep)
            compare(case["name"] + " tokens", model.norm(rows), array(case["tokens"]))
            compare(case["name"] + " prediction", prediction, array(case["prediction"]))
    tensors, _ = read_tensors(folder / "tiny-finetuned.safetensors")
    model = Classifier(shape, tensors["head.bias"].numel()).eval()
    model.load_state_dict(tensors, strict=True)
    with torch.no_grad():
        for case in manifest["classifier"]:
            patches = window(case["input"])
            embedding = model.embedding(patches, all_patches(1))
            compare(case["input"] + " embedding", embedding, array(case["embedding"]))
            compare(case["input"] + " logits", model.head(embedding), array(case["logits"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
