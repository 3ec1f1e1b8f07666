"""Refits the classifier's last layer to convergence on train; calibrate again after it.

    python refit.py FEATURES MANIFEST RUN

A short fine-tuning moves the encoder but leaves the head far from its optimum. With the encoder of
RUN/finetune.pt fixed, the best head is a convex problem: logistic regression per class on embeddings of
class-balanced train clips (half and a quarter of the patches, some low-passed, some windows with
nothing to hear). Validation chooses the strength of the penalty. Writes the result into RUN/finetune.pt.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np

from workers import Workers  # before torch: it sets one thread per worker

import torch
import torch.nn.functional as F

from data import Corpus, NoiseBank, low_passed, normalise, padded
from finetune import nothing
from model import Classifier, Shape, all_patches, patchify, random_keep
from pretrain import append, save
from score import accuracy, average_precision

PENALTIES = (1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2)


def embeddings(model, workers, windows, keep_of, batch=8):
    """fc_norm of the mean patch row [N, width] of raw windows."""

    def one(at):
        patches = patchify(torch.from_numpy(normalise(np.stack(windows[at : at + batch]))))
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            return model.embedding(patches, keep_of(len(patches), at)).float()

    return torch.cat(workers.map(one, range(0, len(windows), batch)))


def fit(inputs, targets, penalty):
    """Logistic regression with a quadratic penalty; returns weight and bias for the inputs as they are."""
    mean, deviation = inputs.mean(0), inputs.std(0) + 1e-3
    x = (inputs - mean) / deviation
    weight = torch.zeros(targets.shape[1], x.shape[1], requires_grad=True)
    bias = torch.full((targets.shape[1],), -4.0, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=150, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        logits = x @ weight.T + bias
        loss = F.binary_cross_entropy_with_logits(logits, targets, reduction="none").sum(1).mean()
        loss = loss + penalty * weight.square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    weight = weight.detach() / deviation
    return weight, bias.detach() - weight @ mean


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--per-class", type=int, default=80)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    corpus = Corpus(arguments.features, arguments.manifest)
    state = torch.load(arguments.run / "finetune.pt", weights_only=True, map_location="cpu")
    model = Classifier(Shape(**state["shape"]), len(corpus.classes))
    model.load_state_dict(state["model"])
    model.eval()
    workers = Workers(arguments.workers, [])
    rng, noise = np.random.default_rng(arguments.seed), NoiseBank(arguments.seed)

    by_label = defaultdict(list)
    for i in rng.permutation(corpus.split("train")):
        if corpus.labelled[i]:
            label = corpus.clips[i].label
            by_label[label if label in corpus.class_index else ""].append(i)
    chosen = [i for clips in by_label.values() for i in clips[: arguments.per_class]]
    windows = []
    for i in chosen:
        frames = corpus.frames(i)
        windows.append(padded(low_passed(frames, rng) if rng.random() < 0.3 else frames)[0])
    targets = corpus.targets[chosen]
    windows += [nothing(noise, rng)[0] for _ in range(100)]
    targets = torch.from_numpy(np.concatenate([targets, np.zeros((100, len(corpus.classes)), np.float32)]))
    views = [
        embeddings(model, workers, windows, lambda n, at, r=r: random_keep(n, r, torch.Generator().manual_seed(at)))
        for r in (0.5, 0.75)
    ]
    inputs, targets = torch.cat(views), targets.repeat(2, 1)

    held_out = np.array([i for i in corpus.split("validation") if corpus.labelled[i]])
    seen = embeddings(model, workers, [padded(corpus.frames(i))[0] for i in held_out], lambda n, at: all_patches(n))
    fold = np.array([corpus.clips[i].group.startswith("esc10") for i in held_out])
    best = None
    with torch.no_grad():
        candidates = {"as fine-tuned": (state["model"]["head.weight"], state["model"]["head.bias"])}
    candidates |= {f"penalty {p}": fit(inputs, targets, p) for p in PENALTIES}
    for name, (weight, bias) in candidates.items():
        logits = (seen @ weight.T + bias).numpy()
        row = {
            "head": name,
            "top1": accuracy(corpus, held_out, logits),
            "map": average_precision(corpus, held_out, logits)["mean"],
            "esc10": accuracy(corpus, held_out[fold], logits[fold], esc10=True),
        }
        print(row, flush=True)
        append(arguments.run / "refit.csv", row)
        if best is None or row["map"] + row["top1"] > best[0]:
            best = (row["map"] + row["top1"], name, weight, bias)
    _, name, weight, bias = best
    print(f"chosen: {name}", flush=True)
    state["model"] |= {"head.weight": weight, "head.bias": bias}
    save(arguments.run / "finetune.pt", state)


if __name__ == "__main__":
    main()
