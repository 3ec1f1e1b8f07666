"""Classification scores to watch a training run: top-1, average precision."""

import numpy as np
import torch

from model import all_patches, patchify, random_keep

ESC10 = {
    "Dog": "Dog",
    "Chicken, rooster": "Rooster",
    "Rain": "Rain",
    "Waves, surf": "Sea waves",
    "Fire": "Crackling fire",
    "Baby cry, infant cry": "Crying baby",
    "Sneeze": "Sneezing",
    "Tick-tock": "Clock tick",
    "Helicopter": "Helicopter",
    "Chainsaw": "Chainsaw",
}


def logits_of(model, windows, ratio=0.0, seed=5, batch=16, precision=torch.bfloat16):
    """Logits [N, classes] of normalised windows [N, 1024, 128], from 1 - ratio of the patches."""
    device = next(model.parameters()).device
    generator = torch.Generator().manual_seed(seed)
    model.eval()
    parts = []
    for at in range(0, len(windows), batch):
        part = patchify(torch.from_numpy(windows[at : at + batch])).to(device)
        n = len(part)
        keep = all_patches(n, device) if ratio == 0 else random_keep(n, ratio, generator, device)
        with torch.no_grad(), torch.autocast(device.type, torch.bfloat16, enabled=precision == torch.bfloat16):
            parts.append(model(part, keep).float().cpu().numpy())
    model.train()
    return np.concatenate(parts)


def accuracy(corpus, clips, logits, esc10=False):
    """Share of the clips whose main label is a class and scores highest (among the ten, for ESC-10)."""
    columns = np.arange(len(corpus.classes))
    if esc10:
        columns = np.array([corpus.class_index[x] for x in ESC10])
    right = [
        corpus.classes[columns[logits[row, columns].argmax()]] == corpus.clips[i].label
        for row, i in enumerate(clips)
        if corpus.clips[i].label in corpus.class_index
    ]
    return round(float(np.mean(right)), 4) if right else None


def average_precision(corpus, clips, logits):
    """Average precision per class with at least one positive, and their mean."""
    targets = corpus.targets[clips]
    result = {}
    for column, name in enumerate(corpus.classes):
        order = np.argsort(-logits[:, column], kind="stable")
        hits = targets[order, column]
        if hits.sum() == 0:
            continue
        precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
        result[name] = round(float((precision * hits).sum() / hits.sum()), 4)
    return {"mean": round(float(np.mean(list(result.values()))), 4), "classes": result}
