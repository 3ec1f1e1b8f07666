"""Draws the model card's charts as SVG: reliability, accuracy over the mask ratio, the training curves.

    python charts.py METRICS RUN OUTPUT
"""

import argparse
import csv
import json
from pathlib import Path

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams |= {
    "svg.hashsalt": "audio-mae",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#e4e6ec",
    "axes.axisbelow": True,
    "axes.prop_cycle": matplotlib.cycler(color=["#3d6bd6", "#d9822b", "#4c9a2a"]),
    "figure.constrained_layout.use": True,
}
from matplotlib import pyplot as plt  # noqa: E402


def rows(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def column(table, name):
    return [float(row[name]) for row in table]


def save(figure, path):
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def reliability(metrics, path):
    """Per bin of the highest class's probability the share that was right; the diagonal is honesty."""
    figure, axes = plt.subplots(figsize=(4.2, 4.2))
    axes.plot([0, 1], [0, 1], color="#9aa0ad", linewidth=1, linestyle="--")
    for split in metrics["classification"]:
        bins = split["reliability"]
        x, y = [b["mean_probability"] for b in bins], [b["share_right"] for b in bins]
        line = axes.plot(x, y, label=f"{split['split']}, error {split['calibration_error']:.3f}")[0]
        axes.scatter(x, y, [4 + b["count"] * 0.6 for b in bins], color=line.get_color(), alpha=0.7, linewidths=0)
    axes.set(xlabel="probability of the highest class", ylabel="share that was right", xlim=(0, 1), ylim=(0, 1))
    axes.set_aspect("equal")
    axes.legend(frameon=False, loc="upper left")
    save(figure, path)


def visible(metrics, path):
    figure, axes = plt.subplots(figsize=(5.2, 3.2))
    curve = metrics["accuracy_from_visible"]
    axes.plot([100 * p["ratio"] for p in curve], [100 * p["top1"] for p in curve], marker="o", markersize=4)
    axes.set(xlabel="hidden patches, %", ylabel="top-1 on test, %", xlim=(0, 100), ylim=(0, None))
    save(figure, path)


def training(run, path):
    """Left: masked error on validation clips while pre-training. Right: accuracy while fine-tuning."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(8.4, 3.2))
    table = rows(run / "pretrain-validation.csv")
    for ratio in (50, 80, 95):
        left.plot(column(table, "windows"), column(table, f"mse{ratio}"), marker="o", markersize=3, label=f"{ratio} %")
    left.set(xlabel="windows of pre-training", ylabel="masked MSE, validation", ylim=(0, None))
    left.legend(title="hidden", frameon=False)
    table = rows(run / "finetune-validation.csv")
    for name, label in (("esc10", "ESC-10 fold 4"), ("map", "mean average precision"), ("top1", "top-1, all classes")):
        right.plot(column(table, "windows"), column(table, name), marker="o", markersize=3, label=label)
    right.set(xlabel="windows of fine-tuning", ylabel="validation", ylim=(0, 1))
    right.legend(frameon=False, loc="lower right")
    for axes in (left, right):
        axes.xaxis.set_major_formatter(lambda windows, _: f"{windows / 1000:.0f} k")
    save(figure, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("metrics", "run", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    metrics = json.loads(arguments.metrics.read_text(encoding="utf-8"))
    arguments.output.mkdir(parents=True, exist_ok=True)
    reliability(metrics, arguments.output / "reliability.svg")
    visible(metrics, arguments.output / "visible.svg")
    training(arguments.run, arguments.output / "training.svg")


if __name__ == "__main__":
    main()
