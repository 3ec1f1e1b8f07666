"""Measures exported checkpoints on the validation and test splits, in PyTorch.

    python evaluate.py FEATURES MANIFEST EXPORT --output metrics.json

Reads EXPORT/pretrained.safetensors, finetuned.safetensors and labels.csv exactly as they ship (half
precision storage, single precision arithmetic where it matters) and writes one JSON file.
"""

import argparse
import csv
import json
import time
from pathlib import Path

import numpy as np
import torch

from data import FLOOR, Corpus, NoiseBank, gained, normalise, padded
from measure import MASK_RATIOS, mask_errors, validation_windows
from model import Classifier, MaskedAutoencoder, Shape
from score import accuracy, average_precision, logits_of, reliability
from tensorfile import read_tensors

CURVE = (0.0, 0.25, 0.5, 0.65, 0.8, 0.9, 0.95)
FOUR_KILOHERTZ = 96  # first mel bin whose centre lies above 4 kHz


def load(model, path):
    tensors, _ = read_tensors(path)
    model.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})
    return model.eval()


def low_pass(raw):
    """Removes what lies above 4 kHz from raw log-mel frames."""
    raw = raw.copy()
    raw[:, FOUR_KILOHERTZ:] = FLOOR
    return raw


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def masked_error(model, windows):
    errors = mask_errors(model, windows, with_baselines=True)
    for ratio in MASK_RATIOS:
        key = f"mse{round(ratio * 100)}"
        best = min(errors[f"{key}_{name}"] for name in ("mean", "nearest", "bilinear"))
        errors[key + "_ratio_to_best_baseline"] = round(errors[key] / best, 4)
    return {"clips": len(windows[0])} | errors


def classification(model, corpus, split, curve_clips):
    clips = np.array([i for i in corpus.split(split) if corpus.labelled[i]])

    def windows(change=lambda frames: frames, rows=slice(None)):
        return normalise(np.stack([padded(change(corpus.frames(i)))[0] for i in clips[rows]]))

    full = windows()
    logits = logits_of(model, full)
    in_classes = np.array([corpus.clips[i].label in corpus.class_index for i in clips])
    result = {
        "clips": int(in_classes.sum()),
        "top1": accuracy(corpus, clips, logits),
        "average_precision": average_precision(corpus, clips, logits),
        "reliability": reliability(sigmoid(logits), corpus.targets[clips]),
        "by_mask_ratio": {},
    }
    result["top1_any_label"] = round(float(np.mean([corpus.targets[i, r.argmax()] for i, r in zip(clips, logits)])), 4)
    fold = np.array([corpus.clips[i].group.startswith("esc10") for i in clips])
    if fold.any():
        result["esc10_fold4_top1"] = accuracy(corpus, clips[fold], logits[fold], esc10=True)
        result["esc10_fold4_clips"] = int(fold.sum())
    some = np.sort(np.random.default_rng(17).permutation(len(clips))[:curve_clips])
    for ratio in CURVE:
        seen = logits[some] if ratio == 0 else logits_of(model, full[some], ratio)
        result["by_mask_ratio"][str(ratio)] = accuracy(corpus, clips[some], seen)
    result["some_clips"] = len(some)
    muffled = logits_of(model, windows(low_pass, some))
    result["low_passed_top1"] = accuracy(corpus, clips[some], muffled)
    result["low_passed_top1_before"] = accuracy(corpus, clips[some], logits[some])
    for name in ("Speech", "Baby cry, infant cry"):
        column = corpus.class_index[name]
        turned = (muffled.argmax(1) == column) & (logits[some].argmax(1) != column)
        result["low_passed_turned_into " + name] = int((turned & (corpus.targets[clips[some]][:, column] == 0)).sum())
    return result


def nothing(model, classes, seed=21):
    """Highest probability of any class for silence and for white, pink and brown noise at several levels."""
    noise, rng = NoiseBank(seed), np.random.default_rng(seed)
    cases = {"silence": np.full((998, 128), FLOOR, np.float32)}
    for level in (-10.0, -4.0, 2.0):
        for name, colour in zip(("white", "pink", "brown"), noise.colours):
            start = rng.integers(len(colour) - 998)
            part = colour[start : start + 998]
            cases[f"{name} noise, loudest bin {level:+.0f} nats"] = gained(part - part.mean(0).max(), level)
    logits = logits_of(model, normalise(np.stack([padded(x)[0] for x in cases.values()])))
    return {name: {"class": classes[row.argmax()], "probability": round(float(sigmoid(row.max())), 4)}
            for name, row in zip(cases, logits)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("export", type=Path)
    parser.add_argument("--output", type=Path, default=Path("metrics.json"))
    parser.add_argument("--mask-clips", type=int, default=200, help="clips per split for the masked error")
    parser.add_argument("--curve-clips", type=int, default=200, help="clips per split for the curve over mask ratios and for the low-pass")
    parser.add_argument("--part", choices=("all", "mask", "classes"), default="all", help="keeps the rest of the output file")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    corpus = Corpus(arguments.features, arguments.manifest)
    with open(arguments.export / "labels.csv", encoding="utf-8", newline="") as source:
        if [row["display_name"] for row in csv.DictReader(source)] != corpus.classes:
            raise SystemExit("labels.csv does not name this manifest's classes")
    shape = Shape()
    autoencoder = load(MaskedAutoencoder(shape), arguments.export / "pretrained.safetensors")
    classifier = load(Classifier(shape, len(corpus.classes)), arguments.export / "finetuned.safetensors")
    result = json.loads(arguments.output.read_text(encoding="utf-8")) if arguments.output.exists() else {}
    result |= {
        "runtime": f"PyTorch {torch.__version__.split('+')[0]}, CPU",
        "note": "masked errors in single precision, classification under bfloat16 autocast",
        "measured": time.strftime("%Y-%m-%d", time.gmtime()),
    }
    if arguments.part != "classes":
        result["masked_error"] = {}
    if arguments.part != "mask":
        result["classification"] = {}
        result["nothing"] = nothing(classifier, corpus.classes)
    for split in ("validation", "test"):
        if arguments.part != "classes":
            windows = validation_windows(corpus, arguments.mask_clips, seed=13, split=split)
            result["masked_error"][split] = masked_error(autoencoder, windows)
            print(split, json.dumps(result["masked_error"][split]), flush=True)
        if arguments.part != "mask":
            measured = classification(classifier, corpus, split, arguments.curve_clips)
            result["classification"][split] = measured
            shown = {k: v for k, v in measured.items() if k not in ("average_precision", "reliability")}
            print(split, measured["average_precision"]["mean"], json.dumps(shown), flush=True)
    arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
