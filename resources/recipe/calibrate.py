"""Calibrates a fine-tuned classifier: one scale and one shift of all logits, so that a probability is how often it is right.

    python calibrate.py FEATURES MANIFEST RUN

Minimises the cross-entropy on validation of every class of a clip, plus that of its highest class once more, because that
is the number people read. Every group counts once, however many clips it has: a quarter of them are of one speaker.
"""

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from data import Corpus, normalise, padded
from model import Classifier, Shape
from pretrain import save
from score import logits_of


def fit(logits, targets, groups):
    """Scale and shift, from logits and targets [N, classes] and the group of each clip."""
    sizes = Counter(groups)
    weights = torch.tensor([1 / sizes[group] for group in groups]) / len(sizes)
    highest = logits.argmax(1, keepdim=True)
    few, right = logits.gather(1, highest), targets.gather(1, highest)
    scale, shift = torch.ones(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([scale, shift], max_iter=100, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        every = F.binary_cross_entropy_with_logits(logits * scale + shift, targets, reduction="none").sum(1)
        top = F.binary_cross_entropy_with_logits(few * scale + shift, right, reduction="none").sum(1)
        loss = (weights * (every + top)).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return scale.item(), shift.item()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("run", type=Path)
    arguments = parser.parse_args()
    corpus = Corpus(arguments.features, arguments.manifest)
    state = torch.load(arguments.run / "finetune.pt", weights_only=True, map_location="cpu")
    model = Classifier(Shape(**state["shape"]), len(corpus.classes))
    model.load_state_dict(state["model"])
    known = [i for i in corpus.split("validation") if corpus.mains[i].any()]
    windows = np.stack([normalise(padded(corpus.frames(i))[0]) for i in known])
    logits = torch.from_numpy(logits_of(model, windows, precision=torch.float32))
    scale, shift = fit(logits, torch.from_numpy(corpus.targets[known]), [corpus.clips[i].group for i in known])
    print(f"calibration: logits * {scale:.4f} + {shift:.4f}", flush=True)
    save(arguments.run / "finetune.pt", state | {"calibration": [scale, shift]})


if __name__ == "__main__":
    main()
