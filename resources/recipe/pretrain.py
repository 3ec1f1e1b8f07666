"""Masked pre-training with a small tagging loss, for a given time.

    python pretrain.py FEATURES MANIFEST RUN --minutes 70

Writes RUN/pretrain.pt (resumes from it when it exists), RUN/pretrain.csv (training curve) and
RUN/pretrain-validation.csv. The learning rate follows the share of the time budget that is used up,
so the same command gives a finished model on a slow machine and a better one on a fast machine.
"""

import argparse
import csv
import math
import os
import signal
import time
from pathlib import Path

import numpy as np

from workers import Workers  # before torch: it sets one thread per worker

import torch
import torch.nn.functional as F

from data import FRAMES, Corpus, NoiseBank, WindowMaker, normalise, pretraining_weights
from measure import mask_errors, validation_windows
from model import TIMES, Head, MaskedAutoencoder, Shape, initialise, patchify, random_keep
from optim import make_optimizers
from start import load_autoencoder

# The 80 % of the paper, and more and less, because the program's slider goes from 0 to 95 %.
RATIOS, RATIO_SHARES = (0.8, 0.95, 0.5), (0.25, 0.33, 0.42)
RATIO_WEIGHTS = {0.8: 1.0, 0.95: 0.8, 0.5: 2.0}  # the error where half is hidden is small, and so are its gradients
# Most people open one plain recording, and the numbers that count are those of plain recordings.
PLAIN = dict(singles=0.5, low_pass=0.2, noisy=0.12, mixed=0.1)


def masked_error(prediction, patches, keep, length):
    """Mean square error over the masked patches' real frames (padding never counts)."""
    n = patches.shape[0]
    weight = torch.ones(patches.shape[:2], device=patches.device).scatter_(1, keep, 0.0)
    real = (torch.arange(FRAMES, device=patches.device)[None] < length[:, None]).float().reshape(n, TIMES, 1, -1)
    real = real.expand(-1, -1, weight.shape[1] // TIMES, -1).reshape(n, weight.shape[1], -1)  # [N, 512, 16]
    weight = weight[:, :, None] * real
    square = (prediction.float() - patches).square().reshape(*weight.shape, -1).mean(-1)
    return (square * weight).sum() / weight.sum().clamp(min=1.0)


def learning_rate(share, peak, warm_up=0.03):
    if share < warm_up:
        return peak * max(share / warm_up, 0.02)
    return peak * max(0.01, 0.5 * (1 + math.cos(math.pi * min(1.0, (share - warm_up) / (1 - warm_up)))))


def save(path, state):
    torch.save(state, f"{path}.part")
    os.replace(f"{path}.part", path)


def stop_requests():
    """A list that becomes non-empty when the process is asked to stop (Ctrl+C, kill): save, then end."""
    requests = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda received, frame: requests.append(received))
    return requests


def append(path, row):
    new = not Path(path).exists()
    with open(path, "a", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, row.keys())
        if new:
            writer.writeheader()
        writer.writerow(row)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--windows", type=int, help="a budget of windows instead of minutes: repeats on any machine")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--optimizer", choices=("muon", "adamw"), default="muon")
    parser.add_argument("--tagging", type=float, default=2.0, help="weight of the tagging loss at first; it falls to none")
    parser.add_argument("--workers", type=int, default=2, help="threads, one core each")
    parser.add_argument("--micro-batch", type=int, default=8)
    parser.add_argument("--device", default="cpu", help="cpu, or cuda with --workers 1 and a larger micro-batch")
    parser.add_argument("--start", type=Path, help="model folder of the program to go on from; its optimizer state is new")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--precision", choices=("float32", "bfloat16"), default="bfloat16")
    parser.add_argument("--validate-every", type=float, default=8, help="minutes")
    arguments = parser.parse_args()
    device = torch.device(arguments.device)
    arguments.run.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.run / "pretrain.pt"

    corpus = Corpus(arguments.features, arguments.manifest)
    clips = corpus.split("train")
    print(f"{len(clips)} clips, {len(corpus.classes)} classes", flush=True)
    maker = WindowMaker(corpus, clips, pretraining_weights(corpus, clips), NoiseBank(arguments.seed), **PLAIN)
    validation = validation_windows(corpus, 96, seed=7)

    torch.manual_seed(arguments.seed)
    shape = Shape()
    model = initialise(MaskedAutoencoder(shape), arguments.seed)
    head = initialise(Head(shape.width, len(corpus.classes)), arguments.seed)
    head.head.bias.data.fill_(-3.5)
    if arguments.start and not checkpoint.exists():
        load_autoencoder(model, arguments.start)
        print(mask_errors(model, validation), flush=True)
    model.to(device)
    head.to(device)
    optimizers = make_optimizers((model, head), arguments.lr, kind=arguments.optimizer)
    step, windows, spent, last_validation = 0, 0, 0.0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        model.load_state_dict(state["model"])
        head.load_state_dict(state["head"])
        for optimizer, saved in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        step, windows, spent = state["step"], state["windows"], state["spent"]
        last_validation = spent
        print(f"resumed at step {step} after {spent / 60:.1f} min", flush=True)
    parameters = [p for m in (model, head) for p in m.parameters() if p.requires_grad]
    workers = Workers(arguments.workers, parameters)
    for optimizer in optimizers:
        optimizer.map = workers.map
    count = arguments.batch // arguments.micro_batch

    def compute(rng):
        rows = [maker.window(rng) for _ in range(arguments.micro_batch)]
        raw, length, target, _, known = (torch.from_numpy(np.stack(x)).to(device) for x in zip(*rows))
        patches = patchify(normalise(raw))
        generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
        ratio = float(rng.choice(RATIOS, p=RATIO_SHARES))
        keep = random_keep(len(raw), ratio, generator, device)
        with torch.autocast(device.type, torch.bfloat16, enabled=arguments.precision == "bfloat16"):
            prediction, encoded = model(patches, keep)
            logits = head(encoded)
        loss = masked_error(prediction, patches, keep, length)
        tagging = F.binary_cross_entropy_with_logits(logits.float(), target, reduction="none").mean(1)
        tagging = (tagging * known).sum() / known.sum().clamp(min=1)
        return RATIO_WEIGHTS[ratio] * loss + arguments.tagging * (1 - share()) * tagging, (loss.item(), tagging.item())

    def state():
        return {
            "model": model.state_dict(),
            "head": head.state_dict(),
            "optimizers": [o.state_dict() for o in optimizers],
            "classes": corpus.classes,
            "shape": shape.as_dict(),
            "step": step,
            "windows": windows,
            "spent": spent,
        }

    def share():
        """How much of the budget is used up, 0 ... 1."""
        return windows / arguments.windows if arguments.windows else spent / (arguments.minutes * 60)

    stopping = stop_requests()
    sums, since, saved = np.zeros(3), time.monotonic(), time.monotonic()
    while share() < 1 and not stopping:
        began = time.monotonic()
        rate = learning_rate(share(), arguments.lr)
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
        numbers = workers.gradients(compute, [(arguments.seed, step, i) for i in range(count)])
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        step += 1
        windows += count * arguments.micro_batch
        sums += (*numbers, 1)
        spent += time.monotonic() - began
        if step % 25 == 0:
            now = time.monotonic()
            row = dict(step=step, windows=windows, minutes=round(spent / 60, 2), rate=f"{rate:.2e}")
            row |= dict(loss=round(float(sums[0] / sums[2]), 5), tagging=round(float(sums[1] / sums[2]), 5))
            row |= dict(windows_per_second=round(arguments.batch * 25 / (now - since), 1))
            append(arguments.run / "pretrain.csv", row)
            print(row, flush=True)
            sums, since = np.zeros(3), now
        if time.monotonic() - saved > 180:
            save(checkpoint, state())
            saved = time.monotonic()
        if spent - last_validation > arguments.validate_every * 60:
            began = time.monotonic()
            row = dict(step=step, windows=windows, minutes=round(spent / 60, 2))
            row |= mask_errors(model, validation)
            append(arguments.run / "pretrain-validation.csv", row)
            print(row, flush=True)
            last_validation = spent
            since += time.monotonic() - began
    save(checkpoint, state())
    if stopping:
        return
    row = dict(step=step, windows=windows, minutes=round(spent / 60, 2)) | mask_errors(model, validation)
    append(arguments.run / "pretrain-validation.csv", row)
    print(row, flush=True)


if __name__ == "__main__":
    main()
