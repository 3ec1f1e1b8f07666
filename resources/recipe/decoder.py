"""Trains the decoder alone on the frozen encoder of a model folder, with windows over all bands in its odd blocks.

    python decoder.py FEATURES MANIFEST FOLDER RUN --windows 9000

The weights are those of the folder's decoder: the biases of its attention come from a network over offsets, which gives
them for the new windows, too. The loss is the masked error of pretraining plus the error of the steps between patches
(border_error). Writes RUN/pretrain.pt (resumes from it when it exists), which export.py reads, RUN/decoder.csv (training
curve) and RUN/decoder-validation.csv. The encoder and the classifier stay what they were.
"""

import argparse
import time
from pathlib import Path

import numpy as np

from workers import Workers  # before torch: it sets one thread per worker

import torch

from data import Corpus, NoiseBank, WindowMaker, normalise, pretraining_weights
from measure import mask_errors, seam, validation_windows
from model import BANDS, FRAMES, PATCH, TIMES, Encoder, MaskedAutoencoder, Shape, initialise, patchify, random_keep
from optim import make_optimizers
from pretrain import PLAIN, RATIO_SHARES, RATIO_WEIGHTS, RATIOS, append, learning_rate, masked_error, save, stop_requests
from start import load_autoencoder

BORDER_WEIGHT = 0.5  # of border_error in the loss


def border_error(prediction, patches, keep, length):
    """Mean square error of the steps across the borders of patches: from the last mel bin or frame of one to the first of
    the next, where both are masked and real."""
    n = patches.shape[0]
    masked = torch.ones(patches.shape[:2]).scatter_(1, keep, 0.0).reshape(n, TIMES, BANDS, 1)
    real = (torch.arange(FRAMES)[None] < length[:, None]).float().reshape(n, TIMES, 1, PATCH)
    error = (prediction.float() - patches).reshape(n, TIMES, BANDS, PATCH, PATCH)
    steps = (
        (error[:, :, 1:, :, 0] - error[:, :, :-1, :, -1], masked[:, :, 1:] * masked[:, :, :-1] * real),
        (error[:, 1:, :, 0] - error[:, :-1, :, -1], masked[:, 1:] * masked[:, :-1] * real[:, 1:, :, :1]),
    )
    squares = sum((step.square() * weight).sum() for step, weight in steps)
    return squares / sum(weight.expand_as(step).sum() for step, weight in steps).clamp(min=1.0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("folder", type=Path, help="model folder of the program whose encoder is kept")
    parser.add_argument("run", type=Path)
    parser.add_argument("--windows", type=int, default=9000)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--micro-batch", type=int, default=4)
    parser.add_argument("--lr", type=float, default=6e-4)
    parser.add_argument("--workers", type=int, default=2, help="threads, one core each")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--validate-every", type=float, default=5, help="minutes")
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.run / "pretrain.pt"

    corpus = Corpus(arguments.features, arguments.manifest)
    clips = corpus.split("train")
    print(f"{len(clips)} clips, {len(corpus.classes)} classes", flush=True)
    maker = WindowMaker(corpus, clips, pretraining_weights(corpus, clips), NoiseBank(arguments.seed), **PLAIN)
    validation = validation_windows(corpus, 96, seed=7)

    torch.manual_seed(arguments.seed)
    shape = Shape(decoder_all_bands=True)
    model = initialise(MaskedAutoencoder(shape), arguments.seed)
    if not checkpoint.exists():
        load_autoencoder(model, arguments.folder)
    encoder = [p for module in (model.patch_embed, model.blocks, model.norm) for p in module.parameters()]
    for p in (*encoder, model.cls_token):
        p.requires_grad_(False)
    optimizers = make_optimizers((model,), arguments.lr)
    step, windows, spent, last_validation = 0, 0, 0.0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu")
        model.load_state_dict(state["model"])
        for optimizer, saved in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        step, windows, spent = state["step"], state["windows"], state["spent"]
        last_validation = spent
        print(f"resumed at step {step} after {spent / 60:.1f} min", flush=True)
    parameters = [p for p in model.parameters() if p.requires_grad]
    workers = Workers(arguments.workers, parameters)
    for optimizer in optimizers:
        optimizer.map, optimizer.precision = workers.map, torch.float32
    count = arguments.batch // arguments.micro_batch

    def compute(rng):
        rows = [maker.window(rng) for _ in range(arguments.micro_batch)]
        raw, length = (torch.from_numpy(np.stack(x)) for x in list(zip(*rows))[:2])
        patches = patchify(normalise(raw))
        generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
        ratio = float(rng.choice(RATIOS, p=RATIO_SHARES))
        keep = random_keep(len(raw), ratio, generator)
        with torch.no_grad():
            tokens = model.norm(Encoder.encode(model, patches, keep))
        prediction = model.decode(tokens, keep)
        loss = masked_error(prediction, patches, keep, length)
        border = border_error(prediction, patches, keep, length)
        return RATIO_WEIGHTS[ratio] * (loss + BORDER_WEIGHT * border), (loss.item(), border.item())

    def state():
        return {
            "model": model.state_dict(),
            "head": {},
            "optimizers": [o.state_dict() for o in optimizers],
            "classes": corpus.classes,
            "shape": shape.as_dict(),
            "step": step,
            "windows": windows,
            "spent": spent,
        }

    def validate():
        row = dict(step=step, windows=windows, minutes=round(spent / 60, 2))
        row |= mask_errors(model, validation, bfloat16=False) | {"seam80": round(seam(model, validation)[1], 4)}
        append(arguments.run / "decoder-validation.csv", row)
        print(row, flush=True)

    if windows == 0:
        validate()
    stopping = stop_requests()
    sums, since, saved = np.zeros(3), time.monotonic(), time.monotonic()
    while windows < arguments.windows and not stopping:
        began = time.monotonic()
        rate = learning_rate(windows / arguments.windows, arguments.lr)
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
            row |= dict(loss=round(sums[0] / sums[2], 5), border=round(sums[1] / sums[2], 5))
            row |= dict(windows_per_second=round(arguments.batch * 25 / (now - since), 1))
            append(arguments.run / "decoder.csv", row)
            print(row, flush=True)
            sums, since = np.zeros(3), now
        if time.monotonic() - saved > 180:
            save(checkpoint, state())
            saved = time.monotonic()
        if spent - last_validation > arguments.validate_every * 60:
            validate()
            last_validation = spent
    save(checkpoint, state())
    if not stopping:
        validate()


if __name__ == "__main__":
    main()
