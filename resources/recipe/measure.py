"""Masked error and seam on whole windows padded as the program pads them, to watch a training run.

    python measure.py FEATURES MANIFEST RUN [--split test] [--clips 10000]

prints those of RUN/pretrain.pt.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from data import Corpus, normalise, padded
from model import BANDS, PATCH, PATCHES, TIMES, MaskedAutoencoder, Shape, patchify, random_keep, unpatchify

MASK_RATIOS = (0.5, 0.8, 0.95)


def validation_windows(corpus, count, seed, split="validation"):
    """Up to `count` clips of a split, drawn once by seed: normalised windows and real frames."""
    clips = corpus.split(split)
    if count < len(clips):
        clips = np.sort(np.random.default_rng(seed).choice(clips, count, replace=False))
    pairs = [padded(corpus.frames(i)) for i in clips]
    return normalise(np.stack([p[0] for p in pairs])), np.array([p[1] for p in pairs])


def masked_weight(keep, length):
    """[1024, 128] ones where a value is masked and real."""
    visible = np.zeros(PATCHES, bool)
    visible[keep] = True
    visible = visible.reshape(TIMES, BANDS)
    weight = np.repeat(np.repeat(~visible, PATCH, 0), PATCH, 1).astype(np.float32)
    weight[length:] = 0
    return weight


def mask_errors(model, validation, ratios=MASK_RATIOS, seed=11, batch=32, bfloat16=True):
    """Mean square error over all masked real values of all windows, per ratio."""
    windows, lengths = validation
    device = next(model.parameters()).device
    result = {}
    model.eval()
    for ratio in ratios:
        keep = random_keep(len(windows), ratio, torch.Generator().manual_seed(seed))
        total, count = 0.0, 0.0
        for at in range(0, len(windows), batch):
            part = torch.from_numpy(windows[at : at + batch])
            with torch.no_grad(), torch.autocast(device.type, torch.bfloat16, enabled=bfloat16):
                prediction, _ = model(patchify(part).to(device), keep[at : at + batch].to(device))
            guess = unpatchify(prediction.float()).cpu().numpy()
            for i in range(len(part)):
                weight = masked_weight(keep[at + i].numpy(), int(lengths[at + i]))
                total += float(((guess[i] - windows[at + i]) ** 2 * weight).sum())
                count += float(weight.sum())
        result[f"mse{round(ratio * 100)}"] = round(total / count, 5)
    model.train()
    return result


def seam(model, validation, ratio=0.8, seed=11, batch=32):
    """Mean absolute step from one mel bin to the next across the border between the lower and the upper four bands, divided
    by that across the other borders of bands, where both sides are masked and real; and the same after each border's step was
    divided by the original's there, because the sounds themselves differ at the borders. 1 means that no seam can be seen.
    """
    windows, lengths = validation
    keep = random_keep(len(windows), ratio, torch.Generator().manual_seed(seed))
    steps = np.zeros((2, BANDS - 1))
    model.eval()
    for at in range(0, len(windows), batch):
        part = torch.from_numpy(windows[at : at + batch])
        with torch.no_grad():
            guess = unpatchify(model(patchify(part), keep[at : at + batch])[0].float()).numpy()
        for i in range(len(part)):
            weight = masked_weight(keep[at + i].numpy(), int(lengths[at + i]))
            for border in range(1, BANDS):
                upper = border * PATCH
                both = weight[:, upper] * weight[:, upper - 1]
                for row, values in enumerate((guess[i], windows[at + i])):
                    steps[row, border - 1] += float((np.abs(values[:, upper] - values[:, upper - 1]) * both).sum())
    model.train()
    middle = BANDS // 2 - 1
    return tuple(float(step[middle] / np.delete(step, middle).mean()) for step in (steps[0], steps[0] / steps[1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--split", default="test")
    parser.add_argument("--clips", type=int, default=10000, help="at most")
    arguments = parser.parse_args()
    state = torch.load(arguments.run / "pretrain.pt", map_location="cpu")
    model = MaskedAutoencoder(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    windows = validation_windows(Corpus(arguments.features, arguments.manifest), arguments.clips, 7, arguments.split)
    errors = mask_errors(model, windows, bfloat16=False)
    for ratio in MASK_RATIOS:
        steps, relative = seam(model, windows, ratio)
        error = errors[f"mse{round(ratio * 100)}"]
        print(f"{ratio:.0%} masked: error {error:.4f}, seam {steps:.3f}, beside the original's {relative:.3f}", flush=True)


if __name__ == "__main__":
    main()
