"""Writes MODEL_CARD.md and ATTRIBUTION.md from the manifest, the measured numbers and the curves.

    python model_card.py MANIFEST METRICS RUN OUTPUT
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

from data import choose_classes, read_manifest


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(str(x).replace("|", "/") for x in row) + " |" for row in rows])


def percent(x):
    return "-" if x is None else f"{100 * x:.1f} %"


def last_row(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))[-1]


def thinned(path, count=10):
    with open(path, encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    step = max(1, len(rows) // count)
    return list(rows[0]), [list(r.values()) for r in rows[step - 1 :: step]]


def attribution(rows):
    people = defaultdict(Counter)
    for row in rows:
        people[row["source"], row["licence"]][row["attribution"]] += 1
    text = ["# Attribution", "", "Everyone whose recordings the bundled model was trained or measured on, by source and licence,",
            "with the number of clips. The recordings themselves are not part of the program.", ""]
    for source, licence in sorted(people):
        text += [f"## {source}: {licence}", ""]
        text += [f"- {who} ({count})" for who, count in sorted(people[source, licence].items())]
        text.append("")
    return "\n".join(text)


def data_section(rows):
    sources = defaultdict(lambda: [Counter(), 0, 0.0])
    for row in rows:
        entry = sources[row["source"]]
        entry[0][row["licence"]] += 1
        entry[1] += 1
        entry[2] += float(row["seconds"])
    listed = [
        (name, count, f"{seconds / 60:.0f}", "; ".join(f"{l} ({n})" for l, n in licences.most_common()))
        for name, (licences, count, seconds) in sorted(sources.items(), key=lambda x: -x[1][1])
    ]
    splits = Counter(row["split"] for row in rows)
    hours = sum(float(row["seconds"]) for row in rows) / 3600
    return (
        f"{len(rows)} clips, {hours:.1f} hours, 16 kHz mono: {splits['train']} for training, "
        f"{splits['validation']} for validation, {splits['test']} for testing, split by recording. "
        "Clips of validation and test trained no weights; validation chose the penalty of the last layer and fitted the scale and "
        "shift of the logits, so only test is untouched. "
        "Each author is named in [ATTRIBUTION.md](ATTRIBUTION.md).\n\n"
        + table(("source", "clips", "minutes", "licences (clips)"), listed)
    )


def mask_section(metrics):
    rows = []
    for split, errors in metrics["masked_error"].items():
        for ratio in (50, 80, 95):
            key = f"mse{ratio}"
            rows.append((split, f"{ratio} %", f"{errors[key]:.4f}", *(f"{errors[f'{key}_{b}']:.4f}" for b in ("mean", "nearest", "bilinear")),
                         f"{errors[key + '_ratio_to_best_baseline']:.2f}"))
    header = ("split", "masked", "model", "mean per mel bin", "nearest in time", "bilinear", "model / best baseline")
    return table(header, rows)


def class_section(metrics):
    rows = []
    measures = metrics["classification"]
    for name, key in (("top-1, main label of the clip", "top1"), ("top-1, any label of the clip", "top1_any_label"),
                      ("top-1 on some of the clips, as they are", "low_passed_top1_before"),
                      ("top-1 on the same clips without what is above 4 kHz", "low_passed_top1")):
        rows.append((name, *(percent(m[key]) for m in measures.values())))
    for name in ("Speech", "Baby cry, infant cry"):
        rows.append((f"of these, clips that then turn into {name}", *(m["low_passed_turned_into " + name] for m in measures.values())))
    rows.append(("mean average precision", *(f"{m['average_precision']['mean']:.3f}" for m in measures.values())))
    rows.append(("calibration error, all decisions", *(f"{m['reliability']['ece']:.3f}" for m in measures.values())))
    rows.append(("calibration error, highest class", *(f"{m['reliability']['top_ece']:.3f}" for m in measures.values())))
    rows.append(("ESC-10 fold 4, among its ten classes", *(percent(m.get("esc10_fold4_top1")) for m in measures.values())))
    text = table(("", *(f"{k} ({m['clips']} clips)" for k, m in measures.items())), rows)
    ratios = list(next(iter(measures.values()))["by_mask_ratio"])
    some = next(iter(measures.values()))["some_clips"]
    text += f"\n\nTop-1 from the visible patches alone, on {some} clips of each split drawn at random (the same as above):\n\n"
    text += table(("masked", *(f"{float(r):.0%}" for r in ratios)),
                  [(k, *(percent(m["by_mask_ratio"][r]) for r in ratios)) for k, m in measures.items()])
    test = measures["test"]["reliability"]["top_bins"]
    text += "\n\nReliability of the highest class on test (a probability of 0.8 should be right 80 % of the time):\n\n"
    text += table(("mean probability", "share right", "clips"), test)
    return text


def per_class(metrics, rows, classes):
    clips = Counter()
    for row in rows:
        if row["split"] == "train":
            clips[row["label"]] += 1
    ap = {k: m["average_precision"]["classes"] for k, m in metrics["classification"].items()}
    return table(("class", "train clips with this main label", *(f"AP {k}" for k in ap)),
                 [(c, clips[c], *(ap[k].get(c, "-") for k in ap)) for c in classes])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("manifest", "metrics", "run", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    rows = read_manifest(arguments.manifest)
    metrics = json.loads(arguments.metrics.read_text(encoding="utf-8"))
    classes = choose_classes(rows)
    pre, fine = last_row(arguments.run / "pretrain-validation.csv"), last_row(arguments.run / "finetune.csv")
    nothing = [(k, v["class"], f"{v['probability']:.3f}") for k, v in metrics["nothing"].items()]
    header, curve = thinned(arguments.run / "pretrain-validation.csv")
    card = f"""# Bundled model: Audio-MAE, small

A masked autoencoder and sound classifier of the official Audio-MAE architecture, trained from scratch for this
program on two shared CPU cores in little more than an hour. It is a first version: its reconstructions are useful, its
classifier is weak.

| | |
|---|---|
| input | 16 kHz mono, 1024 frames x 128 mel bins (10.24 s), 16x16 patches on a 64x8 grid |
| encoder | width 192, depth 12, 3 heads of 64 |
| decoder | width 128, 4 blocks of local shifted 4x4 windows, 4 heads |
| targets | raw (not patch-normalised): pictures show levels |
| classifier | mean of the patch tokens, {len(classes)} classes, sigmoid; its own fine-tuned copy of the encoder |
| pre-training | {pre['windows']} windows of 10.24 s in {float(pre['minutes']):.0f} minutes, 60 to 92 % masked (mostly 80 %) |
| fine-tuning | {fine['windows']} windows in {float(fine['minutes']):.0f} minutes, then the last layer refitted to convergence |
| weights | stored in half precision, computed in single precision |
| licence of the weights | CC BY-SA 4.0 |

The recipe, with one command per stage, is in `resources/recipe`.

## Measured

**These numbers were measured with {metrics['runtime']}** on the exported checkpoints ({metrics['note']}), not yet through
the program's own runtime.

### Reconstruction

Mean square error over masked values in normalised space, padding excluded, windows padded as the program pads them;
{metrics['masked_error']['test']['clips']} clips of each split drawn at random.
Baselines: mean of the visible frames per mel bin; nearest visible patch in time of the same band; bilinear interpolation
of the visible patches' means.

{mask_section(metrics)}

Pre-training curve on 96 validation clips (not the whole split, so the figures differ a little from the table above):

{table(header, curve)}

### Classification

Clips whose main label is one of the classes; ESC-10 fold 4 is part of validation (folds 1 to 3 of train). Validation also
chose the last layer's penalty and calibration, so its figures are a little flattering; test is the honest column.

{class_section(metrics)}

Highest class for sounds in which there is nothing to hear:

{table(('sound', 'highest class', 'probability'), nothing)}

## Limits

- Seven hours of sound, half of it single instrument notes. Voices are mostly spoken digits recorded at 8 kHz and one
  reader; do not expect it to know music, machines or nature beyond the classes below, or languages.
- Many classes have twenty to forty training clips. Some labels come from file names.
- Reconstructions are blurred: the mean square error makes the model predict the average of what could have been there.
  Noise comes back smooth; hidden events that leave no trace in visible patches do not come back.
- Probabilities were calibrated on whole clips. With few visible patches, or on other kinds of recording, they are guesses.

## Classes

{per_class(metrics, rows, classes)}

Bassoon, Oboe and Tom-tom drum are not AudioSet classes; the others carry AudioSet's names.

## Data

{data_section(rows)}
"""
    arguments.output.mkdir(parents=True, exist_ok=True)
    (arguments.output / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    (arguments.output / "ATTRIBUTION.md").write_text(attribution(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
