"""Masked error against three baselines, on whole windows padded as the program pads them."""

import numpy as np
import torch

from data import FRAMES, normalise, padded
from model import BANDS, PATCH, PATCHES, TIMES, patchify, random_keep, unpatchify

MASK_RATIOS = (0.5, 0.8, 0.95)


def validation_windows(corpus, count, seed, split="validation"):
    """Up to `count` clips of a split, drawn once by seed: normalised windows and real frames."""
    clips = corpus.split(split)
    if count < len(clips):
        clips = np.sort(np.random.default_rng(seed).choice(clips, count, replace=False))
    pairs = [padded(corpus.frames(i)) for i in clips]
    return normalise(np.stack([p[0] for p in pairs])), np.array([p[1] for p in pairs])


def baselines(window, visible, times):
    """Three guesses for a spectrogram [1024, 128] from its visible patches (bool [64, 8]).

    Patches of padding are not used: only the first `times` columns. Mean of the visible frames per mel
    bin; the nearest visible patch in time of the same band; bilinear interpolation between the
    patches' means, constant beyond the outermost.
    """
    from scipy.interpolate import griddata

    grid = window.reshape(TIMES, PATCH, BANDS, PATCH)[:times]
    shown = visible[:times]
    overall = grid.transpose(0, 2, 1, 3)[shown].mean() if shown.any() else 0.0
    mean, nearest = np.full_like(grid, overall), np.full_like(grid, overall)
    for band in range(BANDS):
        at = np.flatnonzero(shown[:, band])
        if len(at) == 0:
            continue
        mean[:, :, band] = grid[at, :, band].mean(axis=(0, 1))
        closest = at[np.abs(np.arange(times)[:, None] - at[None]).argmin(axis=1)]
        nearest[:, :, band] = grid[closest, :, band]
    centres = np.argwhere(shown) * PATCH + (PATCH - 1) / 2
    values = grid.transpose(0, 2, 1, 3)[shown].mean(axis=(1, 2))
    t, f = np.meshgrid(np.arange(times * PATCH), np.arange(BANDS * PATCH), indexing="ij")
    bilinear = np.full((times * PATCH, BANDS * PATCH), overall, np.float32)
    if len(centres):
        near = griddata(centres, values, (t, f), method="nearest")
        bilinear = near
        if len(centres) >= 4 and np.ptp(centres[:, 0]) > 0 and np.ptp(centres[:, 1]) > 0:
            between = griddata(centres, values, (t, f), method="linear")
            bilinear = np.where(np.isnan(between), near, between)
    shape = (times * PATCH, BANDS * PATCH)
    return {"mean": mean.reshape(shape), "nearest": nearest.reshape(shape), "bilinear": bilinear}


def masked_weight(keep, length):
    """[1024, 128] ones where a value is masked and real, and visible patches as bool [64, 8]."""
    visible = np.zeros(PATCHES, bool)
    visible[keep] = True
    visible = visible.reshape(TIMES, BANDS)
    weight = np.repeat(np.repeat(~visible, PATCH, 0), PATCH, 1).astype(np.float32)
    weight[length:] = 0
    return weight, visible


def mask_errors(model, validation, ratios=MASK_RATIOS, with_baselines=False, seed=11, batch=32):
    """Mean square error over all masked real values of all windows, per ratio and method."""
    windows, lengths = validation
    device = next(model.parameters()).device
    result = {}
    model.eval()
    for ratio in ratios:
        keep = random_keep(len(windows), ratio, torch.Generator().manual_seed(seed))
        sums, count = {}, 0.0
        for at in range(0, len(windows), batch):
            part = torch.from_numpy(windows[at : at + batch])
            with torch.no_grad(), torch.autocast(device.type, torch.bfloat16, enabled=not with_baselines):
                prediction, _ = model(patchify(part).to(device), keep[at : at + batch].to(device))
            guess = unpatchify(prediction.float()).cpu().numpy()
            for i in range(len(part)):
                length = int(lengths[at + i])
                weight, visible = masked_weight(keep[at + i].numpy(), length)
                guesses = {"model": guess[i]}
                times = -(-length // PATCH)
                if with_baselines:
                    guesses |= baselines(windows[at + i], visible, times)
                for name, g in guesses.items():
                    rows = min(len(g), FRAMES)
                    square = (g[:rows] - windows[at + i][:rows]) ** 2
                    sums[name] = sums.get(name, 0.0) + float((square * weight[:rows]).sum())
                count += float(weight.sum())
        for name, total in sums.items():
            key = f"mse{round(ratio * 100)}" + ("" if name == "model" else "_" + name)
            result[key] = round(total / count, 5)
    model.train()
    return result
