"""Fine-tunes a copy of the pre-trained encoder as a classifier, for a given time.

    python finetune.py FEATURES MANIFEST RUN --minutes 27

Starts from RUN/pretrain.pt, or from a model folder of the program (--start, or --encoder with a new head), writes RUN/finetune.pt (resumes from it when it exists),
RUN/finetune.csv and RUN/finetune-validation.csv.
"""

import argparse
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from workers import Workers  # before torch: it sets one thread per worker

import torch
import torch.nn.functional as F
from torch.optim.swa_utils import AveragedModel

from data import FLOOR, FRAMES, Corpus, NoiseBank, WindowMaker, gained, normalise, padded
from model import BANDS, PATCH, PATCHES, TIMES, Classifier, Shape, all_patches, initialise, patchify
from optim import make_optimizers
from pretrain import append, learning_rate, save, stop_requests
from score import accuracy, average_precision, logits_of
from start import load_classifier, load_encoder

MAIN = 1.0  # weight of the cross-entropy of the main label against all others: Snare drum above Drum and Percussion
AVERAGE = 0.998  # per step: what is judged and exported is a running mean of the weights
NOTHING = 0.06  # share of windows with silence or noise alone: no class is right


def class_balanced_weights(corpus, clips):
    """Every class equally often, softened: one over the class size to the power 0.75. Within a class every source
    by the square root of its size: 34 read sentences count beside 753 spoken digits."""
    counts = Counter(corpus.clips[i].label for i in clips)
    parts = Counter((corpus.clips[i].label, corpus.clips[i].source) for i in clips)
    weights = np.array([parts[corpus.clips[i].label, corpus.clips[i].source] ** -0.5 for i in clips])
    totals = defaultdict(float)
    for weight, i in zip(weights, clips):
        totals[corpus.clips[i].label] += weight
    trained = set(corpus.classes)
    return np.array(
        [
            weight / totals[label] * counts[label] ** 0.25 * (1.0 if label in trained else 0.3)
            for weight, label in zip(weights, (corpus.clips[i].label for i in clips))
        ]
    )


def structured_keep(n, rng, kept=0.8):
    """Time columns and bands dropped independently, 20 % of each, as the paper's fine-tuning does."""
    rows = []
    for _ in range(n):
        times = np.sort(rng.permutation(TIMES)[: int(TIMES * kept)])
        bands = np.sort(rng.permutation(BANDS)[: int(BANDS * kept)])
        rows.append((times[:, None] * BANDS + bands[None]).reshape(-1))
    return torch.from_numpy(np.stack(rows))


def running_mean(average, weights, steps):
    """The running mean after one more step; it reaches back less far at first, so that a short run forgets its start."""
    keep = torch.clamp((1 + steps) / (10 + steps), max=AVERAGE)
    return average * keep + weights * (1 - keep)


def biased_keep(lengths, count, rng):
    """`count` random patches per window; in half of the windows padding is dropped first, more or less."""
    order = rng.random((len(lengths), PATCHES))
    times = np.arange(PATCHES) // BANDS
    for row, length in zip(order, lengths):
        if rng.random() < 0.5:
            row[times * PATCH >= length] += rng.random()
    return torch.from_numpy(np.argsort(order, axis=1)[:, :count].copy())


def nothing(noise, rng):
    """Silence or steady noise, of random length, level and colour."""
    frames = int(rng.integers(40, FRAMES + 1))
    if rng.random() < 0.3:
        return padded(np.full((frames, 128), FLOOR, np.float32))
    return padded(gained(noise.cut(rng, frames), rng.uniform(-14.0, 8.0)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--minutes", type=float, default=27)
    parser.add_argument("--windows", type=int, help="a budget of windows instead of minutes: repeats on any machine")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--micro-batch", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--start", type=Path, help="model folder of the program to go on from instead of RUN/pretrain.pt")
    parser.add_argument("--encoder", type=Path, help="model folder whose pre-trained encoder to go on from, with a new head")
    parser.add_argument("--heavy-masking", action="store_true", help="drop 20 to 60 %% of times and bands in half of the windows")
    parser.add_argument("--level-mix", action="store_true", help="mix windows at the same level")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--precision", choices=("float32", "bfloat16"), default="bfloat16")
    parser.add_argument("--validate-every", type=float, default=6, help="minutes; 0 for never")
    arguments = parser.parse_args()
    device = torch.device(arguments.device)
    checkpoint = arguments.run / "finetune.pt"

    corpus = Corpus(arguments.features, arguments.manifest)
    clips = np.array([i for i in corpus.split("train") if corpus.labelled[i]])
    noise = NoiseBank(arguments.seed)
    maker = WindowMaker(corpus, clips, class_balanced_weights(corpus, clips), noise, singles=0.7, low_pass=0.35, mixed=0.2, varied=0.6, level_mix=arguments.level_mix)
    held_out = np.array([i for i in corpus.split("validation") if corpus.labelled[i]])
    windows_held_out = np.stack([normalise(padded(corpus.frames(i))[0]) for i in held_out])

    if arguments.start:
        shape = Shape()
        model = Classifier(shape, len(corpus.classes))
        load_classifier(model, arguments.start)
    elif arguments.encoder:
        shape = Shape()
        model = initialise(Classifier(shape, len(corpus.classes)), arguments.seed)
        load_encoder(model, arguments.encoder)
    else:
        start = torch.load(arguments.run / "pretrain.pt", weights_only=True, map_location="cpu")
        if start["classes"] != corpus.classes:
            raise SystemExit("the pre-trained run was made with other classes: use the same manifest")
        shape = Shape(**start["shape"])
        model = Classifier(shape, len(corpus.classes))
        tensors = {**start["model"], **start["head"]}
        model.load_state_dict({name: tensors[name] for name in model.state_dict()})
    model.to(device)
    average = AveragedModel(model, avg_fn=running_mean)
    optimizers = make_optimizers((model,), arguments.lr)
    step, windows, spent, last_validation = 0, 0, 0.0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        model.load_state_dict(state["current"])
        average.module.load_state_dict(state["model"])
        average.n_averaged += state["step"]
        for optimizer, saved in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        step, windows, spent = state["step"], state["windows"], state["spent"]
        last_validation = spent
        print(f"resumed at step {step} after {spent / 60:.1f} min", flush=True)
    parameters = [p for p in model.parameters() if p.requires_grad]
    workers = Workers(arguments.workers, parameters)
    for optimizer in optimizers:
        optimizer.map = workers.map
    count = arguments.batch // arguments.micro_batch

    def share():
        """How much of the budget is used up, 0 ... 1."""
        return windows / arguments.windows if arguments.windows else spent / (arguments.minutes * 60)

    def window(rng):
        if rng.random() < NOTHING:
            none = np.zeros(len(corpus.classes), np.float32)
            return *nothing(noise, rng), none, none, True
        return maker.window(rng)

    def compute(rng):
        rows = [window(rng) for _ in range(arguments.micro_batch)]
        raw, length, target, main, known = (torch.from_numpy(np.stack(x)).to(device) for x in zip(*rows))
        patches = patchify(normalise(raw))
        kind = rng.random() if share() > 0.7 else 1.0  # few patches first: cheaper steps
        if kind < 0.15:
            keep = structured_keep(len(raw), rng).to(device)
        elif kind < 0.3:
            keep = all_patches(len(raw), device)
        elif arguments.heavy_masking and rng.random() < 0.5:
            keep = structured_keep(len(raw), rng, rng.uniform(0.4, 0.8)).to(device)
        else:
            keep = biased_keep(length.tolist(), int(rng.integers(32, 160)), rng).to(device)
        with torch.autocast(device.type, torch.bfloat16, enabled=arguments.precision == "bfloat16"):
            logits = model(patches, keep).float()
        loss = F.binary_cross_entropy_with_logits(logits, target, reduction="none").sum(1)
        loss = loss - MAIN * (main * F.log_softmax(logits, dim=1)).sum(1)
        loss = (loss * known).sum() / known.sum().clamp(min=1)
        return loss, (loss.item(),)

    def state():
        return {
            "model": average.module.state_dict(),
            "current": model.state_dict(),
            "optimizers": [o.state_dict() for o in optimizers],
            "classes": corpus.classes,
            "shape": shape.as_dict(),
            "step": step,
            "windows": windows,
            "spent": spent,
        }

    def validate():
        precision = getattr(torch, arguments.precision)
        logits = logits_of(average.module, windows_held_out, precision=precision)
        row = dict(step=step, windows=windows, minutes=round(spent / 60, 2))
        row["top1"] = accuracy(corpus, held_out, logits)
        row["map"] = average_precision(corpus, held_out, logits)["mean"]
        fold = np.array([corpus.clips[i].group.startswith("esc10") for i in held_out])
        row["esc10"] = accuracy(corpus, held_out[fold], logits[fold], esc10=True)
        row["top1_at_80"] = accuracy(corpus, held_out, logits_of(average.module, windows_held_out, 0.8, precision=precision))
        append(arguments.run / "finetune-validation.csv", row)
        print(row, flush=True)

    stopping = stop_requests()
    total, terms, since, saved = 0.0, 0, time.monotonic(), time.monotonic()
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
        average.update_parameters(model)
        step += 1
        windows += count * arguments.micro_batch
        total, terms = total + float(numbers[0]), terms + 1
        spent += time.monotonic() - began
        if step % 25 == 0:
            now = time.monotonic()
            row = dict(step=step, windows=windows, minutes=round(spent / 60, 2), rate=f"{rate:.2e}")
            row |= dict(loss=round(total / terms, 4), windows_per_second=round(arguments.batch * terms / (now - since), 1))
            append(arguments.run / "finetune.csv", row)
            print(row, flush=True)
            total, terms, since = 0.0, 0, now
        if time.monotonic() - saved > 180:
            save(checkpoint, state())
            saved = time.monotonic()
        if arguments.validate_every and spent - last_validation > arguments.validate_every * 60:
            began = time.monotonic()
            validate()
            last_validation = spent
            since += time.monotonic() - began
    save(checkpoint, state())
    if arguments.validate_every and not stopping:
        validate()


if __name__ == "__main__":
    main()
