"""Writes the model card and the attribution from the manifest, the measured numbers and the gallery.

    python model_card.py MANIFEST METRICS RUN GALLERY SAMPLES FOLDER

FOLDER (the model's) gets MODEL_CARD.md and ATTRIBUTION.md; GALLERY, which holds the charts and pictures, gets the same
card with them in it as README.md.
"""

import argparse
import csv
import json
import math
import os
from collections import Counter, defaultdict
from pathlib import Path

from data import choose_classes, read_manifest
from gallery import PICTURED, RATIOS

BASELINES = {"MEAN_PER_MEL_BIN": "mean per mel bin", "NEAREST_PATCH_IN_TIME": "nearest in time", "BILINEAR": "bilinear"}


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(str(x).replace("|", "/") for x in row) + " |" for row in rows])


def percent(x):
    return "-" if x is None else f"{100 * x:.1f} %"


def last_row(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))[-1]


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
        "No weights were trained on clips of validation and test; the scale and shift of the logits were fitted on validation, which was also monitored "
        "while the recipe was developed, so only test is unused. "
        "Each author is named in [ATTRIBUTION.md](ATTRIBUTION.md).\n\n"
        + table(("source", "clips", "minutes", "licences (clips)"), listed)
    )


def bars_section(metrics):
    """What was aimed at, what was reached."""
    test = {e["ratio"]: e for e in metrics["reconstruction"] if e["split"] == "test"}
    validation, tested = metrics["classification"]
    low = metrics["low_pass"]
    rows = [
        (f"masked MSE at {ratio:.0%} / best baseline, test", "≤ 0.60", f"{test[ratio]['to_best_baseline']:.2f}", test[ratio]["to_best_baseline"] <= 0.6)
        for ratio in sorted(test)
    ]
    rows += [
        ("ESC-10 fold 4, top-1 among its ten classes", "≥ 90 %", percent(validation["esc10"]), validation["esc10"] >= 0.9),
        ("top-1 over all classes, test", "≥ 75 %", percent(tested["top1"]), tested["top1"] >= 0.75),
        ("accuracy lost when everything above 4 kHz is removed, test", "≤ 5 points", f"{100 * low['lost']:.1f}", low["lost"] <= 0.05),
        ("clips then classified as Speech or Baby cry", "0", low["turned_to_speech"] + low["turned_to_baby_cry"], low["turned_to_speech"] + low["turned_to_baby_cry"] == 0),
        ("highest probability on silence", "≤ 0.5", f"{metrics['highest_score_on_silence']:.2f}", metrics["highest_score_on_silence"] <= 0.5),
        ("highest probability on white noise", "≤ 0.5", f"{metrics['highest_score_on_white_noise']:.2f}", metrics["highest_score_on_white_noise"] <= 0.5),
        ("calibration error of the highest class, test", "≤ 0.05", f"{tested['calibration_error']:.3f}", tested["calibration_error"] <= 0.05),
    ]
    return table(("aim", "bar", "measured", "reached"), [(*row, "yes" if reached else "**no**") for *row, reached in rows])


def mask_section(metrics):
    rows = [
        (e["split"], f"{e['ratio']:.0%}", f"{e['masked_mse']:.4f}", *(f"{e['baselines'][b]:.4f}" for b in BASELINES), f"{e['to_best_baseline']:.2f}")
        for e in metrics["reconstruction"]
    ]
    return table(("split", "hidden", "model", *BASELINES.values(), "model / best baseline"), rows)


def class_section(metrics):
    splits = metrics["classification"]
    rows = [
        ("top-1, main label of the clip", *(percent(s["top1"]) for s in splits)),
        ("top-1, any label of the clip", *(percent(s["top1_any_label"]) for s in splits)),
        ("mean average precision", *(f"{s['mean_average_precision']:.3f}" for s in splits)),
        ("ESC-10 fold 4, among its ten classes", *(percent(s["esc10"]) for s in splits)),
        ("calibration error, highest class", *(f"{s['calibration_error']:.3f}" for s in splits)),
        ("the same for a perfectly calibrated model, by chance", *(f"{chance_error(s['reliability']):.3f}" for s in splits)),
        ("calibration error, all decisions", *(f"{s['calibration_error_of_all_scores']:.3f}" for s in splits)),
    ]
    return table(("", *(f"{s['split']} ({s['clips']} clips)" for s in splits)), rows)


def chance_error(bins):
    """Calibration error that a perfectly calibrated model would show by chance, with so many clips in these bins."""
    total = sum(b["count"] for b in bins)
    by_chance = (b["count"] * math.sqrt(2 / math.pi * b["mean_probability"] * (1 - b["mean_probability"]) / b["count"]) for b in bins)
    return sum(by_chance) / total


def per_class(metrics, rows, classes):
    clips = Counter(row["label"] for row in rows if row["split"] == "train")
    splits = [{row["label"]: row for row in s["per_class"]} for s in metrics["classification"]]
    header = ["class", "train clips with this main label"]
    for split in metrics["classification"]:
        header += [f"{split['split']} clips", f"AP {split['split']}"]
    body = []
    for name in classes:
        line = [name, clips[name]]
        for split in splits:
            line += [split[name]["clips"], f"{split[name]['average_precision']:.2f}"] if name in split else [0, "-"]
        body.append(line)
    return table(header, body)


def samples_section(gallery, samples):
    heard = json.loads((gallery / "heard.json").read_text(encoding="utf-8"))
    about = json.loads((samples / "samples.json").read_text(encoding="utf-8"))
    rows = []
    for sample in about:
        said = ", ".join(f"{label} {score:.2f}" for label, score in heard[Path(sample["file"]).stem])
        rows.append((sample["file"], ", ".join(sample["contains"]), said, sample["shows"]))
    return table(("sample", "made to sound like", "highest scores", "what it shows"), rows)


def card(metrics, manifest, run, gallery, samples, with_pictures):
    rows = read_manifest(manifest)
    classes = choose_classes(rows)
    pre, decoder, fine = (last_row(run / f"{stage}.csv") for stage in ("pretrain", "decoder", "finetune"))

    def chart(name, text):
        return f"\n![{text}]({name}.svg)\n" if with_pictures else ""

    pictures = "\n\n".join(
        f"### {name.replace('-', ' ').capitalize()}\n\n" + "\n\n".join(f"{ratio} % hidden\n\n![{name} at {ratio} %]({name}-{ratio}.png)" for ratio in RATIOS)
        for name in PICTURED
    )
    return f"""# Bundled model: Audio-MAE, small

A masked autoencoder and sound classifier of the official Audio-MAE architecture but for the windows of its decoder, trained
from scratch for this program on seven hours of free recordings.

| | |
|---|---|
| input | 16 kHz mono, 1024 frames x 128 mel bins (10.24 s), 16x16 patches on a 64x8 grid |
| encoder | width 192, depth 12, 3 heads of 64 |
| decoder | width 128, 4 heads, 4 blocks of local windows: 4x4 patches, in every other block 2x8 (all bands), shifted in time |
| targets | raw (not patch-normalised), so reconstructions have levels |
| classifier | mean of the patch tokens, {len(classes)} classes, sigmoid; its own fine-tuned copy of the encoder |
| pre-training | {pre['windows']} windows of 10.24 s on two shared CPU cores in {float(pre['minutes']):.0f} minutes, 50 to 95 % masked |
| decoder alone | {decoder['windows']} windows more in {float(decoder['minutes']):.0f} minutes, from square windows in all blocks |
| fine-tuning | {fine['windows']} windows in {float(fine['minutes']):.0f} minutes |
| weights | stored in half precision, computed in single precision |
| licence of the weights | CC BY-SA 4.0 |

The recipe, with one command per stage, is in `resources/recipe`. All numbers below were measured by
`audiomae evaluate` on the published files, with the program's own runtime ({metrics['device']}), and are in
`metrics.json`. The calibration was fitted on validation, so those figures are slightly optimistic; only the test column is
unbiased.

## Aims and results

{bars_section(metrics)}

With so few clips, most of the calibration error is chance: the table of classification shows the error of a perfectly
calibrated model. The README of the recipe lists what was tried.

## Reconstruction

Mean square error over hidden values in normalised space, padding excluded, all clips of a split. Baselines: mean of the
visible values per mel bin; nearest visible patch in time of the same band; bilinear interpolation between the nearest
visible values in time and frequency.

{mask_section(metrics)}
{chart('training', 'Masked error while pre-training, accuracy while fine-tuning')}
## Classification

Clips whose main label is one of the classes; ESC-10 fold 4 is part of validation, folds 1 to 3 of train.
Fold 4 also decided between training runs, so its figure flatters: of 80 other recordings of the ten classes, which were never
used here, the model named 86 % (standard error 4 points).
In a cross-validation, a shorter fine-tuning by the same recipe (a fourteenth of the windows) named 256 of the 310 recordings of folds 1
to 4, 82.6 % (standard error 2.2 points), each fold left out of the fine-tuning that it judged; the pre-trained encoder, from which all
four started, had met folds 1 to 3.

{class_section(metrics)}
{chart('reliability', 'Reliability diagram')}
Top-1 on test from the visible patches alone:

{table(('hidden', *(f"{p['ratio']:.0%}" for p in metrics['accuracy_from_visible'])), [('top-1', *(percent(p['top1']) for p in metrics['accuracy_from_visible']))])}
{chart('visible', 'Accuracy over the share of hidden patches')}
## Limits

- Seven hours of sound, half of it single instrument notes. Voices are mostly spoken digits recorded at 8 kHz and one
  reader; do not expect it to classify music, machines or nature beyond the classes below, or to recognise languages.
- Many classes have twenty to forty training clips. Some labels come from file names.
- Reconstructions are blurred: the mean square error makes the model predict the average of all likely contents.
  Noise is reconstructed smooth; hidden events that leave no trace in visible patches are not reconstructed.
- Probabilities were calibrated on whole clips. They are unreliable with few visible patches, and for other kinds of recording.

## Sample sounds

Made for this program by `resources/recipe/samples/generate.py`; no recording was used.

{samples_section(gallery, samples)}
{"## Gallery" + chr(10) + chr(10) + pictures + chr(10) if with_pictures else ""}
## Classes

{per_class(metrics, rows, classes)}

Bassoon, Oboe and Tom-tom drum are not AudioSet classes; the others carry AudioSet's names.

## Data

{data_section(rows)}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("manifest", "metrics", "run", "gallery", "samples", "folder"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    metrics = json.loads(arguments.metrics.read_text(encoding="utf-8"))
    facts = (metrics, arguments.manifest, arguments.run, arguments.gallery, arguments.samples)
    (arguments.folder / "MODEL_CARD.md").write_text(card(*facts, with_pictures=False), encoding="utf-8")
    (arguments.folder / "ATTRIBUTION.md").write_text(attribution(read_manifest(arguments.manifest)), encoding="utf-8")
    pictured = card(*facts, with_pictures=True)
    beside = Path(os.path.relpath(arguments.folder, arguments.gallery)) / "ATTRIBUTION.md"
    pictured = pictured.replace("](ATTRIBUTION.md)", f"]({beside.as_posix()})")
    (arguments.gallery / "README.md").write_text(pictured, encoding="utf-8")


if __name__ == "__main__":
    main()
