"""Accuracy among ESC-10's ten classes, each of its folds held out in turn, and what changes of the recipe gain.

    python cross_validate.py FEATURES MANIFEST FOLDER RUN --windows 12000

For every variant and fold: fine-tunes the pre-trained encoder of the model folder with a new head on the other folds (and
on everything else of train), with nothing chosen by the held-out fold. Writes RUN/VARIANT-FOLD (resumes from it when it
exists) and RUN/cross-validation.csv; prints the right answers of every variant, paired with the plain recipe.
"""

import argparse
import csv
import re
import subprocess
import sys
from math import comb
from pathlib import Path

import numpy as np
import torch

from data import Corpus, normalise, padded, read_manifest
from model import Classifier, Shape
from score import ESC10, logits_of

FOLDS = (1, 2, 3, 4)
VARIANTS = {"plain": (), "heavy-masking": ("--heavy-masking",), "level-mix": ("--level-mix",)}
SHIFTS = (0, 5, 11)  # frames left out at the start: a third and two thirds of a patch


def fold_of(row):
    """ESC-10's own fold of a manifest row, from the name of the recording (`3-157149-A.ogg`), or None."""
    match = re.match(r"(\d)-\d+-\w\.ogg$", row["source_id"]) if row["source"] == "ESC-10" else None
    return int(match[1]) if match else None


def hold_out(manifest, fold, path):
    """The manifest with this fold of ESC-10 as `fold` and its other folds in train."""
    rows = read_manifest(manifest)
    for row in rows:
        if fold_of(row):
            row["split"] = "fold" if fold_of(row) == fold else "train"
    with open(path, "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def answers(corpus, clips, logits):
    """For each clip: 1 where its class scores highest among the ten, else 0."""
    columns = np.array([corpus.class_index[name] for name in ESC10])
    named = [corpus.classes[columns[row[columns].argmax()]] for row in logits]
    return np.array([name == corpus.clips[i].label for name, i in zip(named, clips)], int)


def score(features, run):
    """Right answers by how the run is judged: averaged weights, last weights, mean over three shifts."""
    corpus = Corpus(features, run / "manifest.csv")
    clips = corpus.split("fold")
    state = torch.load(run / "finetune.pt", weights_only=True, map_location="cpu")
    model = Classifier(Shape(**state["shape"]), len(corpus.classes))

    def logits(weights, shift=0):
        model.load_state_dict(state[weights])
        windows = np.stack([normalise(padded(corpus.frames(i)[shift:])[0]) for i in clips])
        return logits_of(model, windows, precision=torch.float32)

    averaged = logits("model")
    shifted = averaged + sum(logits("model", shift) for shift in SHIFTS[1:])
    return {
        "averaged": answers(corpus, clips, averaged),
        "last": answers(corpus, clips, logits("current")),
        "shifts": answers(corpus, clips, shifted),
    }


def sign_test(gained, lost):
    """Two-sided probability of at least so uneven a split of gains and losses by chance."""
    n, few = gained + lost, min(gained, lost)
    return min(1.0, 2 * sum(comb(n, k) for k in range(few + 1)) / 2**n)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--windows", type=int, default=12000)
    parser.add_argument("--precision", choices=("float32", "bfloat16"), default="bfloat16", help="float32 without AVX-512")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    arguments = parser.parse_args()
    rows, right = [], {}
    for variant in arguments.variants:
        for fold in FOLDS:
            run = arguments.run / f"{variant}-{fold}"
            run.mkdir(parents=True, exist_ok=True)
            hold_out(arguments.manifest, fold, run / "manifest.csv")
            command = [sys.executable, "finetune.py", arguments.features, run / "manifest.csv", run]
            command += ["--encoder", arguments.folder, "--windows", arguments.windows]
            command += ["--precision", arguments.precision, "--validate-every", 0]
            subprocess.run([str(part) for part in (*command, *VARIANTS[variant])], cwd=Path(__file__).parent, check=True)
            for judged, hits in score(arguments.features, run).items():
                right.setdefault((variant, judged), []).append(hits)
                rows.append(dict(variant=variant, judged=judged, fold=fold, clips=len(hits), right=int(hits.sum())))
                print(rows[-1], flush=True)
    with open(arguments.run / "cross-validation.csv", "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    plain = np.concatenate(right["plain", "averaged"]) if ("plain", "averaged") in right else None
    for (variant, judged), folds in right.items():
        hits = np.concatenate(folds)
        text = f"{variant:14s} {judged:9s} {hits.mean():.1%} of {len(hits)}"
        if plain is not None:
            gained, lost = int((hits > plain).sum()), int((hits < plain).sum())
            text += f"; against plain: {gained} gained, {lost} lost, p = {sign_test(gained, lost):.2f}"
        print(text)


if __name__ == "__main__":
    main()
