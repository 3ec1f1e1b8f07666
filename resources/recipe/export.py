"""Writes a run as checkpoints in the official layout, which `audiomae model import` reads.

    python export.py RUN OUTPUT [--audioset class_labels_indices.csv]

pretrained.safetensors (encoder, norm, decoder), finetuned.safetensors (encoder, fc_norm, head) in
half precision and labels.csv (index, mid, display_name). Before the fine-tuning has started the
classifier is the pre-training's own encoder and tagging head. A run of decoder.py has no head: only
pretrained.safetensors is written.
"""

import argparse
import csv
from pathlib import Path

import torch

from model import ALL_BANDS, Classifier, MaskedAutoencoder, Shape
from tensorfile import write_tensors


def half(tensors):
    return {name: tensor.to(torch.float16) for name, tensor in tensors.items()}


def classifier_tensors(run, start):
    fine = run / "finetune.pt"
    if not fine.exists():
        return {**start["model"], **start["head"]}, {"stage": "pre-training"}
    state = torch.load(fine, weights_only=True, map_location="cpu")
    tensors = dict(state["model"])
    scale, shift = state.get("calibration", (1.0, 0.0))
    tensors["head.weight"] = tensors["head.weight"] * scale
    tensors["head.bias"] = tensors["head.bias"] * scale + shift
    return tensors, {"stage": "fine-tuned", "windows": state["windows"], "calibrated": "calibration" in state}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--audioset", type=Path, help="AudioSet's class_labels_indices.csv, for the mid column")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    start = torch.load(arguments.run / "pretrain.pt", weights_only=True, map_location="cpu")
    shape = Shape(**start["shape"])
    facts = {"norm_pix_loss": "False", "mask_ratio": "0.8", "decoder_mode": "1", "mask_2d": "False", "no_shift": "False"}

    names = MaskedAutoencoder(shape).state_dict()
    tensors = half({name: start["model"][name] for name in names})
    if shape.decoder_all_bands:  # no other tensor tells
        tensors["decoder_odd_window"] = torch.tensor(ALL_BANDS, dtype=torch.float16)
    write_tensors(arguments.output / "pretrained.safetensors", tensors, facts | {"windows": start["windows"]})

    if start["head"]:
        export_classifier(arguments, start, shape, facts)
    for path in sorted(arguments.output.iterdir()):
        print(f"{path.name:26s} {path.stat().st_size:9d} bytes")


def export_classifier(arguments, start, shape, facts):
    tensors, stage = classifier_tensors(arguments.run, start)
    names = Classifier(shape, len(start["classes"])).state_dict()
    write_tensors(arguments.output / "finetuned.safetensors", half({name: tensors[name] for name in names}), facts | stage)

    mids = {}
    if arguments.audioset:
        with open(arguments.audioset, encoding="utf-8", newline="") as source:
            mids = {row["display_name"]: row["mid"] for row in csv.DictReader(source)}
    with open(arguments.output / "labels.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["index", "mid", "display_name"])
        for index, name in enumerate(start["classes"]):
            writer.writerow([index, mids.get(name, ""), name])


if __name__ == "__main__":
    main()
